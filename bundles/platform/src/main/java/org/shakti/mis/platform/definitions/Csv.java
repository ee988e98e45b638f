package org.shakti.mis.platform.definitions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads a table with a heading from CSV in UTF-8, row by row. */
final class Csv {
    private final String file;
    private final Refusals refusals;

    Csv(String file, Refusals refusals) {
        this.file = file;
        this.refusals = refusals;
    }

    /** Takes one row; fields are found by the heading's position. */
    interface RowTaker {
        /** Takes the row. */
        void take(CsvRecord row);
    }

    /** Learns the heading before the first row; returns {@code false} when it makes no sense to read on. */
    interface HeadingTaker {
        /** Takes the position of each column. */
        boolean take(Map<String, Integer> columns);
    }

    /** Reads the whole table; everything wrong with its shape is refused with its line. */
    void read(byte[] bytes, HeadingTaker heading, RowTaker rows) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .detectBomHeader(true)
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(true)
                    .ofCsvRecord(strip(text))) {
                Iterator<CsvRecord> all = reader.iterator();
                if (!all.hasNext()) {
                    refusals.add(file, 1, "", "a heading with the names of the columns");
                } else if (heading.take(columns(all.next().getFields()))) {
                    all.forEachRemaining(rows::take);
                }
            }
        } catch (CharacterCodingException e) {
            refusals.add(file, 0, "", "text in UTF-8");
        } catch (CsvParseException e) {
            refusals.add(file, lineOf(e), "", "well-formed CSV with as many fields as the heading has");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory cannot fail
        }
    }

    private static String strip(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.put(names.get(i).trim(), i) != null) {
                refusals.add(file, 1, names.get(i), "each column once");
            }
        }
        return columns;
    }

    private static int lineOf(CsvParseException e) {
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("(\\d+)").matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
