package org.shakti.mis.platform.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shakti.mis.platform.definitions.PackGlance;

/** A pack as a JAR, to be signed and then spoiled. */
public final class SampleJar {
    private final Map<String, byte[]> files = new TreeMap<>();

    private SampleJar() {}

    /** Returns a pack of one type of record. */
    public static SampleJar of(String id, String version) {
        return new SampleJar()
                .with(
                        "SHAKTI-INF/pack.yaml",
                        "id: " + id + "\nversion: \"" + version + "\"\nkind: module\ntitle: {en: " + id + "}\n")
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
    }

    public SampleJar with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds text at the end of a file. */
    public SampleJar adding(String path, String text) {
        return with(path, new String(files.get(path), StandardCharsets.UTF_8) + text);
    }

    public SampleJar without(String path) {
        files.remove(path);
        return this;
    }

    SampleJar signatureOf(SampleJar other) {
        files.put(PackJar.SIGNATURE, other.files.get(PackJar.SIGNATURE));
        return this;
    }

    /** Signs as the command line does. */
    public SampleJar signed(KeyPair pair) {
        try {
            PackJar jar = PackJar.read(write(Files.createTempFile("sample-", ".jar")));
            String text = PackSignature.text(jar, PackGlance.at(jar).pack().orElseThrow(), key(pair));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return with(
                    PackJar.SIGNATURE,
                    text + "signature: " + Base64.getEncoder().encodeToString(signature.sign()) + "\n");
        } catch (GeneralSecurityException | BadPackException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String key(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    /** Trusts a key in a folder. */
    public static void trust(Path folder, KeyPair pair, String owner) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(owner.replace(' ', '-') + ".pub"), "shakti-ed25519 " + key(pair) + " " + owner + "\n");
    }
}
