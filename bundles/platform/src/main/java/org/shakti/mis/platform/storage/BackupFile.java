package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A backup as one file: folders of the data, then {@code SHA256SUMS} over every file, then the name of the key that opens
 * them. The key itself is never in it.
 */
final class BackupFile {
    /** Last entry: a fingerprint of the key that opens the database. */
    static final String KEY = "KEY";

    private static final String SUMS = "SHA256SUMS";

    private BackupFile() {}

    /** Writes what lies below {@code root}; the file appears under its name when all of it is on the disk. */
    static void write(Path file, Path root, String fingerprint) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        StringBuilder sums = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(unfinished);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path each : files(root)) {
                String name = root.relativize(each).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name));
                sums.append(copy(Files.newInputStream(each), zip))
                        .append("  ")
                        .append(name)
                        .append('\n');
                zip.closeEntry();
            }
            text(zip, SUMS, sums.toString());
            text(zip, KEY, fingerprint + "\n");
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        DurableFiles.moveInto(unfinished, file);
    }

    /** Unpacks into a folder and tells whether every file is as it was written. */
    static boolean unpack(Path file, Path into) throws IOException {
        StringBuilder found = new StringBuilder();
        String expected = "";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(SUMS)) {
                    expected = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                } else if (!entry.getName().equals(KEY)) {
                    Path target = into.resolve(entry.getName()).normalize();
                    if (!target.startsWith(into)) {
                        return false;
                    }
                    DurableFiles.createPrivateFolder(DurableFiles.parentOf(target));
                    try (OutputStream out = Files.newOutputStream(target)) {
                        found.append(sum(zip, out))
                                .append("  ")
                                .append(entry.getName())
                                .append('\n');
                    }
                }
            }
        }
        return !expected.isEmpty() && found.toString().equals(expected);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String copy(InputStream from, OutputStream to) throws IOException {
        try (from) {
            return sum(from, to);
        }
    }

    private static String sum(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(from, digest).transferTo(to);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256", e);
        }
    }
}
