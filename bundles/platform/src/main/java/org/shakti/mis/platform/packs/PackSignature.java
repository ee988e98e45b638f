package org.shakti.mis.platform.packs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.api.definition.Pack;

/**
 * Verifies the signature of a pack. What is signed is a text that names the pack, its version, the key and every file
 * with its hash; it has to be, letter by letter, the text that this JAR gives.
 */
final class PackSignature {
    /** What comes before the 32 bytes of an Ed25519 key in its X.509 form. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern KEY = Pattern.compile("(?m)^key: ([A-Za-z0-9+/]{43}=)$");
    private static final Pattern END = Pattern.compile("signature: ([A-Za-z0-9+/]{86}==)\\n?");
    private static final Pattern FILE = Pattern.compile("file: ([0-9a-f]{64}) (.+)");
    private static final int LARGEST = 4 << 20;

    private PackSignature() {}

    /** Tells who vouches for the files of a JAR. */
    static Signed of(PackJar jar, Pack pack, TrustedKeys trusted) {
        byte[] signature = jar.files().get(PackJar.SIGNATURE);
        if (signature == null) {
            return Signed.unsigned();
        }
        String given = signature.length > LARGEST ? "" : new String(signature, StandardCharsets.UTF_8);
        int end = given.lastIndexOf("\nsignature: ") + 1;
        Matcher named = KEY.matcher(given);
        Matcher last = END.matcher(given.substring(end));
        if (end == 0 || !named.find() || !last.matches()) {
            return tampered("", "The signature has not the shape of one.");
        }
        String key = named.group(1);
        String expected = text(jar, pack, key);
        if (!expected.equals(given.substring(0, end))) {
            return tampered(key, difference(expected, given.substring(0, end)));
        }
        if (!verifies(expected, key, last.group(1))) {
            return tampered(key, "The signature was not made with the key that it names.");
        }
        return new Signed(Signed.State.UNKNOWN, key, key, "").known(trusted);
    }

    private static Signed tampered(String key, String why) {
        return new Signed(Signed.State.TAMPERED, key, key, why);
    }

    /** Returns the text that has to have been signed for this JAR. */
    static String text(PackJar jar, Pack pack, String key) {
        StringBuilder text = new StringBuilder("shakti-pack-signature: 1\npack: " + pack.id() + "\nversion: "
                + pack.version() + "\nkey: " + key + "\n");
        new TreeMap<>(jar.files()).forEach((name, bytes) -> {
            if (!name.equals(PackJar.SIGNATURE)) {
                text.append("file: ")
                        .append(sum(bytes))
                        .append(' ')
                        .append(name)
                        .append('\n');
            }
        });
        return text.toString();
    }

    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    private static boolean verifies(String text, String key, String signature) {
        try {
            byte[] raw = Base64.getDecoder().decode(key);
            byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            PublicKey made = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(made);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // a key or signature that is none proves nothing
        }
    }

    /** Says the first thing that differs between what is there and what was signed. */
    private static String difference(String there, String signed) {
        Map<String, String> now = lines(there);
        Map<String, String> then = lines(signed);
        for (Map.Entry<String, String> line : now.entrySet()) {
            String before = then.get(line.getKey());
            if (before == null) {
                return line.getKey() + " was added after the pack was signed.";
            }
            if (!before.equals(line.getValue())) {
                return List.of("pack", "version").contains(line.getKey())
                        ? "This is the signature of another pack: " + then.get("pack") + " " + then.get("version") + "."
                        : line.getKey() + " was changed after the pack was signed.";
            }
        }
        return then.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .findFirst()
                .map(name -> name + " was taken out after the pack was signed.")
                .orElse("The files are not those that were signed.");
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> lines = new TreeMap<>();
        text.lines().forEach(line -> {
            Matcher file = FILE.matcher(line);
            int colon = line.indexOf(": ");
            if (file.matches()) {
                lines.put(file.group(2), file.group(1));
            } else if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return lines;
    }
}
