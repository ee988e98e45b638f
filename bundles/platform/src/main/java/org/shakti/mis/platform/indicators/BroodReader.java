package org.shakti.mis.platform.indicators;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.records.TableNames;
import org.shakti.mis.platform.storage.Dialect;

/** Reads roots with everything below them: one statement for each type and one for the states, however many roots. */
final class BroodReader {
    /** Lists have one of three lengths, so that there are few statements for the embedded database to compile. */
    private static final List<Integer> LENGTHS = List.of(1, 16, 256);

    private static final List<String> ENVELOPE =
            List.of("id", "root_id", "parent_id", "state", "district", "organisation", "owner");

    private final Catalogue catalogue;
    private final IndicatorSql sql;
    private final Dialect dialect;
    private final Map<RecordType, List<Field>> columns;

    BroodReader(Catalogue catalogue, IndicatorSql sql, Dialect dialect, Map<RecordType, List<Field>> columns) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.dialect = dialect;
        this.columns = Map.copyOf(columns);
    }

    /** Reads these roots. */
    Brood read(Connection connection, List<String> roots, LocalDate today) throws SQLException {
        Brood brood = new Brood(today);
        List<String> moving = new ArrayList<>();
        for (Map.Entry<RecordType, List<Field>> type : columns.entrySet()) {
            boolean moves = catalogue.workflowOf(type.getKey()).isPresent();
            boolean below = type.getKey().parent().isPresent();
            for (List<String> some : below ? lists(roots) : byKey(roots)) {
                Sql select = select(type.getKey(), type.getValue()).addList(some);
                for (Brood.Row row :
                        Statements.list(connection, select, row -> row(row, type.getKey(), type.getValue()))) {
                    brood.add(row);
                    if (moves) {
                        moving.add(row.id());
                    }
                }
            }
        }
        states(connection, brood, moving);
        return brood;
    }

    /**
     * Cuts what is looked up by its key, an index that has no name to ask for: the embedded database walks through the
     * whole table for a list as long as it remembers how small the table was, but never for one key.
     */
    private List<List<String>> byKey(List<String> all) {
        return dialect == Dialect.DERBY ? all.stream().map(List::of).toList() : lists(all);
    }

    private void states(Connection connection, Brood brood, List<String> records) throws SQLException {
        for (List<String> some : byKey(records)) {
            Sql select = new Sql()
                    .add("SELECT record_id, state, entered_on FROM state_entry WHERE record_id IN ")
                    .addList(some);
            Statements.list(connection, select, row -> {
                brood.entered(row.getString(1), row.getString(2), row.getDate(3).toLocalDate());
                return true;
            });
        }
    }

    private Sql select(RecordType type, List<Field> fields) {
        boolean below = type.parent().isPresent();
        StringBuilder text = new StringBuilder("SELECT ").append(String.join(", ", ENVELOPE));
        text.append(", ").append(sql.dayInIndia("created_at"));
        for (Field field : fields) {
            String column = TableNames.column(field.key());
            text.append(", ").append(field.kind() == FieldKind.DATE_TIME ? sql.dayInIndia(column) : column);
        }
        text.append(" FROM ").append(TableNames.table(type.name()));
        if (below && dialect == Dialect.DERBY) {
            // It would read the whole table for a few roots.
            text.append(" --DERBY-PROPERTIES index=")
                    .append(TableNames.rootIndex(type.name()).toUpperCase(Locale.ROOT))
                    .append('\n');
        }
        return new Sql()
                .add(text.append(below ? " WHERE root_id IN " : " WHERE id IN ").toString());
    }

    private static Brood.Row row(ResultSet row, RecordType type, List<Field> fields) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (int at = 3; at < ENVELOPE.size(); at++) {
            values.put(ENVELOPE.get(at), row.getString(at + 1));
        }
        int at = ENVELOPE.size() + 1;
        LocalDate made = row.getDate(at).toLocalDate();
        for (Field field : fields) {
            Object value = value(row, ++at, field.kind());
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        String root = type.parent().isPresent() ? row.getString(2) : row.getString(1);
        return new Brood.Row(type.name(), row.getString(1), root, row.getString(3), made, values);
    }

    private static @Nullable Object value(ResultSet row, int at, FieldKind kind) throws SQLException {
        Object value =
                switch (kind) {
                    case INTEGER, MONEY -> row.getLong(at);
                    case YES_NO -> row.getBoolean(at);
                    case DECIMAL -> row.getBigDecimal(at);
                    case DATE, DATE_TIME -> day(row.getDate(at));
                    case SEVERAL_OF -> codes(row.getString(at));
                    default -> row.getString(at);
                };
        return row.wasNull() ? null : value;
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /** Several codes lie in one column, each between bars. */
    private static @Nullable List<String> codes(@Nullable String text) {
        return text == null || text.length() < 2
                ? null
                : List.of(text.substring(1, text.length() - 1).split("\\|"));
    }

    /** Cuts into lists of a few lengths; what is short is filled up with what is in it. */
    static List<List<String>> lists(List<String> all) {
        List<List<String>> lists = new ArrayList<>();
        int most = LENGTHS.get(LENGTHS.size() - 1);
        for (int from = 0; from < all.size(); from += most) {
            List<String> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + most)));
            int length =
                    LENGTHS.stream().filter(l -> l >= some.size()).findFirst().orElse(most);
            some.addAll(Collections.nCopies(length - some.size(), some.get(0)));
            lists.add(some);
        }
        return lists;
    }
}
