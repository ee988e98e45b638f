package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Files that are either whole or not there, also after a power cut. */
final class DurableFiles {
    private DurableFiles() {}

    /** Writes a file that only its owner may read; it appears under its name when all of it is on the disk. */
    static void writePrivate(Path file, byte[] content) throws IOException {
        Path folder = parentOf(file);
        createPrivateFolder(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(unfinished, options, permissions(folder, "rw-------"))) {
            channel.write(ByteBuffer.wrap(content));
            ((FileChannel) channel).force(true);
        }
        moveInto(unfinished, file);
    }

    /** Gives something finished its name. */
    static void moveInto(Path unfinished, Path name) throws IOException {
        Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(parentOf(name), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    static void createPrivateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parentOf(folder));
            Files.createDirectory(folder, permissions(parentOf(folder), "rwx------"));
        }
    }

    /** Removes a folder with all that is in it; one that is not there is fine. */
    static void removeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static Path parentOf(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file has a folder");
        }
        return parent;
    }

    private static FileAttribute<?>[] permissions(Path where, String mode) throws IOException {
        return Files.getFileStore(where).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
