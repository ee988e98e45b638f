package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.RecordView.Entered;
import org.shakti.mis.api.record.StepEvidence;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.RecordRules;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.OvertakenException;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Moves stored records; the check of a step and the step itself are one transaction. */
@Component(service = StoredWorkflows.class)
public final class StoredWorkflows implements Workflows {
    private final Transactions transactions;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final Rules rules;
    private final RecordRules refusals;

    /** Takes the services that it works with. */
    @Activate
    public StoredWorkflows(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference RecordWriter writer,
            @Reference Rules rules,
            @Reference RecordRules refusals) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.rules = rules;
        this.refusals = refusals;
    }

    @Override
    public RecordView move(Caller caller, Move move) {
        return Attempts.write(transactions, session -> {
            RecordView record = find(session, caller, move.type(), move.id());
            rules.requireMovable(caller, record);
            List<Entered> path = reader.path(session, record.type(), record.id());
            Transition step = rules.check(record).require(move, standing(session, record, path));
            step.permission().filter(p -> !caller.may(p)).ifPresent(p -> {
                throw new NotAllowedException(p);
            });
            new EvidenceTable(session.connection()).keep(move, rules.now());
            return requireNext(record, writer.enter(session, caller, entry(move)));
        });
    }

    @Override
    public List<Transition> next(Caller caller, String type, UUID id) {
        return transactions.read(session -> {
            RecordView record = find(session, caller, type, id);
            return rules.workflow(record).map(w -> w.from(record.envelope().state())).orElse(List.of()).stream()
                    .filter(step -> rules.on(record) && !refusals.off(record, step.to()))
                    .toList();
        });
    }

    @Override
    public List<Entered> path(Caller caller, String type, UUID id) {
        return transactions.read(session -> {
            RecordView record = find(session, caller, type, id);
            return reader.path(session, type, record.id());
        });
    }

    @Override
    public List<StepEvidence> evidence(Caller caller, String type, UUID id) {
        return transactions.read(session -> new EvidenceTable(session.connection())
                .of(find(session, caller, type, id).id()));
    }

    private RecordView find(Session session, Caller caller, String type, UUID id) {
        if (!caller.may("records.read:" + type)) {
            throw new NotVisibleException();
        }
        return reader.find(session, caller, type, id).orElseThrow(NotVisibleException::new);
    }

    private MoveCheck.Standing standing(Session session, RecordView record, List<Entered> path) {
        Optional<String> initial = rules.workflow(record).map(Workflow::initial);
        boolean onlyMade =
                path.size() == 1 && initial.filter(path.get(0).state()::equals).isPresent();
        Optional<LocalDate> last = path.isEmpty() || onlyMade
                ? Optional.empty()
                : Optional.of(path.get(path.size() - 1).on());
        return new MoveCheck.Standing(record.envelope().state(), last, reader.facts(session, record));
    }

    /** Two people may take a step at the same moment; the second one was judged on what is no longer so, and is anew. */
    private static RecordView requireNext(RecordView before, RecordView after) {
        if (after.envelope().version() != before.envelope().version() + 1) {
            throw new OvertakenException();
        }
        return after;
    }

    private static RecordWriter.Entry entry(Move move) {
        List<String> codes =
                move.evidence().stream().map(Move.Evidence::code).distinct().toList();
        return new RecordWriter.Entry(move.type(), move.id(), move.to(), move.on(), codes, move.note());
    }
}
