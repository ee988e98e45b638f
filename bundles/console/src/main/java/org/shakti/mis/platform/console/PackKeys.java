package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pair of keys with which a publisher signs packs: NAME.key stays with them, NAME.pub goes to whoever trusts them. */
record PackKeys(PrivateKey secret, String open) {
    private static final String HEADING = "shakti-ed25519-secret ";
    private static final Pattern PUBLIC =
            Pattern.compile("(?m)^shakti-ed25519 ([A-Za-z0-9+/]{43}=)(?: .{1,100})?\\s*$");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Makes a pair and writes both files; never over files that are there. */
    static PackKeys make(Path secretFile, Path openFile, String owner) throws IOException {
        if (Files.exists(secretFile) || Files.exists(openFile)) {
            throw new RefusedException(secretFile + " or " + openFile + " is there already; nothing was written.");
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            String open = Base64.getEncoder()
                    .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            writePrivate(
                    secretFile,
                    HEADING
                            + Base64.getEncoder()
                                    .encodeToString(pair.getPrivate().getEncoded()) + "\n" + publicLine(open, owner));
            Files.writeString(openFile, publicLine(open, owner), StandardOpenOption.CREATE_NEW);
            return new PackKeys(pair.getPrivate(), open);
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java cannot make Ed25519 keys", e);
        }
    }

    /** Reads the secret half. */
    static PackKeys read(Path secretFile) throws IOException {
        String text = Files.readString(secretFile);
        Matcher open = PUBLIC.matcher(text);
        if (!text.startsWith(HEADING) || !open.find()) {
            throw new RefusedException(secretFile + " is no key; make one with bin/shakti pack keygen NAME.");
        }
        try {
            String encoded = text.lines().findFirst().orElse("").substring(HEADING.length());
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
            return new PackKeys(secret, open.group(1));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(secretFile + " is damaged.", e);
        }
    }

    /** Tells whether a text is the open half of a pair. */
    static boolean isPublic(String text) {
        return PUBLIC.matcher(text).find();
    }

    /** Signs, and makes sure that both halves belong together. */
    byte[] sign(byte[] text) throws IOException {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            byte[] signed = signature.sign();
            byte[] raw = Base64.getDecoder().decode(open);
            byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            PublicKey other = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            signature.initVerify(other);
            signature.update(text);
            if (!signature.verify(signed)) {
                throw new RefusedException("the two halves of the key do not belong together.");
            }
            return signed;
        } catch (GeneralSecurityException e) {
            throw new IOException("the pack could not be signed", e);
        }
    }

    private static String publicLine(String open, String owner) {
        return "shakti-ed25519 " + open + " " + owner + "\n";
    }

    private static void writePrivate(Path file, String text) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
