package org.shakti.mis.platform.exchange.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.definition.SheetImport;

/**
 * Makes values of the rows of one sheet and judges each row by itself: cells first, in the order of the mapping's
 * columns, then the rules in theirs. Knows only what has to be known of other rows by {@link SeenKeys}.
 */
public final class RowReader {
    private final SheetImport mapping;
    private final Heading heading;
    private final CellValues cells;
    private final BiPredicate<String, String> on;
    private final LocalDate today;
    private final Optional<SheetImport.Column> districtColumn;
    private final Set<String> packs = new HashSet<>();

    /**
     * Makes a reader.
     *
     * @param on tells whether a module is on in a district
     */
    public RowReader(SheetImport mapping, Heading heading, Catalogues catalogues, BiPredicate<String, String> on) {
        this.mapping = mapping;
        this.heading = heading;
        this.on = on;
        this.today = LocalDate.now(java.time.ZoneId.of("Asia/Kolkata"));
        this.cells = new CellValues(catalogues, today);
        this.districtColumn = mapping.records().stream()
                .flatMap(target -> target.districtColumn().stream())
                .findFirst()
                .flatMap(name -> mapping.columns().stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst());
        mapping.columns().forEach(column -> packs.add(column.pack()));
        mapping.records().forEach(target -> packs.add(target.pack()));
    }

    /** Reads a row. */
    public ReadRow read(SheetRow row) {
        Map<String, Object> values = new HashMap<>();
        List<RowFault> faults = new ArrayList<>();
        String district = district(row);
        Set<String> off = off(district);
        for (SheetImport.Column column : mapping.columns()) {
            if (off.contains(column.pack())) {
                continue;
            }
            SheetCell cell = new SheetCell(column, heading.text(row, column.name()));
            if (!cell.text().isEmpty()) {
                cells.read(cell, district, values, faults);
            } else if (column.required()) {
                faults.add(RowFault.of(cell, "required", ""));
            }
        }
        judge(values, off, faults);
        if (heading.overflows(row)) {
            faults.add(0, new RowFault("", "too-many-cells", "", ""));
        }
        if (off.contains(mapping.pack())) {
            faults.add(
                    new RowFault(districtColumn.map(SheetImport.Column::name).orElse(""), "module-off", "", district));
        }
        return new ReadRow(row.line(), values, faults, off);
    }

    /** Returns the district of the row; empty when it names none that exists. */
    private String district(SheetRow row) {
        Map<String, Object> values = new HashMap<>();
        districtColumn
                .map(column -> new SheetCell(column, heading.text(row, column.name())))
                .filter(cell -> !cell.text().isEmpty())
                .ifPresent(cell -> cells.read(cell, "", values, new ArrayList<>()));
        return values.values().stream().findFirst().map(Object::toString).orElse("");
    }

    private Set<String> off(String district) {
        Set<String> off = new HashSet<>();
        if (!district.isEmpty()) {
            packs.stream().filter(pack -> !on.test(pack, district)).forEach(off::add);
        }
        return off;
    }

    private void judge(Map<String, Object> values, Set<String> off, List<RowFault> faults) {
        Set<String> unreadable = new HashSet<>();
        faults.forEach(fault -> unreadable.add(fault.column()));
        Condition.Facts facts = Condition.Facts.of(values);
        for (Rule rule : mapping.rules()) {
            // What a rule would say about a cell that cannot be read is noise beside the fault of the cell itself.
            boolean applies = !off.contains(rule.pack())
                    && rule.fields().stream().noneMatch(unreadable::contains)
                    && rule.when().map(c -> Conditions.holds(c, facts, today)).orElse(true);
            if (applies && !Conditions.holds(rule.must(), facts, today)) {
                String column = rule.fields().isEmpty() ? "" : rule.fields().get(0);
                Object value = values.get(column);
                faults.add(new RowFault(column, "rule", rule.id(), value == null ? "" : value.toString()));
            }
        }
    }
}
