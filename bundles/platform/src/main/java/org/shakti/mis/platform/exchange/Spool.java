package org.shakti.mis.platform.exchange;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.platform.exchange.sheet.Heading;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.exchange.sheet.SheetReader;
import org.shakti.mis.platform.exchange.sheet.SheetRow;

/**
 * Keeps the rows of a sheet on disk while its run lasts. A sheet holds names, so the file is encrypted with a key of its
 * own that lies in the database and goes with the run; only a workbook lies there in clear, unreadable for others, until
 * its rows have been copied.
 */
final class Spool {
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a sheet in whole; it is on disk when this returns.
     *
     * @throws MalformedInputException when it cannot be read to its end
     */
    Receipt receive(UUID job, SheetFormat format, InputStream body, HeadingCheck check) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] key = SealedFile.newKey();
        InputStream bounded = new BoundedStream(body, MOST_BYTES);
        Path clear = folder.resolve(job + ".clear");
        try (SheetReader sheet = open(format, bounded, clear)) {
            SheetRow first = sheet.next();
            if (first == null) {
                throw new MalformedInputException("The sheet is empty.");
            }
            Heading heading = check.accept(first);
            long rows = copy(first, sheet, file(job), key);
            return new Receipt(Base64.getEncoder().encodeToString(key), rows, heading.unknown());
        } catch (IOException | RuntimeException e) {
            drop(job);
            throw e;
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    private static SheetReader open(SheetFormat format, InputStream body, Path clear) throws IOException {
        if (format == SheetFormat.CSV) {
            return SheetFormat.csv(body);
        }
        Files.createFile(clear, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.copy(body, clear, StandardCopyOption.REPLACE_EXISTING);
        return SheetFormat.xlsx(clear);
    }

    private static long copy(SheetRow heading, SheetReader sheet, Path to, byte[] key) throws IOException {
        long rows = 0;
        try (SealedFile.Output sealed = SealedFile.write(to, key);
                DataOutputStream out = new DataOutputStream(sealed)) {
            write(out, heading);
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                write(out, row);
                rows++;
            }
            out.writeLong(-1);
        }
        return rows;
    }

    private static void write(DataOutputStream out, SheetRow row) throws IOException {
        out.writeLong(row.line());
        out.writeShort(row.cells().size());
        for (String cell : row.cells()) {
            byte[] text = cell.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** Opens the rows of a run, the heading first. */
    SheetReader open(UUID job, String key) throws IOException {
        java.io.DataInputStream in = new java.io.DataInputStream(
                SealedFile.read(file(job), Base64.getDecoder().decode(key)));
        return new SheetReader() {
            @Override
            public @Nullable SheetRow next() throws IOException {
                long line = in.readLong();
                if (line < 0) {
                    return null;
                }
                int count = in.readUnsignedShort();
                List<String> cells = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    cells.add(new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8));
                }
                return new SheetRow(line, cells);
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Takes the file of a run away. */
    void drop(UUID job) throws IOException {
        Files.deleteIfExists(file(job));
    }

    /** Takes away what no run needs, such as after a crash while a sheet was received. */
    void keepOnly(Set<UUID> jobs) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<Path> wanted = new java.util.HashSet<>();
        jobs.forEach(job -> wanted.add(file(job)));
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!wanted.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(UUID job) {
        return folder.resolve(job + ".rows");
    }

    /**
     * What was received.
     *
     * @param key key of the file, as text
     * @param rows rows without the heading
     * @param ignored headings that the mapping does not know
     */
    record Receipt(String key, long rows, List<String> ignored) {}

    /** Reads the heading before the rest is taken in. */
    @FunctionalInterface
    interface HeadingCheck {
        Heading accept(SheetRow heading);
    }
}
