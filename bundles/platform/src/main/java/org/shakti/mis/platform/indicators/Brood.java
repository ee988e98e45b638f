package org.shakti.mis.platform.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;

/** Some roots with everything below them, as far as numbers look at it. For one thread. */
final class Brood {
    private final Map<String, Member> byId = new HashMap<>();
    private final Map<String, List<Member>> byTypeAndRoot = new HashMap<>();
    private final Map<String, List<Member>> byTypeAndParent = new HashMap<>();
    private final LocalDate today;

    Brood(LocalDate today) {
        this.today = today;
    }

    /** Adds a record. */
    void add(Row row) {
        Member member = new Member(row);
        byId.put(row.id, member);
        byTypeAndRoot
                .computeIfAbsent(row.type + row.root, k -> new ArrayList<>())
                .add(member);
        if (row.parent != null) {
            byTypeAndParent
                    .computeIfAbsent(row.type + row.parent, k -> new ArrayList<>())
                    .add(member);
        }
    }

    /** Adds a state that a record entered. */
    void entered(String id, String state, LocalDate on) {
        Member member = byId.get(id);
        if (member != null) {
            member.entered.merge(state, on, (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** Returns the records of a type below a root, or the root itself. */
    List<Member> of(String type, String root) {
        return byTypeAndRoot.getOrDefault(type + root, List.of());
    }

    boolean holds(Condition condition, Member member) {
        return Conditions.holds(condition, member, today);
    }

    /**
     * A record as stored.
     *
     * @param made day of its making
     */
    record Row(
            String type, String id, String root, @Nullable String parent, LocalDate made, Map<String, Object> values) {}

    /** A record with its states and its relatives. */
    final class Member implements Condition.Facts {
        private final Row row;
        private final Map<String, LocalDate> entered = new HashMap<>();

        private Member(Row row) {
            this.row = row;
        }

        Row row() {
            return row;
        }

        String text(String name) {
            return Objects.toString(row.values.get(name), "");
        }

        /** Returns the first day on which it was in one of these states. */
        Optional<LocalDate> first(Collection<String> states) {
            return states.stream().map(entered::get).filter(Objects::nonNull).min(LocalDate::compareTo);
        }

        @Override
        public Optional<Object> value(String name) {
            return Optional.ofNullable(row.values.get(name));
        }

        @Override
        public boolean everIn(List<String> states) {
            return states.stream().anyMatch(entered::containsKey);
        }

        @Override
        public int children(String type, Condition where) {
            return (int) byTypeAndParent.getOrDefault(type + row.id, List.of()).stream()
                    .filter(child -> holds(where, child))
                    .count();
        }

        @Override
        public Condition.Facts parent() {
            Member above = row.parent == null ? null : byId.get(row.parent);
            return above == null ? Condition.Facts.of(Map.of()) : above;
        }
    }
}
