package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Session;

/**
 * Lets a record that is a task itself say that it was done: by the date field that ends its clock, or by a step that
 * needs nothing else. Its clock then ends with the write.
 */
final class OwnWord {
    private final RecordWriter writer;
    private final Catalogue catalogue;

    OwnWord(RecordWriter writer, Catalogue catalogue) {
        this.writer = writer;
        this.catalogue = catalogue;
    }

    /** What was done. */
    record Done(Clock clock, RecordView record, LocalDate on, Optional<String> note) {}

    /** Writes it into the record; tells whether the record could say it. */
    boolean say(Session session, Caller caller, Done done) {
        if (done.clock().titleField().isEmpty()) {
            return false;
        }
        RecordType type = catalogue.type(done.record().type()).orElseThrow();
        Optional<String> day = done.clock().stop().field().filter(key -> type.field(key)
                .filter(f -> f.kind() == FieldKind.DATE)
                .isPresent());
        if (day.isPresent()) {
            writer.change(session, caller, change(done, day.get()));
            return true;
        }
        Optional<String> state = catalogue.workflowOf(type).flatMap(workflow -> state(workflow, done));
        state.ifPresent(to -> writer.enter(
                session,
                caller,
                new RecordWriter.Entry(type.name(), done.record().id(), to, done.on(), List.of(), done.note())));
        return state.isPresent();
    }

    private static RecordChange change(Done done, String field) {
        RecordView record = done.record();
        return new RecordChange(
                record.type(),
                record.id(),
                record.envelope().version(),
                Map.of(field, Optional.of(done.on())),
                Set.of());
    }

    /** Returns the first ending state, in the order of the workflow, to which a step leads that asks for nothing. */
    private static Optional<String> state(Workflow workflow, Done done) {
        List<String> open = workflow.from(done.record().envelope().state()).stream()
                .filter(OwnWord::asksForNothing)
                .map(Transition::to)
                .toList();
        return workflow.states().stream()
                .map(State::code)
                .filter(done.clock().stop().states()::contains)
                .filter(open::contains)
                .findFirst();
    }

    private static boolean asksForNothing(Transition step) {
        return step.evidence().isEmpty()
                && step.requires().isEmpty()
                && step.permission().isEmpty()
                && step.toConfirm().texts().isEmpty();
    }
}
