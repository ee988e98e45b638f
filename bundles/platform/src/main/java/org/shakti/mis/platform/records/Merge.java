package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.RecordView;

/** Lays a change that was made on an older version over what others have written since. */
final class Merge {
    private Merge() {}

    /**
     * Returns when the change touches nothing that others have touched since, or wants the same; refuses otherwise.
     *
     * @param wanted JSON form of the new values by key; empty to take one away
     * @param since what was written after the version that the change was made on
     * @param stored the record as it is now
     */
    static void requireMergeable(Map<String, Optional<Object>> wanted, List<HistoryEntry> since, RecordView stored) {
        Map<String, HistoryEntry> touched = new TreeMap<>();
        since.stream()
                .sorted(java.util.Comparator.comparingLong(HistoryEntry::version))
                .forEach(entry -> entry.changes().keySet().forEach(key -> touched.put(key, entry)));
        List<ConflictException.Clash> clashes = new ArrayList<>();
        touched.forEach((key, entry) -> {
            Optional<Object> yours = wanted.getOrDefault(key, Optional.empty());
            if (wanted.containsKey(key) && !(known(entry, key) && FieldValues.same(yours, theirs(stored, key)))) {
                boolean showable = known(entry, key);
                clashes.add(new ConflictException.Clash(
                        key,
                        showable ? yours.orElse(null) : null,
                        showable ? theirs(stored, key).orElse(null) : null,
                        entry.by(),
                        entry.at(),
                        entry.version()));
            }
        });
        if (!clashes.isEmpty()) {
            throw new ConflictException("Somebody else has changed the same answers meanwhile.", clashes);
        }
    }

    /** Of identity fields history holds the name only. */
    private static boolean known(HistoryEntry entry, String key) {
        HistoryEntry.Change change = entry.changes().get(key);
        return change != null && (change.before().isPresent() || change.after().isPresent());
    }

    private static Optional<Object> theirs(RecordView stored, String key) {
        return Optional.ofNullable(stored.fields().get(key)).map(FieldValues::toJson);
    }
}
