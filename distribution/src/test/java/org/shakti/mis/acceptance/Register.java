package org.shakti.mis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The caseload register that the repository keeps as test data, and what should come of it. */
public final class Register {
    public static final String IMPORT = "/api/imports/caseload-register?wait=20";
    public static final String CSV = "text/csv; charset=utf-8";
    public static final String BOARD = "/api/boards/statistics-of-project-intervention";
    private static final Path FOLDER = Path.of("../bundles/modules/cases/src/test/resources");

    private Register() {}

    public static Path file() {
        return FOLDER.resolve("caseload-register.csv").toAbsolutePath().normalize();
    }

    public static byte[] sheet() throws IOException {
        return Files.readAllBytes(file());
    }

    public static JsonNode expected() throws IOException {
        return new JsonMapper()
                .readTree(FOLDER.resolve("caseload-register.expected.json").toFile());
    }

    /** Returns all that could lead to a person: the names and telephone numbers of the register. */
    public static List<String> secrets() throws IOException {
        return Pattern.compile("Canary1x\\w+|90000[0-9]{5}")
                .matcher(new String(sheet(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
