package org.shakti.mis.platform.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.Provenance;

/** The places of one level as rows of texts. */
final class PlaceTable {
    private final String level;
    private final Columns columns;
    private final Map<String, String[]> rows;

    PlaceTable(String level, Columns columns, Map<String, String[]> rows) {
        this.level = level;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Where the values of a row stand.
     *
     * @param code position of the code
     * @param parent position of the code above it; absent for the highest level
     * @param names positions of its names by language; several for English, the first that is filled counts
     * @param others positions of further columns by name
     */
    record Columns(int code, Optional<Integer> parent, Map<String, List<Integer>> names, Map<String, Integer> others) {}

    int size() {
        return rows.size();
    }

    boolean has(String code) {
        return rows.containsKey(code);
    }

    Optional<Place> place(String code) {
        return Optional.ofNullable(rows.get(code)).map(this::place);
    }

    Stream<Place> in(String parent) {
        return rows.values().stream()
                .filter(row -> columns.parent().map(p -> row[p].equals(parent)).orElse(parent.isEmpty()))
                .map(this::place);
    }

    private Place place(String[] row) {
        Map<String, String> names = new HashMap<>();
        columns.names().forEach((language, positions) -> positions.stream()
                .map(position -> row[position])
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> names.put(language, text)));
        Map<String, String> others = new HashMap<>();
        columns.others().forEach((name, position) -> others.put(name, row[position]));
        others.values().removeIf(String::isEmpty);
        return new Place(
                level, row[columns.code()], columns.parent().map(p -> row[p]), new Labels(names), Map.copyOf(others));
    }

    /** Returns where the rows come from, as the pack's file says in its last columns. */
    Provenance provenance(String code) {
        return place(code)
                .map(p -> new Provenance(
                        p.attributes().getOrDefault("source", ""),
                        "",
                        p.attributes().getOrDefault("verification", "")))
                .orElse(Provenance.UNKNOWN);
    }
}
