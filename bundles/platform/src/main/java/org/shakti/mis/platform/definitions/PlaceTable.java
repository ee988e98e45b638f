package org.shakti.mis.platform.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;

/** The places of one level as rows of texts. A block that was split stands under both districts. */
final class PlaceTable {
    private final String level;
    private final Columns columns;
    private final List<String[]> rows;
    private final Map<String, String[]> byCode = new HashMap<>();

    PlaceTable(String level, Columns columns, List<String[]> rows) {
        this.level = level;
        this.columns = columns;
        this.rows = List.copyOf(rows);
        this.rows.forEach(row -> byCode.putIfAbsent(row[columns.code()], row));
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
        return byCode.containsKey(code);
    }

    Optional<Place> place(String code) {
        return Optional.ofNullable(byCode.get(code)).map(this::place);
    }

    Stream<Place> in(String parent) {
        return rows.stream()
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
}
