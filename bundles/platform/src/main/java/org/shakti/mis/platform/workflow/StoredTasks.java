package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.api.record.TaskQuery;
import org.shakti.mis.api.record.Tasks;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Tasks as they are stored; a page may hold fewer tasks than asked for where some belong to modules that are off. */
@Component
public final class StoredTasks implements Tasks {
    private static final String READ = "tasks.read";
    private static final int PAGE = 200;

    private final Transactions transactions;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final AuditTrail audit;
    private final Rules rules;

    /** Takes the services that it works with. */
    @Activate
    public StoredTasks(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference RecordWriter writer,
            @Reference AuditTrail audit,
            @Reference Rules rules) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.audit = audit;
        this.rules = rules;
    }

    @Override
    public Page<Task> search(Caller caller, TaskQuery query) {
        require(caller);
        int limit = Math.max(1, Math.min(PAGE, query.limit()));
        TaskQuery bounded =
                new TaskQuery(query.assignee(), query.district(), query.until(), query.warned(), limit, query.after());
        return transactions.read(session -> {
            List<TaskRow> rows = new TaskTable(session.connection()).search(caller, bounded, rules.today());
            TaskViews views = new TaskViews(session, caller, reader, rules);
            List<TaskRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            Optional<String> next =
                    rows.size() > limit ? Optional.of(TaskCursor.write(shown.get(limit - 1))) : Optional.empty();
            return new Page<>(
                    shown.stream().map(views::of).flatMap(Optional::stream).toList(), next);
        });
    }

    @Override
    public List<Task> of(Caller caller, String type, UUID id) {
        require(caller);
        return transactions.read(session -> {
            RecordView record = reader.find(session, caller, type, id).orElseThrow(NotVisibleException::new);
            TaskViews views = new TaskViews(session, caller, reader, rules);
            boolean root = record.envelope().root().equals(id);
            return new TaskTable(session.connection())
                    .below(record.envelope().root()).stream()
                            .filter(row -> root || row.target().record().equals(id))
                            .map(views::of)
                            .flatMap(Optional::stream)
                            .toList();
        });
    }

    @Override
    public Task done(Caller caller, UUID task, LocalDate on, Optional<String> note) {
        require(caller);
        return Attempts.write(transactions, session -> {
            TaskTable table = new TaskTable(session.connection());
            TaskRow row = table.find(task).orElseThrow(NotVisibleException::new);
            TaskViews views = new TaskViews(session, caller, reader, rules);
            Task before = views.of(row).orElseThrow(NotVisibleException::new);
            if (!before.open()) {
                return before;
            }
            requireChange(caller, row);
            requireDay(row, on);
            if (!saidByRecord(session, caller, row, before, on, note)) {
                end(
                        table,
                        row.closed(new TaskRow.Closing("done", on, rules.now(), caller.account(), note.orElse(""))),
                        before);
            }
            audit.append(
                    session,
                    caller.account(),
                    "task.done",
                    row.target().type() + "/" + row.target().record(),
                    Map.of("clock", row.clock(), "on", on.toString()));
            return table.find(task).flatMap(views::of).orElseThrow(NotVisibleException::new);
        });
    }

    private boolean saidByRecord(
            Session session, Caller caller, TaskRow row, Task task, LocalDate on, Optional<String> note) {
        Optional<Clock> clock = task.clock().filter(c -> c.titleField().isPresent());
        if (clock.isEmpty()) {
            return false;
        }
        RecordView record = reader.find(
                        session, caller, row.target().type(), row.target().record())
                .orElseThrow(NotVisibleException::new);
        OwnWord word = new OwnWord(writer, rules.catalogue(row.keeper().district()));
        return word.say(session, caller, new OwnWord.Done(clock.get(), record, on, note));
    }

    /** Closes the task and opens the next round of a repeating clock. */
    private void end(TaskTable table, TaskRow closed, Task before) throws SQLException {
        TaskRow.Closing closing = closed.closing().orElseThrow();
        boolean first = table.close(closed.id(), closing);
        Optional<Clock> repeating = before.clock().filter(c -> !c.repeats().isEmpty());
        if (first && repeating.isPresent()) {
            DueDates dates = Holidays.of(rules.catalogue(closed.keeper().district()));
            Optional<TaskRow> next = Rounds.next(repeating.get(), closed, closing.on(), dates);
            table.insert(next.stream().toList());
        }
    }

    private static void require(Caller caller) {
        if (!caller.may(READ)) {
            throw new NotAllowedException(READ);
        }
    }

    private static void requireChange(Caller caller, TaskRow row) {
        String permission = "records.change:" + row.target().type();
        if (!caller.may(permission)) {
            throw new NotAllowedException(permission);
        }
    }

    private void requireDay(TaskRow row, LocalDate on) {
        if (on.isAfter(rules.today())) {
            throw new InvalidInputException(
                    List.of(FieldError.of("on", "in-future", "A task cannot be done in the future.")));
        }
        LocalDate opened = Triggers.day(row.openedAt());
        LocalDate counted = row.days().countedFrom();
        LocalDate began = opened.isBefore(counted) ? opened : counted;
        if (on.isBefore(began)) {
            throw new InvalidInputException(
                    List.of(FieldError.of("on", "out-of-range", "The task began on " + began + ".")));
        }
    }
}
