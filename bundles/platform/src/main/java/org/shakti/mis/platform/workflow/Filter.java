package org.shakti.mis.platform.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shakti.mis.api.access.Scope;

/** Builds the condition of a search over tasks; every value is bound. */
final class Filter {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Filter and(String part, Object... bound) {
        parts.add(part);
        Collections.addAll(values, bound);
        return this;
    }

    /** Leaves only what a scope covers; a scope without any district covers nothing. */
    Filter scope(Scope scope) {
        if (!scope.everywhere()) {
            List<String> districts = scope.districts().stream().sorted().toList();
            String marks = String.join(", ", Collections.nCopies(districts.size(), "?"));
            and(districts.isEmpty() ? "1 = 0" : "district IN (" + marks + ")", districts.toArray());
        }
        scope.organisation().ifPresent(organisation -> and("organisation = ?", organisation));
        scope.owner().ifPresent(owner -> and("owner = ?", owner));
        return this;
    }

    Filter after(TaskCursor cursor) {
        return and(
                "(due_on > ? OR (due_on = ? AND id > ?))",
                cursor.due(),
                cursor.due(),
                cursor.id().toString());
    }

    String sql() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
