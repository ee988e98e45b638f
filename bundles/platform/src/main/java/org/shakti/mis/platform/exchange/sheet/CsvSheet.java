package org.shakti.mis.platform.exchange.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.MalformedInputException;

/**
 * Reads text with separators. Strict about UTF-8 and quotes, so that nothing is read that was not meant; lenient about a
 * byte order mark, the kind of line end, and semicolons or tabs instead of commas.
 */
final class CsvSheet implements SheetReader {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_CELLS = 1000;
    private static final int LONGEST_CELL = 64 * 1024;
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;

    CsvSheet(InputStream bytes) throws IOException {
        Reader text = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                2 * LONGEST_LINE);
        try {
            skipByteOrderMark(text);
            reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_ROW)
                    .build(
                            CsvRecordHandler.builder()
                                    .maxFields(MOST_CELLS)
                                    .maxFieldSize(LONGEST_CELL)
                                    .maxRecordSize(LONGEST_ROW)
                                    .build(),
                            text);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
        rows = reader.iterator();
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                SheetRow made = new SheetRow(
                        row.getStartingLineNumber(),
                        row.getFields().stream().map(String::strip).toList());
                if (!made.blank()) {
                    return made;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw e;
        }
    }

    /** A broken character reaches us wrapped by the parser, like a broken quote. */
    private static MalformedInputException refused(CsvParseException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return notUtf8();
            }
        }
        return new MalformedInputException(
                "The sheet cannot be read as CSV: a quoted cell is not closed or goes on after its end, or a row is too long.");
    }

    private static MalformedInputException notUtf8() {
        return new MalformedInputException("The sheet is not UTF-8 text. Save it as \"CSV UTF-8\" and send it again.");
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** Names of columns hold neither commas, semicolons nor tabs, so the heading tells which one separates. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_LINE);
        StringBuilder line = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE - 1; c = text.read()) {
            line.append((char) c);
        }
        text.reset();
        if (line.indexOf(",") >= 0) {
            return ',';
        }
        if (line.indexOf(";") >= 0) {
            return ';';
        }
        return line.indexOf("\t") >= 0 ? '\t' : ',';
    }

    @Override
    public void close() throws IOException {
        rows.close();
        reader.close();
    }
}
