package org.shakti.mis.platform.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shakti.mis.api.error.MalformedInputException;

/** Reads XML that nobody has vouched for: no document types, no entities of its own, bounded in size and in each part. */
final class BoundedXml {
    /** Longest tag or text between two tags, in bytes; a cell of a workbook holds 32,767 characters at most. */
    private static final int LONGEST_PIECE = 256 * 1024;

    private BoundedXml() {}

    static XMLStreamReader reader(InputStream bytes, long most) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new Bounded(bytes, most), "UTF-8");
    }

    /** Ends reading where a small file turns out to unfold into too much. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long total;
        private int piece;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            for (int i = from; i < from + count; i++) {
                piece = into[i] == '<' || into[i] == '>' ? 0 : piece + 1;
                if (piece > LONGEST_PIECE) {
                    throw new MalformedInputException("The workbook holds a cell that is too long.");
                }
            }
            total += Math.max(0, count);
            if (total > most) {
                throw new MalformedInputException("The workbook is too large when unpacked.");
            }
            return count;
        }
    }
}
