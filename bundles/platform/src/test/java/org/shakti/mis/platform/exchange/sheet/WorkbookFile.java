package org.shakti.mis.platform.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks the way office programs do: shared texts, dates as numbers with a style, formulas apart. */
public final class WorkbookFile {
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();

    /** A cell with a formula and the result that was stored with it. */
    public record Formula(String text, String result) {}

    /** Writes rows whose cells are texts, numbers, days, yes/no or formulas. */
    public static Path write(Path file, List<? extends List<?>> rows) throws IOException {
        return new WorkbookFile().with(rows).to(file);
    }

    WorkbookFile with(List<? extends List<?>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet" + MAIN + "><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                sheet.append(cell(name(c) + (r + 1), rows.get(r).get(c)));
            }
            sheet.append("</row>");
        }
        part("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        StringBuilder texts = new StringBuilder("<sst" + MAIN + ">");
        shared.forEach(t -> texts.append("<si><t>").append(escape(t)).append("</t></si>"));
        part("xl/sharedStrings.xml", texts + "</sst>");
        return this;
    }

    WorkbookFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Path to(Path file) throws IOException {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r=\"urn:r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/>"
                        + "</sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.putIfAbsent(
                "xl/styles.xml",
                "<styleSheet" + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mmm\\-yyyy\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private String cell(String reference, Object value) {
        String start = "<c r=\"" + reference + "\"";
        if (value instanceof Formula formula) {
            return start + " t=\"str\"><f>" + escape(formula.text()) + "</f><v>" + escape(formula.result())
                    + "</v></c>";
        }
        if (value instanceof LocalDate day) {
            long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
            return start + " s=\"" + (serial % 2 + 1) + "\"><v>" + serial + "</v></c>";
        }
        if (value instanceof Number) {
            return start + "><v>" + value + "</v></c>";
        }
        if (value instanceof Boolean answer) {
            return start + " t=\"b\"><v>" + (answer ? 1 : 0) + "</v></c>";
        }
        if (value.toString().isEmpty()) {
            return "";
        }
        shared.add(value.toString());
        return start + " t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
    }

    private static String name(int column) {
        return (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "") + (char) ('A' + column % 26);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
