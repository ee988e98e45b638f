package org.shakti.mis.platform.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.definitions.PackFolder;
import org.shakti.mis.platform.exchange.sheet.WorkbookFile;

/** The sample register (invented people) with the outcome that an import must have, and the packs that read it. */
public final class Register {
    public static final String IMPORT = "caseload-register";

    private static final Path CASES = Path.of("../modules/cases/src");
    private static final Path SAMPLE = CASES.resolve("test/resources/caseload-register.csv");

    private Register() {}

    /** Returns the definitions of the packs as they are shipped. */
    public static Catalogues packs() {
        return Shipped.CATALOGUES;
    }

    public static Path file() {
        return SAMPLE;
    }

    public static InputStream open() throws IOException {
        return Files.newInputStream(SAMPLE);
    }

    public static JsonNode expected() throws IOException {
        return new ObjectMapper()
                .readTree(CASES.resolve("test/resources/caseload-register.expected.json")
                        .toFile());
    }

    /** Writes the register as a workbook: days as days, numbers as numbers, the formula as a formula. */
    public static Path workbook(Path file) throws IOException {
        return WorkbookFile.write(file, SheetRows.asWorkbook(SAMPLE));
    }

    /** Read once per JVM: the places of the whole country take a while. */
    private static final class Shipped {
        private static final Catalogues CATALOGUES = PackFolder.catalogue(
                Path.of("../packs/india/src/main/resources"),
                CASES.resolve("main/resources"),
                Path.of("../modules/livelihood/src/main/resources"));
    }

    static List<String> words(JsonNode refused) {
        return List.of(
                refused.get("line").asText(),
                refused.get("column").asText(),
                refused.get("why").asText());
    }
}
