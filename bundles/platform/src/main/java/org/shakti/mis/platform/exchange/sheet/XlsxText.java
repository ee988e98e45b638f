package org.shakti.mis.platform.exchange.sheet;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shakti.mis.api.error.MalformedInputException;

/** Puts the runs of one text of a workbook together. */
final class XlsxText {
    private static final int LONGEST = 64 * 1024;

    private XlsxText() {}

    /** Reads up to the end of the element {@code until} and returns its text; readings for pronunciation are left out. */
    static String of(XMLStreamReader xml, String until) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int skipped = 0;
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                skipped += xml.getLocalName().equals("rPh") ? 1 : 0;
                within = xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals(until)) {
                    return text.toString();
                }
                skipped -= xml.getLocalName().equals("rPh") ? 1 : 0;
                within = false;
            } else if (within && skipped == 0 && xml.hasText()) {
                append(text, xml);
            }
        }
        throw new MalformedInputException("The workbook ends within a text.");
    }

    static void append(StringBuilder text, XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > LONGEST) {
            throw new MalformedInputException("The workbook holds a cell that is too long.");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
}
