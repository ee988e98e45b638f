package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code etc/org.shakti.mis.database.cfg} says. */
record DatabaseSettings(
        Dialect dialect, Path folder, String url, @Nullable String user, @Nullable Path passwordFile, int poolSize) {

    static DatabaseSettings of(Map<String, ?> properties) {
        String file = text(properties, "passwordFile");
        return new DatabaseSettings(
                Dialect.valueOf(required(properties, "kind").toUpperCase(Locale.ROOT)),
                Path.of(required(properties, "folder")),
                "postgresql".equals(required(properties, "kind")) ? required(properties, "url") : "",
                text(properties, "user"),
                file == null ? null : Path.of(file),
                Integer.parseInt(required(properties, "poolSize")));
    }

    /** Returns the password, or nothing when the database asks for none. */
    @Nullable String password() throws IOException {
        return passwordFile == null
                ? null
                : Files.readString(passwordFile, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
    }

    private static String required(Map<String, ?> properties, String name) {
        String value = text(properties, name);
        if (value == null) {
            throw new IllegalArgumentException("org.shakti.mis.database.cfg lacks the line " + name);
        }
        return value;
    }

    private static @Nullable String text(Map<String, ?> properties, String name) {
        Object value = properties.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
