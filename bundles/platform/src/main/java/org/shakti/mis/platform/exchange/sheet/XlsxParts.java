package org.shakti.mis.platform.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shakti.mis.api.error.MalformedInputException;

/**
 * The parts of a workbook that its cells point to: shared texts, which styles are dates, and where the first sheet lies.
 * Bounded, because a small file may unfold into a large one.
 */
final class XlsxParts implements Closeable {
    private static final long MOST_BYTES_OF_A_SHEET = 4L * 1024 * 1024 * 1024;
    private static final long MOST_BYTES_OF_A_PART = 64L * 1024 * 1024;
    private static final int MOST_SHARED_CHARACTERS = 16 * 1024 * 1024;
    private static final int MOST_STYLES = 70_000;

    /** What a custom number format looks like once quoted text and colours are gone and a date is left. */
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[dmyhs].*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_PART_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|General");

    private final ZipFile zip;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private String firstSheet = "";
    private boolean from1904;

    XlsxParts(Path file) throws IOException, XMLStreamException {
        zip = new ZipFile(file.toFile());
        try {
            readWorkbook();
            readShared();
            readStyles();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    XMLStreamReader sheet() throws IOException, XMLStreamException {
        return BoundedXml.reader(zip.getInputStream(entry(firstSheet)), MOST_BYTES_OF_A_SHEET);
    }

    String sharedText(int index) {
        if (index < 0 || index >= shared.size()) {
            throw new MalformedInputException("The workbook points to a text that it does not hold.");
        }
        return shared.get(index);
    }

    boolean date(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** Tells whether days are counted from 1904, as old Macintosh workbooks do. */
    boolean from1904() {
        return from1904;
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
        });
        each("xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("sheet") && firstSheet.isEmpty()) {
                String target = targets.getOrDefault(attribute(xml, "id"), "");
                firstSheet = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            } else if (xml.getLocalName().equals("workbookPr")) {
                from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
            }
        });
    }

    private void readShared() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        long[] characters = {0};
        each("xl/sharedStrings.xml", xml -> {
            if (xml.getLocalName().equals("si")) {
                String text = XlsxText.of(xml, "si");
                characters[0] += text.length() + 16L;
                if (characters[0] > MOST_SHARED_CHARACTERS) {
                    throw new MalformedInputException("The workbook holds too many different texts. Send it as CSV.");
                }
                shared.add(text);
            }
        });
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) {
            return;
        }
        Map<String, Boolean> custom = new HashMap<>();
        boolean[] inCellStyles = {false};
        each("xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> custom.put(attribute(xml, "numFmtId"), dateFormat(attribute(xml, "formatCode")));
                case "cellXfs" -> inCellStyles[0] = true;
                case "cellStyles", "dxfs" -> inCellStyles[0] = false;
                case "xf" -> {
                    if (inCellStyles[0] && dates.size() < MOST_STYLES) {
                        String id = attribute(xml, "numFmtId");
                        dates.add(custom.getOrDefault(id, builtInDate(id)));
                    }
                }
                default -> {}
            }
        });
    }

    private static boolean dateFormat(String code) {
        return DATE_FORMAT
                .matcher(NOT_PART_OF_A_DATE.matcher(code).replaceAll(""))
                .matches();
    }

    /** The numbers that every workbook knows without saying: 14 to 22 and 45 to 47, and the East Asian ones. */
    private static boolean builtInDate(String id) {
        int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Objects.requireNonNullElse(xml.getAttributeValue(i), "");
            }
        }
        return "";
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new MalformedInputException("The workbook lacks a part: it is no XLSX file, or it is damaged.");
        }
        return entry;
    }

    private void each(String part, Visitor visitor) throws IOException, XMLStreamException {
        XMLStreamReader xml = BoundedXml.reader(zip.getInputStream(entry(part)), MOST_BYTES_OF_A_PART);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                visitor.at(xml);
            }
        }
        xml.close();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Looks at one element. */
    @FunctionalInterface
    private interface Visitor {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }
}
