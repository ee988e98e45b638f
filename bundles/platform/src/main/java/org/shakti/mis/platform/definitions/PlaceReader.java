package org.shakti.mis.platform.definitions;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tables of {@code places/} in the columns of the Local Government Directory. */
final class PlaceReader {
    private final Refusals refusals;
    private final Map<String, PlaceTable> tables = new HashMap<>();

    PlaceReader(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The three files and the columns that have a meaning. */
    private enum Level {
        STATE("states.csv", "lgd_state_code", "", "name_en", "name_en", "name"),
        DISTRICT("districts.csv", "lgd_district_code", "lgd_state_code", "name_common_en", "name_lgd", "name"),
        BLOCK("blocks.csv", "lgd_block_code", "lgd_district_code", "block_en", "block_lgd", "block");

        private final String file;
        private final String code;
        private final String parent;
        private final String english;
        private final String official;
        private final String name;

        Level(String file, String code, String parent, String english, String official, String name) {
            this.file = file;
            this.code = code;
            this.parent = parent;
            this.english = english;
            this.official = official;
            this.name = name;
        }
    }

    Places places() {
        return tables.isEmpty() ? Places.NONE : new Places(tables);
    }

    void read(String path, byte[] bytes) {
        Optional<Level> level = Stream.of(Level.values())
                .filter(l -> path.endsWith("/" + l.file))
                .findFirst();
        if (level.isEmpty()) {
            refusals.add(path, 0, "", "one of states.csv, districts.csv, blocks.csv");
            return;
        }
        new Table(path, level.get()).read(bytes);
    }

    /** One table while it is read; equal texts in neighbouring rows are kept once. */
    private final class Table {
        private final String path;
        private final Level level;
        private final List<String[]> rows = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private PlaceTable.Columns columns = new PlaceTable.Columns(0, Optional.empty(), Map.of(), Map.of());
        private String[] last = new String[0];

        private Table(String path, Level level) {
            this.path = path;
            this.level = level;
        }

        private void read(byte[] bytes) {
            new Csv(path, refusals).read(bytes, this::heading, this::row);
            String name = level.name().toLowerCase(java.util.Locale.ROOT);
            tables.put(name, new PlaceTable(name, columns, rows));
        }

        private boolean heading(Map<String, Integer> heading) {
            List<String> needed = level.parent.isEmpty()
                    ? List.of(level.code, level.english)
                    : List.of(level.code, level.parent, level.english);
            for (String column : needed) {
                if (!heading.containsKey(column)) {
                    refusals.add(path, 1, column, "this column, which is missing");
                    return false;
                }
            }
            Map<String, List<Integer>> names = new HashMap<>();
            names.put("en", positions(heading, List.of(level.english, level.official)));
            names.put("hi", positions(heading, List.of(level.name + "_hi")));
            names.put("bn", positions(heading, List.of(level.name + "_bn")));
            Map<String, Integer> others = new HashMap<>(heading);
            others.keySet().removeAll(needed);
            others.keySet().removeAll(List.of(level.name + "_hi", level.name + "_bn"));
            columns = new PlaceTable.Columns(
                    heading.getOrDefault(level.code, 0), Optional.ofNullable(heading.get(level.parent)), names, others);
            return true;
        }

        private List<Integer> positions(Map<String, Integer> heading, List<String> wanted) {
            return wanted.stream()
                    .filter(heading::containsKey)
                    .map(heading::get)
                    .toList();
        }

        private void row(CsvRecord csv) {
            String[] row = csv.getFields().toArray(String[]::new);
            for (int i = 0; i < row.length && i < last.length; i++) {
                row[i] = row[i].equals(last[i]) ? last[i] : row[i];
            }
            last = row;
            String code = row[columns.code()];
            int line = (int) csv.getStartingLineNumber();
            if (!code.matches("[0-9]{1,8}")) {
                refusals.add(path, line, code, "a code of digits");
            } else if (!seen.add(code + columns.parent().map(p -> " " + row[p]).orElse(""))) {
                refusals.add(path, line, code, "each code once below one place");
            } else {
                rows.add(row);
            }
        }
    }
}
