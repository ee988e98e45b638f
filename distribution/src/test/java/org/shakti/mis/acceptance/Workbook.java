package org.shakti.mis.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The rows of a CSV sheet as a spreadsheet program would save them: dates and numbers are numbers in the cells. */
public final class Workbook {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbook() {}

    public static byte[] of(byte[] csv) throws IOException {
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        var sheet = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
        for (int row = 0; row < lines.size(); row++) {
            sheet.append(row(row + 1, lines.get(row)));
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts(sheet + "</sheetData></worksheet>").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String row(int number, String line) {
        var cells = new StringBuilder("<row r='" + number + "'>");
        Matcher cell = CELL.matcher(line);
        int column = 0;
        for (int at = 0; at <= line.length() && cell.find(at); at = cell.end() + 1) {
            String text = cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"");
            cells.append(cell(name(column++) + number, text));
        }
        return cells + "</row>";
    }

    private static String cell(String name, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (DATE.matcher(text).matches()) {
            return "<c r='" + name + "' s='1'><v>" + ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(text))
                    + "</v></c>";
        }
        if (text.matches("[1-9]\\d*")) {
            return "<c r='" + name + "'><v>" + text + "</v></c>";
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r='" + name + "' t='inlineStr'><is><t>" + escaped + "</t></is></c>";
    }

    private static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
    }

    private static Map<String, String> parts(String sheet) {
        var parts = new TreeMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + CONTENT + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + CONTENT + "styles+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + CONTENT
                        + "worksheet+xml'/></Types>");
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='Register' sheetId='1' r:id='r0'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
                        + "</styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static String relations(String... kindsAndTargets) {
        var all = new StringBuilder("<Relationships xmlns='" + RELATIONS + "'>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            all.append("<Relationship Id='r" + i + "' Type='" + OFFICE + "/" + kindsAndTargets[i] + "' Target='"
                    + kindsAndTargets[i + 1] + "'/>");
        }
        return all + "</Relationships>";
    }
}
