package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shakti.mis.api.record.RecordView;

/**
 * A demand with all that hangs below it.
 *
 * @param demand the demand
 * @param steps its steps, lowest rung first
 * @param parts what makes cases part of it; none for a community
 */
record DemandFile(RecordView demand, List<RecordView> steps, List<RecordView> parts) {
    DemandFile {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    UUID id() {
        return demand.id();
    }

    String state() {
        return demand.envelope().state();
    }

    boolean dropped() {
        return state().equals("DROPPED");
    }

    Optional<RecordView> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    Optional<RecordView> at(int rung) {
        return steps.stream().filter(step -> Read.number(step, "rung") == rung).findFirst();
    }

    /** The place of the next letter: a letter that was put aside because another office accepted is that one. */
    int next() {
        int rung = last().map(step -> Read.number(step, "rung")).orElse(-1);
        return aside() ? rung : rung + 1;
    }

    /** The last letter was not handed in, since an office had accepted by then. */
    boolean aside() {
        return !dropped()
                && accepted().isPresent()
                && last().filter(step -> !Read.has(step, "sent_on")).isPresent();
    }

    /** The letters that were handed in before a rung. */
    List<RecordView> sentBefore(int rung) {
        return steps.stream()
                .filter(step -> Read.number(step, "rung") < rung && Read.has(step, "sent_on"))
                .toList();
    }

    /** The newest answer; of two on the same day the one with words in it. */
    Optional<RecordView> answered() {
        return steps.stream().filter(step -> Read.has(step, "answer")).reduce((one, other) -> {
            LocalDate first = Read.day(one, "answered_on").orElse(LocalDate.MIN);
            LocalDate second = Read.day(other, "answered_on").orElse(LocalDate.MIN);
            boolean keep = first.isAfter(second) || (first.equals(second) && silent(other) && !silent(one));
            return keep ? one : other;
        });
    }

    /**
     * Accepted by whichever office, however late that came: the next letter may have been written in the meantime. Only what
     * was accepted and then not done closes nothing any more.
     */
    Optional<RecordView> accepted() {
        return acceptances().findFirst();
    }

    /** All answers that accept and that nobody has found broken since. */
    Stream<RecordView> acceptances() {
        return steps.stream()
                .filter(step -> Read.text(step, "answer").equals(Names.ACCEPTED))
                .filter(step -> !broken(step));
    }

    private static boolean broken(RecordView step) {
        LocalDate answered = Read.day(step, "answered_on").orElse(LocalDate.MIN);
        return Read.day(step, "not_kept_on").filter(answered::isBefore).isPresent();
    }

    int silences() {
        return (int) steps.stream().filter(DemandFile::silent).count();
    }

    static boolean silent(RecordView step) {
        return Read.text(step, "answer").equals(Names.SILENCE);
    }
}
