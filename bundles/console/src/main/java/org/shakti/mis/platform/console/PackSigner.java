package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Signs a JAR: a text with the hash of every file, and the signature under it, go into it as one more file. */
final class PackSigner {
    private static final String SIGNATURE = "META-INF/shakti.signature";

    private PackSigner() {}

    /** Writes a signed copy of a JAR. */
    static void sign(Path jar, PackKeys keys, Path signed) throws IOException {
        Map<String, byte[]> files = read(jar);
        files.remove(SIGNATURE);
        PackFolder pack = PackFolder.open(jar);
        String text = text(files, pack, keys.open());
        byte[] signature = keys.sign(text.getBytes(StandardCharsets.UTF_8));
        files.put(
                SIGNATURE,
                (text + "signature: " + Base64.getEncoder().encodeToString(signature) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        write(files, signed);
    }

    private static String text(Map<String, byte[]> files, PackFolder pack, String key) {
        StringBuilder text = new StringBuilder("shakti-pack-signature: 1\npack: " + pack.id() + "\nversion: "
                + pack.version() + "\nkey: " + key + "\n");
        files.forEach((name, bytes) -> text.append("file: ")
                .append(sum(bytes))
                .append(' ')
                .append(name)
                .append('\n'));
        return text.toString();
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && files.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new RefusedException("the JAR holds " + entry.getName() + " twice.");
                }
            }
        }
        return files;
    }

    private static void write(Map<String, byte[]> files, Path jar) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(fresh);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
