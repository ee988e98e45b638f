package org.shakti.mis.platform.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One step of the database's schema. Statements end with a semicolon at the end of a line; lines that begin with two
 * hyphens are comments.
 *
 * @param name name of its file, such as {@code access-001-accounts.sql}; scripts run in the order of their names
 * @param sql its text
 */
record Script(String name, String sql) {

    List<String> statements() {
        var statements = new ArrayList<String>();
        var statement = new StringBuilder();
        for (String line : sql.lines().toList()) {
            if (line.stripLeading().startsWith("--") || (line.isBlank() && statement.isEmpty())) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.stripTrailing().endsWith(";")) {
                String text = statement.toString().strip();
                statements.add(text.substring(0, text.length() - 1));
                statement.setLength(0);
            }
        }
        if (!statement.toString().isBlank()) {
            throw new IllegalArgumentException(name + ": the last statement does not end with a semicolon");
        }
        return statements;
    }

    /** Returns a checksum that does not depend on the line ends of a check-out. */
    String checksum() {
        try {
            byte[] text = sql.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256", e);
        }
    }
}
