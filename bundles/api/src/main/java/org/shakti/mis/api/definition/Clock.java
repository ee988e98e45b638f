package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.condition.Condition;

/**
 * A time limit that runs for a record and opens a task for it.
 *
 * @param id stable name
 * @param title what is to be done, as people read it
 * @param start what starts it
 * @param stop what ends it
 * @param limit how long it runs, in {@code unit}; for a clock on a date field 0 = due on that date
 * @param unit unit of the limit
 * @param who who has to act, as people read it
 * @param strictness {@code law}, {@code scheme}, {@code sc_direction}, {@code internal} or {@code verify}
 * @param law the law or order it comes from; empty when there is none
 * @param warnDays days before the end on which the task warns
 * @param repeats for a repeating clock, how often in which months after the start; otherwise empty
 * @param when the clock starts only when this holds for the record at that moment; always when absent
 * @param titleField text field of the record that tells what is to be done; its task shows it instead of the title
 * @param assigneeField text field of the record that names the account that has to act; the owner when absent or empty
 * @param limitField integer field of the record that says how long it runs, in place of {@code limit}; no task while the
 *     field has no value, and a changed one moves the open task
 * @param pack id of the pack that brought it
 * @param provenance where it comes from
 */
public record Clock(
        String id,
        Labels title,
        Trigger start,
        Trigger stop,
        int limit,
        TimeUnit unit,
        Labels who,
        String strictness,
        String law,
        List<Integer> warnDays,
        List<Repeat> repeats,
        Optional<Condition> when,
        Optional<String> titleField,
        Optional<String> assigneeField,
        Optional<String> limitField,
        String pack,
        Provenance provenance) {
    /** Copies the lists. */
    public Clock {
        warnDays = List.copyOf(warnDays);
        repeats = List.copyOf(repeats);
    }

    /** Makes a clock whose limit is always the same. */
    public Clock(
            String id,
            Labels title,
            Trigger start,
            Trigger stop,
            int limit,
            TimeUnit unit,
            Labels who,
            String strictness,
            String law,
            List<Integer> warnDays,
            List<Repeat> repeats,
            Optional<Condition> when,
            Optional<String> titleField,
            Optional<String> assigneeField,
            String pack,
            Provenance provenance) {
        this(
                id,
                title,
                start,
                stop,
                limit,
                unit,
                who,
                strictness,
                law,
                warnDays,
                repeats,
                when,
                titleField,
                assigneeField,
                Optional.empty(),
                pack,
                provenance);
    }

    /**
     * What starts or stops a clock: any of these.
     *
     * @param states entering one of these states
     * @param field a field that has got a value (for a start: the date to count from; for a stop: any value but "no")
     * @param childType a child record of this type has been made (starts again at each)
     * @param created the making of the record itself
     */
    public record Trigger(Set<String> states, Optional<String> field, Optional<String> childType, boolean created) {
        /** Never. */
        public static final Trigger NEVER = new Trigger(Set.of(), Optional.empty(), Optional.empty(), false);

        /** Copies the set. */
        public Trigger {
            states = Set.copyOf(states);
        }
    }

    /**
     * One stretch of a repeating clock.
     *
     * @param fromMonth first month after the start, from 0
     * @param toMonth month before which the stretch ends
     * @param everyDays days between two tasks
     */
    public record Repeat(int fromMonth, int toMonth, int everyDays) {}
}
