package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.RecordView;

@Label("A merge")
class MergeTest {
    private static final List<String> KEYS = List.of("a", "b", "c", "d");

    @Property(tries = 500)
    void clashesExactlyWhereTwoWantDifferentValues(
            @ForAll @Size(max = 4) List<@IntRange(max = 15) Integer> others, @ForAll @IntRange(max = 255) int mine) {
        Map<String, Object> stored = new HashMap<>();
        List<HistoryEntry> since = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (int i = 0; i < others.size(); i++) {
            String key = KEYS.get(others.get(i) % 4);
            Object value = (long) (others.get(i) / 4);
            since.add(new HistoryEntry(
                    i + 2,
                    Instant.EPOCH,
                    "other",
                    "changed",
                    Map.of(key, new HistoryEntry.Change(Optional.ofNullable(stored.get(key)), Optional.of(value)))));
            stored.put(key, value);
            touched.add(key);
        }
        Map<String, Optional<Object>> wanted = wanted(mine);

        Set<String> expected = new HashSet<>(touched);
        expected.removeIf(key ->
                !wanted.containsKey(key) || Objects.equals(wanted.get(key).orElse(null), stored.get(key)));
        assertThat(clashes(wanted, since, stored)).isEqualTo(expected);
    }

    private static Map<String, Optional<Object>> wanted(int bits) {
        Map<String, Optional<Object>> wanted = new HashMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            if ((bits >> i & 1) == 1) {
                wanted.put(KEYS.get(i), (bits >> (4 + i) & 1) == 1 ? Optional.of(1L) : Optional.empty());
            }
        }
        return wanted;
    }

    private static Set<String> clashes(
            Map<String, Optional<Object>> wanted, List<HistoryEntry> since, Map<String, Object> stored) {
        UUID id = UUID.randomUUID();
        RecordView.Envelope envelope =
                new RecordView.Envelope("", "303", "", "x", Optional.empty(), id, 9, Instant.EPOCH, Instant.EPOCH, "x");
        try {
            Merge.requireMergeable(wanted, since, new RecordView("garden", id, envelope, stored, Set.of(), Set.of()));
            return Set.of();
        } catch (ConflictException e) {
            Set<String> fields = new HashSet<>();
            e.clashes().forEach(clash -> fields.add(clash.field()));
            return fields;
        }
    }
}
