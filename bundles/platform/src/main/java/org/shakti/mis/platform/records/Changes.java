package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView;

/** What differs between two states of a record, in the form that history keeps: pairs of values before and after. */
final class Changes {
    private static final String DECLINED = "declined";

    private Changes() {}

    /** Returns everything a new record holds; identity fields by name only. */
    static Map<String, List<@Nullable Object>> ofNew(RecordView made) {
        Map<String, List<@Nullable Object>> changes = new LinkedHashMap<>();
        made.fields().forEach((key, value) -> changes.put(key, pair(null, FieldValues.toJson(value))));
        made.held().forEach(key -> changes.put(key, List.of()));
        if (!made.declined().isEmpty()) {
            changes.put(DECLINED, pair(null, sorted(made.declined())));
        }
        if (!made.envelope().state().isEmpty()) {
            changes.put("state", pair(null, made.envelope().state()));
        }
        return changes;
    }

    /** Returns what a write changes; {@code identity} are the vault fields that it sets. */
    static Map<String, List<@Nullable Object>> between(
            RecordView before, RecordView after, Collection<String> identity) {
        Map<String, List<@Nullable Object>> changes = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>(before.fields().keySet());
        keys.addAll(after.fields().keySet());
        for (String key : keys) {
            Object old = before.fields().get(key);
            Object now = after.fields().get(key);
            if (!Objects.equals(old, now)) {
                changes.put(key, pair(json(old), json(now)));
            }
        }
        identity.forEach(key -> changes.put(key, List.of()));
        if (!before.declined().equals(after.declined())) {
            changes.put(DECLINED, pair(sorted(before.declined()), sorted(after.declined())));
        }
        envelope("state", before.envelope().state(), after.envelope().state(), changes);
        envelope("owner", before.envelope().owner(), after.envelope().owner(), changes);
        envelope(
                "organisation",
                before.envelope().organisation(),
                after.envelope().organisation(),
                changes);
        envelope("district", before.envelope().district(), after.envelope().district(), changes);
        return changes;
    }

    /** Returns the value after a change, of a pair as history keeps it. */
    static Optional<Object> after(Object pair) {
        return at(pair, 1);
    }

    /** Returns the value before a change, of a pair as history keeps it. */
    static Optional<Object> before(Object pair) {
        return at(pair, 0);
    }

    private static Optional<Object> at(Object pair, int position) {
        return pair instanceof List<?> two && two.size() == 2
                ? Optional.ofNullable(two.get(position))
                : Optional.empty();
    }

    private static void envelope(
            String name, String before, String after, Map<String, List<@Nullable Object>> changes) {
        if (!before.equals(after)) {
            changes.put(name, pair(before, after));
        }
    }

    private static @Nullable Object json(@Nullable Object value) {
        return value == null ? null : FieldValues.toJson(value);
    }

    private static List<String> sorted(Set<String> keys) {
        return List.copyOf(new TreeSet<>(keys));
    }

    private static List<@Nullable Object> pair(@Nullable Object before, @Nullable Object after) {
        List<@Nullable Object> two = new ArrayList<>(2);
        two.add(before);
        two.add(after);
        return two;
    }
}
