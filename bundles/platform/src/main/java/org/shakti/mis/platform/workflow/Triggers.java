package org.shakti.mis.platform.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.shakti.mis.api.definition.Clock.Trigger;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;

/** Reads from a write whether a trigger fires, and for which day. */
final class Triggers {
    /** The zone in which a moment becomes a day. */
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final RecordWrite write;
    private final RecordView after;

    Triggers(RecordWrite write, RecordView after) {
        this.write = write;
        this.after = after;
    }

    /** Returns the day from which a clock of this record starts to count. */
    Optional<LocalDate> starts(Trigger trigger) {
        return made(trigger).or(() -> entered(trigger)).or(() -> trigger.field().flatMap(this::newDay));
    }

    /** Returns the day on which a clock of this record stops. */
    Optional<LocalDate> stops(Trigger trigger) {
        return entered(trigger).or(() -> made(trigger)).or(() -> trigger.field().flatMap(this::answered));
    }

    /** Returns the day on which a child was made; nothing for other writes and other types. */
    Optional<LocalDate> child(Trigger trigger) {
        boolean fires = write.before().isEmpty()
                && trigger.childType().filter(write.type().name()::equals).isPresent();
        return fires ? Optional.of(childDay()) : Optional.empty();
    }

    /** Tells whether the date that a clock counts from has been taken away. */
    boolean emptied(Trigger trigger) {
        return trigger.field()
                .filter(key -> write.before().flatMap(b -> date(b, key)).isPresent())
                .filter(key -> date(after, key).isEmpty())
                .isPresent();
    }

    /** Tells whether a record holds an answer that stops a clock, whenever it was given. */
    static boolean stopped(Trigger trigger, RecordView record) {
        return trigger.field().filter(key -> given(record, key)).isPresent();
    }

    /** Returns the day of the write: of the step that it took, else the one on which it was written. */
    LocalDate day() {
        return write.entered()
                .map(RecordView.Entered::on)
                .orElseGet(() -> day(after.envelope().changedAt()));
    }

    /** Returns the day of a moment. */
    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    private Optional<LocalDate> made(Trigger trigger) {
        return trigger.created() && write.before().isEmpty() ? Optional.of(day()) : Optional.empty();
    }

    private Optional<LocalDate> entered(Trigger trigger) {
        if (write.entered().isEmpty() && write.before().isEmpty()) {
            return trigger.states().contains(after.envelope().state()) ? Optional.of(day()) : Optional.empty();
        }
        return write.entered().filter(e -> trigger.states().contains(e.state())).map(RecordView.Entered::on);
    }

    private Optional<LocalDate> newDay(String key) {
        Optional<LocalDate> now = date(after, key);
        Optional<LocalDate> then = write.before().flatMap(b -> date(b, key));
        return now.equals(then) ? Optional.empty() : now;
    }

    private Optional<LocalDate> answered(String key) {
        boolean before = write.before().filter(b -> given(b, key)).isPresent();
        if (before || !given(after, key)) {
            return Optional.empty();
        }
        return Optional.of(date(after, key).filter(d -> d.isBefore(day())).orElseGet(this::day));
    }

    private LocalDate childDay() {
        return told(write.type(), after).orElseGet(this::day);
    }

    /** Returns the day that a record itself tells of. */
    static Optional<LocalDate> told(RecordType type, RecordView record) {
        return type.timelineField().flatMap(key -> date(record, key));
    }

    private static boolean given(RecordView view, String key) {
        Object value = view.fields().get(key);
        return value != null && !Boolean.FALSE.equals(value);
    }

    static Optional<LocalDate> date(RecordView view, String key) {
        Object value = view.fields().get(key);
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        return value instanceof Instant moment ? Optional.of(day(moment)) : Optional.empty();
    }
}
