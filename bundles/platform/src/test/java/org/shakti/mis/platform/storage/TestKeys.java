package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A key of an instance that lives as long as the tests. */
public final class TestKeys {
    public static final InstanceKey KEY = make();

    private TestKeys() {}

    private static InstanceKey make() {
        try {
            return InstanceKey.create(Files.createTempDirectory("keys").resolve("instance.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
