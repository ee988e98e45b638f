package org.shakti.mis.bench.side;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** Embedded Derby, encrypted with the settings that the product ships. */
public final class DerbyDatabase implements Database {
    private static final int PASSWORD_BITS = 256;

    private final Path folder;

    /** Keeps databases below this folder. */
    public DerbyDatabase(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "derby";
    }

    @Override
    public List<Long> processes() {
        return List.of();
    }

    @Override
    public Address make(String side) {
        String place = folder.resolve(side).toString();
        String password = new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
        String url = "jdbc:derby:" + place + ";create=true;dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;"
                + "encryptionKeyLength=256;bootPassword=" + password;
        return new Address(url, "", place);
    }

    @Override
    public void close() {
        // nothing runs outside the servers
    }
}
