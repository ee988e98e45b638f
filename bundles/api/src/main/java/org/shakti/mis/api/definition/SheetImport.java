package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;

/**
 * How the rows of a sheet become records.
 *
 * @param id unique name
 * @param title what people read
 * @param key column that tells rows apart
 * @param columns columns of the sheet; a sheet may have them in any order
 * @param rules rules over the columns of one row
 * @param records records made from a row, parents before children
 * @param pack id of the pack that defines it
 */
public record SheetImport(
        String id,
        Labels title,
        String key,
        List<Column> columns,
        List<Rule> rules,
        List<Target> records,
        String pack) {
    /** Copies the lists. */
    public SheetImport {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
        records = List.copyOf(records);
    }

    /**
     * One column.
     *
     * @param name heading in the sheet
     * @param kind what it holds
     * @param target code list or place level, by kind
     * @param required an empty cell is refused
     * @param bounds limits of the value
     * @param unit {@code rupees} for money given in rupees; empty otherwise
     * @param pack id of the pack that brought it
     */
    public record Column(
            String name,
            FieldKind kind,
            Optional<String> target,
            boolean required,
            Bounds bounds,
            String unit,
            String pack) {}

    /**
     * One record made from a row.
     *
     * @param as name within this mapping
     * @param type record type
     * @param parent {@code as} of the record it belongs to
     * @param when made only when this holds for the row
     * @param districtColumn column of the district, for roots
     * @param codeColumn column of the code
     * @param ownerColumn column with the login of whoever keeps the record, for roots; whoever brings the sheet keeps it
     *     when absent or empty
     * @param fields column, or constant, by field
     * @param states states entered, in order
     * @param pack id of the pack that brought it
     */
    public record Target(
            String as,
            String type,
            Optional<String> parent,
            Optional<Condition> when,
            Optional<String> districtColumn,
            Optional<String> codeColumn,
            Optional<String> ownerColumn,
            Map<String, Origin> fields,
            List<Step> states,
            String pack) {
        /** Copies the collections. */
        public Target {
            fields = Map.copyOf(fields);
            states = List.copyOf(states);
        }
    }

    /**
     * Where a field's value comes from: exactly one of these.
     *
     * @param column name of the column
     * @param constant a fixed value as text
     * @param record {@code as} of a record made from the same row before, whose id is the value
     */
    public record Origin(Optional<String> column, Optional<String> constant, Optional<String> record) {
        /** Makes an origin that is a column or a constant. */
        public Origin(Optional<String> column, Optional<String> constant) {
            this(column, constant, Optional.empty());
        }
    }

    /**
     * A state entered by the import.
     *
     * @param to state
     * @param on column of the date
     * @param when only when this holds for the row
     */
    public record Step(String to, Optional<String> on, Optional<Condition> when) {}
}
