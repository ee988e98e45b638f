package org.shakti.mis.platform.definitions;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;

/** Reads files of {@code code-lists/}; one file may hold several lists, and one list several files of a pack. */
final class ListReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");
    private static final Set<String> KNOWN = Set.of(
            "list",
            "code",
            "order",
            "parent",
            "label_en",
            "label_hi",
            "label_bn",
            "valid_from",
            "valid_to",
            "source",
            "source_url",
            "verification");

    private final Reading reading;
    private final Map<String, List<ListRow>> lists = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private Map<String, Integer> columns = Map.of();

    ListReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, List<ListRow>> lists() {
        return lists;
    }

    void read(String file, byte[] bytes) {
        new Csv(file, reading.refusals()).read(bytes, heading -> take(file, heading), row -> take(file, row));
    }

    private boolean take(String file, Map<String, Integer> heading) {
        columns = heading;
        for (String needed : List.of("list", "code", "label_en")) {
            if (!heading.containsKey(needed)) {
                reading.refusals().add(file, 1, needed, "this column, which is missing");
                return false;
            }
        }
        if (heading.containsKey("")) {
            reading.refusals().add(file, 1, "", "a name for each column");
        }
        return true;
    }

    private void take(String file, CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        String list = value(row, "list");
        String code = value(row, "code");
        if (!NAME.matcher(list).matches()) {
            reading.refusals().add(file, line, "list", "a name of at most 30 lower-case letters, digits and _");
            return;
        }
        if (!CODE.matcher(code).matches()) {
            reading.refusals().add(file, line, code, "a code of at most 40 capital letters, digits and _");
            return;
        }
        if (!seen.add(list + '\n' + code)) {
            reading.refusals().add(file, line, code, "each code of the list " + list + " once");
            return;
        }
        List<ListRow> rows = lists.computeIfAbsent(list, name -> new ArrayList<>());
        Optional<Integer> order = order(file, line, row);
        CodeEntry entry = new CodeEntry(
                code,
                order.orElse(rows.size() + 1),
                labels(row),
                optional(row, "parent"),
                date(file, line, row, "valid_from"),
                date(file, line, row, "valid_to"),
                attributes(row),
                reading.pack(),
                provenance(row));
        rows.add(new ListRow(entry, order.isPresent(), file, line));
    }

    private Labels labels(CsvRecord row) {
        Map<String, String> texts = new HashMap<>();
        for (String language : List.of("en", "hi", "bn")) {
            optional(row, "label_" + language)
                    .ifPresent(text -> texts.put(language, Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
        return new Labels(texts);
    }

    private Map<String, String> attributes(CsvRecord row) {
        Map<String, String> attributes = new HashMap<>();
        columns.keySet().stream().filter(column -> !KNOWN.contains(column)).forEach(column -> optional(row, column)
                .ifPresent(value -> attributes.put(column, value)));
        return attributes;
    }

    private Provenance provenance(CsvRecord row) {
        return new Provenance(value(row, "source"), value(row, "source_url"), value(row, "verification"));
    }

    private Optional<Integer> order(String file, int line, CsvRecord row) {
        Optional<String> text = optional(row, "order");
        if (text.isPresent() && !text.get().matches("[0-9]{1,6}")) {
            reading.refusals().add(file, line, "order", "a whole number");
            return Optional.empty();
        }
        return text.map(Integer::valueOf);
    }

    private Optional<LocalDate> date(String file, int line, CsvRecord row, String column) {
        try {
            return optional(row, column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            reading.refusals().add(file, line, column, "a date such as 2024-07-01");
            return Optional.empty();
        }
    }

    private Optional<String> optional(CsvRecord row, String column) {
        return Optional.of(value(row, column)).filter(v -> !v.isEmpty());
    }

    private String value(CsvRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.getFieldCount()
                ? ""
                : row.getField(index).trim();
    }
}
