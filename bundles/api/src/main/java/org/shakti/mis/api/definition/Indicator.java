package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.condition.Condition;

/**
 * A number that is counted from records: how many distinct root records have at least one matching record; or, when it
 * has {@code ages}, how many clocks run for records below the root, by how long they have.
 *
 * @param code stable name
 * @param title what people read
 * @param root type of the records that are counted, each once
 * @param anyOf what makes a root count; one match is enough
 * @param within condition on the root itself, such as being enrolled
 * @param unlessStates states of the root that are never counted
 * @param asOf counted as things stand at the end of the period, not by what happened within it
 * @param by dimensions the number can be split by
 * @param parts shares that are shown apart beside the sum
 * @param ages the clocks that are counted in place of records; absent for a number of records
 * @param attributes unit, direction, suppression and the like, for people who read the number
 * @param pack id of the pack that brought it
 * @param provenance where it comes from
 */
public record Indicator(
        String code,
        Labels title,
        String root,
        List<Match> anyOf,
        Optional<Condition> within,
        Set<String> unlessStates,
        boolean asOf,
        List<String> by,
        List<Part> parts,
        Optional<Ages> ages,
        Map<String, String> attributes,
        String pack,
        Provenance provenance) {
    /** Copies the collections. */
    public Indicator {
        anyOf = List.copyOf(anyOf);
        unlessStates = Set.copyOf(unlessStates);
        by = List.copyOf(by);
        parts = List.copyOf(parts);
        attributes = Map.copyOf(attributes);
    }

    /**
     * Clocks that are counted by their age.
     *
     * @param clocks ids of the clocks, each of which runs until what stops it has happened, whether or not its task was
     *     ticked off; every open task when empty
     * @param since from when the days are counted
     * @param bands the ages that are told apart, the youngest first, without gaps
     */
    public record Ages(List<String> clocks, Since since, List<Band> bands) {
        /** Copies the lists. */
        public Ages {
            clocks = List.copyOf(clocks);
            bands = List.copyOf(bands);
        }
    }

    /** From when the age of a clock is counted. */
    public enum Since {
        /** The day on which it began to run. */
        STARTED,
        /** The day on which its task is due; younger than one day while it is not overdue. */
        DUE
    }

    /**
     * A stretch of ages, both ends included.
     *
     * @param id stable name
     * @param title what people read
     * @param from least days; any number below {@code to} when absent
     * @param to most days; any number above {@code from} when absent
     */
    public record Band(String id, Labels title, Optional<Integer> from, Optional<Integer> to) {
        /** Tells whether an age lies within. */
        public boolean holds(long days) {
            return from.map(least -> days >= least).orElse(true)
                    && to.map(most -> days <= most).orElse(true);
        }
    }

    /**
     * Records that make their root count.
     *
     * @param type record type; the root type itself or one below it
     * @param where condition on the record; always when absent
     * @param countsAs the record must ever have been in a state that counts as this indicator
     * @param on date field that decides the period; the day the state was entered, else of creation, when absent
     */
    public record Match(String type, Optional<Condition> where, Optional<String> countsAs, Optional<String> on) {}

    /**
     * A share of the number.
     *
     * @param id stable name
     * @param title what people read
     * @param where condition on the matching record; always holds when {@code anyOf} says which records match
     * @param anyOf matches of its own in place of the indicator's; the indicator's when empty
     */
    public record Part(String id, Labels title, Condition where, List<Match> anyOf) {
        /** Copies the list. */
        public Part {
            anyOf = List.copyOf(anyOf);
        }

        /** Makes a share of the indicator's own matches. */
        public Part(String id, Labels title, Condition where) {
            this(id, title, where, List.of());
        }
    }
}
