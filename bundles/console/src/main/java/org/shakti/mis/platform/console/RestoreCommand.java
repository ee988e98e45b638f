package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a backup in the place of the data, while the server is stopped. What was there is put aside, never deleted. Until
 * all of it is in place a marker keeps the server from starting on half of it.
 */
final class RestoreCommand implements Command {
    private static final List<String> FOLDERS = List.of("db", "files", "packs");
    private static final int FINGERPRINT = 8;

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "put a backup in place of the data (server stopped)";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti restore FILE
                Stop the server first. data/keys/instance.key must be the key of the instance that made the backup.
                What was there before is put aside in data/before-restore-… and not deleted.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        Path file = Path.of(arguments.word(0, "The file"));
        Path data = api.instance().data();
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + file + ".");
        }
        if (api.instance().answers()) {
            throw new RefusedException("the server runs: stop it first (bin/shakti stop).");
        }
        Path fresh = data.resolve("restore.new");
        Folders.remove(fresh);
        unpack(file, fresh, data);
        terminal.show(
                Json.object("restored", file.getFileName().toString()),
                "Restored. What was there before lies in " + exchange(data, fresh)
                        + ". Start the server: bin/shakti start");
    }

    private static void unpack(Path file, Path into, Path data) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (!text(zip, "KEY").strip().equals(fingerprint(data))) {
                throw new RefusedException("data/keys/instance.key is not the key of this backup. Put the right key"
                        + " there first; nothing was changed.");
            }
            for (String line : text(zip, "SHA256SUMS").lines().toList()) {
                String sum = line.substring(0, line.indexOf("  "));
                ZipEntry entry = zip.getEntry(line.substring(sum.length() + 2));
                Path target =
                        entry == null ? into : into.resolve(entry.getName()).normalize();
                if (entry == null || !target.startsWith(into) || !sum.equals(copy(zip.getInputStream(entry), target))) {
                    Folders.remove(into);
                    throw new RefusedException("the backup is damaged; nothing was changed.");
                }
            }
        }
    }

    /** The marker is there from the first move to the last. */
    private static Path exchange(Path data, Path fresh) throws IOException {
        Path marker = data.resolve("restore.unfinished");
        Files.writeString(marker, "A restore was cut short: run bin/shakti restore again.\n");
        Path aside = data.resolve("before-restore-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                        .withZone(ZoneOffset.UTC)
                        .format(Clock.systemUTC().instant()));
        Files.createDirectories(aside);
        for (String folder : FOLDERS) {
            if (Files.exists(data.resolve(folder))) {
                Files.move(data.resolve(folder), aside.resolve(folder));
            }
            if (Files.exists(fresh.resolve(folder))) {
                Files.move(fresh.resolve(folder), data.resolve(folder));
            }
        }
        Folders.remove(fresh);
        Files.delete(marker);
        return aside;
    }

    private static String copy(InputStream in, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (in;
                OutputStream out = Files.newOutputStream(target)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks SHA-256", e);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedException("this is no backup of Shakti MIS.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same derivation as on the server: one purpose, which tells nothing of the others. */
    private static String fingerprint(Path data) throws IOException {
        try {
            String text = Files.readString(data.resolve("keys").resolve("instance.key"));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "HmacSHA256"));
            byte[] derived = mac.doFinal("shakti/v1/fingerprint".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(derived, 0, FINGERPRINT);
        } catch (NoSuchFileException e) {
            throw new RefusedException("data/keys/instance.key is missing: put the key of this backup there first.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks HmacSHA256", e);
        }
    }
}
