package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.RecordType;

/**
 * What a caller may see of a type, as the end of a WHERE clause with its values. The same in SQL as
 * {@link Scope#covers}; every statement that reads or changes a record ends with it.
 */
public record ScopeClause(String sql, List<Object> values) {
    /** Key of the field by which the author of a record keeps it to herself. */
    static final String PRIVATE = "private";

    /** Returns the clause of a caller for a type. */
    public static ScopeClause of(Caller caller, RecordType type) {
        Scope scope = caller.scope();
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        if (!scope.everywhere()) {
            districts(scope, sql, values);
        }
        scope.organisation().ifPresent(organisation -> {
            sql.append(" AND organisation = ?");
            values.add(organisation);
        });
        scope.owner().ifPresent(owner -> {
            sql.append(" AND owner = ?");
            values.add(owner);
        });
        if (type.authorPrivate() && type.field(PRIVATE).isPresent() && !caller.may("records.private")) {
            String column = TableNames.column(PRIVATE);
            sql.append(" AND (" + column + " IS NULL OR " + column + " = FALSE OR created_by = ?)");
            values.add(caller.account());
        }
        return new ScopeClause(sql.toString(), values);
    }

    /** Lists of districts are filled up to the next power of two, so that there are few different statements. */
    private static void districts(Scope scope, StringBuilder sql, List<Object> values) {
        if (scope.districts().isEmpty()) {
            sql.append(" AND 1 = 0");
            return;
        }
        List<Object> districts = new ArrayList<>(scope.districts());
        int size = Integer.highestOneBit(districts.size() * 2 - 1);
        while (districts.size() < size) {
            districts.add(districts.get(0));
        }
        sql.append(" AND district IN (")
                .append(String.join(", ", Collections.nCopies(size, "?")))
                .append(')');
        values.addAll(districts);
    }
}
