package org.shakti.mis.schemes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shakti.mis.api.entitlement.FactValue;

/**
 * Where each fact of a person lies in a row of numbers: a range of two words for numbers and dates; one bit per code that
 * any rule asks for, and one for all other codes. Immutable.
 */
public final class Slots {
    private static final int BITS = Long.SIZE;

    private final List<Slot> slots;
    private final Map<String, Slot> byName;
    private final int words;

    /** Lays out the facts for the rules that will be asked. */
    public Slots(Collection<Fact> facts, Collection<? extends Rule> rules) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        rules.forEach(rule -> collect(rule, asked));
        List<Slot> made = new ArrayList<>();
        int next = 0;
        for (Fact fact : facts) {
            Slot slot = new Slot(made.size(), next, fact, interned(asked.getOrDefault(fact.name(), Set.of())));
            made.add(slot);
            next += slot.width();
        }
        slots = List.copyOf(made);
        byName = new LinkedHashMap<>();
        slots.forEach(slot -> byName.put(slot.fact().name(), slot));
        words = next;
    }

    /** Puts what is known of a person in a row; what follows from other facts at that day is filled in. */
    public FactRow row(Map<String, FactValue> facts, LocalDate asOf) {
        FactRow row = new FactRow(new long[words], new long[(slots.size() + BITS - 1) / BITS]);
        for (Slot slot : slots) {
            FactValue value = Derivation.value(slot.fact(), facts, asOf);
            if (value != null) {
                slot.put(value, row);
            }
        }
        return row;
    }

    /** Returns the names of the facts in their order. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Slot of(String fact) {
        return Objects.requireNonNull(byName.get(fact), fact);
    }

    private static void collect(Rule rule, Map<String, Set<String>> asked) {
        if (rule instanceof Rule.Leaf leaf && !leaf.fact().type().ordered()) {
            Set<String> codes = asked.computeIfAbsent(leaf.fact().name(), name -> new LinkedHashSet<>());
            leaf.values().forEach(value -> codes.add(value.toString()));
        } else if (rule instanceof Rule.Group group) {
            group.all().forEach(one -> collect(one, asked));
            group.any().forEach(one -> collect(one, asked));
            group.none().forEach(one -> collect(one, asked));
        }
    }

    private static Map<String, Integer> interned(Set<String> codes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size() + 1));
        return numbers;
    }

    /**
     * Where one fact lies.
     *
     * @param number its place among the facts
     * @param offset its first word
     * @param fact the fact
     * @param codes number of each code that some rule asks for, from 1; all others are 0
     */
    record Slot(int number, int offset, Fact fact, Map<String, Integer> codes) {
        int width() {
            return fact.type().ordered() ? 2 : 1 + codes.size() / BITS;
        }

        /** Returns the bits of codes, as wide as the slot. */
        long[] bits(Collection<String> chosen) {
            long[] bits = new long[width()];
            for (String code : chosen) {
                int bit = codes.getOrDefault(code, 0);
                bits[bit / BITS] |= 1L << (bit % BITS);
            }
            return bits;
        }

        private void put(FactValue value, FactRow row) {
            if (fact.type().ordered()) {
                Span span = Derivation.span(value);
                row.words()[offset] = span.low();
                row.words()[offset + 1] = span.high();
            } else {
                long[] bits = bits(Derivation.codes(value));
                System.arraycopy(bits, 0, row.words(), offset, bits.length);
            }
            row.known()[number / BITS] |= 1L << (number % BITS);
        }
    }
}
