package org.shakti.mis.platform.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/** Where each column of a mapping stands in a sheet. */
public final class Heading {
    private static final int LONGEST_ECHO = 60;

    private final Map<String, Integer> positions;
    private final List<String> unknown;
    private final int width;

    private Heading(Map<String, Integer> positions, List<String> unknown, int width) {
        this.positions = positions;
        this.unknown = unknown;
        this.width = width;
    }

    /**
     * Reads the heading. Columns may stand in any order; one that the mapping does not know is left out, and one that
     * the sheet does not have is empty in every row.
     *
     * @throws InvalidInputException when a required column is missing, or one is there twice
     */
    public static Heading of(SheetImport mapping, SheetRow row) {
        Map<String, SheetImport.Column> known = new LinkedHashMap<>();
        mapping.columns().forEach(column -> known.put(column.name(), column));
        Map<String, Integer> positions = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cells().get(i);
            if (name.isEmpty()) {
                continue;
            }
            if (!seen.add(name)) {
                errors.add(fault(name, "twice", "stands twice in the heading"));
            } else if (known.containsKey(name)) {
                positions.put(name, i);
            } else {
                unknown.add(shown(name));
            }
        }
        known.values().stream()
                .filter(column -> column.required() && !positions.containsKey(column.name()))
                .forEach(column -> errors.add(fault(column.name(), "missing", "is missing in the heading")));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new Heading(
                Map.copyOf(positions), List.copyOf(unknown), row.cells().size());
    }

    private static FieldError fault(String name, String code, String words) {
        String shown = shown(name);
        return FieldError.of(shown, "column-" + code, "The column \"" + shown + "\" " + words + ".");
    }

    private static String shown(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_ECHO
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_ECHO)) + "…"
                : name;
    }

    /** Returns the headings that the mapping does not know, as far as they can be shown. */
    public List<String> unknown() {
        return unknown;
    }

    /** Returns the texts of the cells that are not empty, by column, in the order of the sheet. */
    public Map<String, String> texts(SheetRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        positions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(e -> !row.cell(e.getValue()).isEmpty())
                .forEach(e -> texts.put(e.getKey(), row.cell(e.getValue())));
        return texts;
    }

    String text(SheetRow row, String column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.cell(position);
    }

    /** Tells whether a row has content behind the last heading, which shifted cells would have. */
    boolean overflows(SheetRow row) {
        return row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty());
    }
}
