package org.shakti.mis.platform.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Session;

/** Turns stored tasks into what one caller may see of them; reads each root once. */
final class TaskViews {
    private final Session session;
    private final Caller caller;
    private final RecordReader reader;
    private final Rules rules;
    private final Map<UUID, Optional<RecordView>> read = new HashMap<>();

    TaskViews(Session session, Caller caller, RecordReader reader, Rules rules) {
        this.session = session;
        this.caller = caller;
        this.reader = reader;
        this.rules = rules;
    }

    /** Returns the task; nothing when the caller may not see its record, or its module is off there. */
    Optional<Task> of(TaskRow row) {
        Catalogue catalogue = rules.catalogue(row.keeper().district());
        return catalogue
                .type(row.target().type())
                .filter(type -> caller.may("records.read:" + type.name()))
                .filter(type -> rules.on(type, row.keeper().district()))
                .flatMap(type -> of(row, catalogue, type));
    }

    private Optional<Task> of(TaskRow row, Catalogue catalogue, RecordType type) {
        RecordType rootType = Roots.of(catalogue, type);
        Optional<Clock> clock = catalogue.workflowOf(type).flatMap(w -> w.clocks().stream()
                .filter(c -> c.id().equals(row.clock()))
                .findFirst());
        boolean readRecord =
                type.authorPrivate() || clock.flatMap(Clock::titleField).isPresent();
        Optional<RecordView> root = find(rootType.name(), row.target().root());
        Optional<RecordView> record =
                readRecord ? find(type.name(), row.target().record()) : root;
        if (root.isEmpty() || record.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                row.id(),
                clock,
                title(row, clock, record.get()),
                subject(row, rootType, root.get()),
                dates(row),
                row.assignee().orElse(row.keeper().owner()),
                row.outcome()));
    }

    private static Labels title(TaskRow row, Optional<Clock> clock, RecordView record) {
        Optional<Labels> own = clock.flatMap(Clock::titleField)
                .map(record.fields()::get)
                .map(Object::toString)
                .map(Labels::english);
        return own.or(() -> clock.map(Clock::title)).orElseGet(() -> Labels.english(row.clock()));
    }

    private static Task.Subject subject(TaskRow row, RecordType rootType, RecordView root) {
        String code = rootType.code()
                .map(rule -> root.fields().get(rule.field()))
                .map(Object::toString)
                .orElse("");
        return new Task.Subject(
                row.target().type(),
                row.target().record(),
                rootType.name(),
                row.target().root(),
                code,
                row.keeper().district());
    }

    private static Task.Dates dates(TaskRow row) {
        return new Task.Dates(
                row.days().started(),
                row.days().due(),
                row.days().warn(),
                row.closing().map(TaskRow.Closing::on));
    }

    private Optional<RecordView> find(String type, UUID id) {
        return read.computeIfAbsent(id, key -> reader.find(session, caller, type, key));
    }
}
