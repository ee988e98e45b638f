package org.shakti.mis.platform.exchange.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.MalformedInputException;

/**
 * Reads the first sheet of a workbook. A formula is never calculated and its stored result never trusted: its text, with
 * the equals sign, is the cell's text, so that lists and patterns refuse it.
 */
final class XlsxSheet implements SheetReader {
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_ROWS = 1_048_576;

    private final XlsxParts parts;
    private final XMLStreamReader xml;
    private int line;

    private XlsxSheet(XlsxParts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        this.xml = parts.sheet();
    }

    static XlsxSheet open(Path file) throws IOException {
        try {
            XlsxParts parts = new XlsxParts(file);
            try {
                return new XlsxSheet(parts);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                parts.close();
                throw e;
            }
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    SheetRow row = row();
                    if (!row.blank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException e) {
            throw damaged();
        }
    }

    private SheetRow row() throws XMLStreamException {
        String given = XlsxParts.attribute(xml, "r");
        line = given.isEmpty() ? line + 1 : Integer.parseInt(given);
        if (line < 1 || line > MOST_ROWS) {
            throw damaged();
        }
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XlsxParts.attribute(xml, "r"), cells.size());
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, cell().strip());
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new SheetRow(line, cells);
            }
        }
        throw damaged();
    }

    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > MOST_COLUMNS) {
                break;
            }
        }
        int index = reference.isEmpty() ? next : column - 1;
        if (index < 0 || index >= MOST_COLUMNS) {
            throw new MalformedInputException("The sheet has more than " + MOST_COLUMNS + " columns.");
        }
        return index;
    }

    private String cell() throws XMLStreamException {
        String kind = XlsxParts.attribute(xml, "t");
        String style = XlsxParts.attribute(xml, "s");
        StringBuilder stored = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        boolean calculated = false;
        String within = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                within = xml.getLocalName();
                calculated |= within.equals("f");
                if (within.equals("is")) {
                    stored.append(XlsxText.of(xml, "is"));
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    return calculated ? "=" + formula : text(kind, style, stored.toString());
                }
                within = "";
            } else if (xml.hasText() && (within.equals("v") || within.equals("f"))) {
                XlsxText.append(within.equals("v") ? stored : formula, xml);
            }
        }
        throw damaged();
    }

    private String text(String kind, String style, String stored) {
        return switch (kind) {
            case "s" -> parts.sharedText(Integer.parseInt(stored.strip()));
            case "b" -> stored.equals("1") ? "true" : "false";
            case "inlineStr", "str", "e", "d" -> stored;
            default ->
                XlsxCell.number(
                        stored.strip(), !style.isEmpty() && parts.date(Integer.parseInt(style)), parts.from1904());
        };
    }

    private static MalformedInputException damaged() {
        return new MalformedInputException("The file is no XLSX workbook, or it is damaged.");
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
