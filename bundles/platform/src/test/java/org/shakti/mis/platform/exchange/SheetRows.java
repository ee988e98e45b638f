package org.shakti.mis.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.exchange.sheet.SheetReader;
import org.shakti.mis.platform.exchange.sheet.SheetRow;
import org.shakti.mis.platform.exchange.sheet.WorkbookFile;

/** Rows of a sheet of text as a workbook would hold them. */
final class SheetRows {
    private SheetRows() {}

    static List<List<Object>> asWorkbook(Path csv) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(csv);
                SheetReader sheet = SheetFormat.csv(in)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row.cells().stream().map(SheetRows::cell).toList());
            }
        }
        return rows;
    }

    private static Object cell(String text) {
        if (text.startsWith("=")) {
            return new WorkbookFile.Formula(text.substring(1), "PEER");
        }
        if (text.matches("[0-9]{1,12}")) {
            return Long.valueOf(text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return text;
        }
    }
}
