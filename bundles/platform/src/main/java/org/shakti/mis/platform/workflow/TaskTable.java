package org.shakti.mis.platform.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.TaskQuery;

/** The only place that knows the table of tasks. Works on the connection of the open transaction. */
final class TaskTable {
    private static final String COLUMNS = "id, clock, record_type, record_id, root_id, district, organisation, owner,"
            + " assignee, started_on, counted_from, due_on, warn_on, opened_at, outcome, done_on, closed_at, closed_by,"
            + " note, worker";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM clock_task";

    private final Connection connection;

    TaskTable(Connection connection) {
        this.connection = connection;
    }

    void insert(Collection<TaskRow> rows) throws SQLException {
        String marks = "?, ".repeat(19) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO clock_task (" + COLUMNS + ") VALUES (" + marks + ")")) {
            for (TaskRow row : rows) {
                TaskColumns.bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Closes a task; tells whether it was still open. */
    boolean close(UUID id, TaskRow.Closing closing) throws SQLException {
        return new Statements(connection)
                        .run(
                                "UPDATE clock_task SET outcome = ?, done_on = ?, closed_at = ?, closed_by = ?, note = ?"
                                        + " WHERE id = ? AND outcome = 'open'",
                                closing.outcome(),
                                closing.on(),
                                closing.at(),
                                closing.by(),
                                closing.note(),
                                id)
                == 1;
    }

    /** Gives all tasks below a root to its new keeper. */
    void keep(UUID root, TaskRow.Keeper keeper) throws SQLException {
        new Statements(connection)
                .run(
                        "UPDATE clock_task SET district = ?, organisation = ?, owner = ?,"
                                + " worker = COALESCE(assignee, ?) WHERE root_id = ?",
                        keeper.district(),
                        keeper.organisation(),
                        keeper.owner(),
                        keeper.owner(),
                        root);
    }

    void assign(UUID id, Optional<String> assignee) throws SQLException {
        new Statements(connection)
                .run(
                        "UPDATE clock_task SET assignee = ?, worker = COALESCE(?, owner) WHERE id = ?",
                        assignee.orElse(null),
                        assignee.orElse(null),
                        id);
    }

    void forget(UUID record) throws SQLException {
        new Statements(connection)
                .run(
                        "DELETE FROM follower_told WHERE task_id IN (SELECT id FROM clock_task WHERE record_id = ?)",
                        record);
        new Statements(connection).run("DELETE FROM clock_task WHERE record_id = ?", record);
    }

    List<TaskRow> openOf(UUID record) throws SQLException {
        return select(new Filter().and("record_id = ?", record.toString()).and("outcome = ?", TaskRow.OPEN), "");
    }

    /** Returns all tasks that one clock has ever opened for a record. */
    List<TaskRow> of(UUID record, String clock) throws SQLException {
        return select(new Filter().and("record_id = ?", record.toString()).and("clock = ?", clock), "");
    }

    /** Returns all tasks below a root, the latest due first. */
    List<TaskRow> below(UUID root) throws SQLException {
        return select(new Filter().and("root_id = ?", root.toString()), " ORDER BY due_on DESC, id");
    }

    Optional<TaskRow> find(UUID id) throws SQLException {
        return select(new Filter().and("id = ?", id.toString()), "").stream().findFirst();
    }

    /** Returns open tasks within the caller's scope, the earliest due first; one more than the limit when there are more. */
    List<TaskRow> search(Caller caller, TaskQuery query, java.time.LocalDate today) throws SQLException {
        Filter filter = new Filter().and("outcome = ?", TaskRow.OPEN).scope(caller.scope());
        query.assignee().ifPresent(who -> filter.and("worker = ?", who));
        query.district().ifPresent(code -> filter.and("district = ?", code));
        query.until().ifPresent(day -> filter.and("due_on <= ?", day));
        if (query.warned()) {
            filter.and("warn_on <= ?", today);
        }
        query.after().map(TaskCursor::read).ifPresent(filter::after);
        return select(filter, " ORDER BY due_on, id FETCH FIRST " + (query.limit() + 1) + " ROWS ONLY");
    }

    /** Returns open tasks whose last day has passed and of which a follower has not been told, the earliest due first. */
    List<TaskRow> untold(DueTasks.Ask ask, java.time.LocalDate today) throws SQLException {
        // Of few types there are few tasks; the embedded database would look at all that are due, at every tick.
        String byType = " --DERBY-PROPERTIES index=CLOCK_TASK_KIND\n";
        Object[] types = ask.types().toArray();
        Filter filter = new Filter()
                .and(
                        "record_type IN (" + String.join(", ", java.util.Collections.nCopies(types.length, "?")) + ")",
                        types)
                .and("outcome = ?", TaskRow.OPEN)
                .and("due_on < ?", today)
                .and(
                        "NOT EXISTS (SELECT 1 FROM follower_told WHERE follower = ? AND task_id = clock_task.id)",
                        ask.follower());
        ask.after().map(last -> new TaskCursor(last.on(), last.id())).ifPresent(filter::after);
        return select(byType, filter, " ORDER BY due_on, id FETCH FIRST " + ask.limit() + " ROWS ONLY");
    }

    boolean told(String follower, UUID task) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM follower_told WHERE follower = ? AND task_id = ?")) {
            Statements.bind(select, List.of(follower, task));
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private List<TaskRow> select(Filter filter, String tail) throws SQLException {
        return select("", filter, tail);
    }

    private List<TaskRow> select(String hint, Filter filter, String tail) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + hint + filter.sql() + tail)) {
            Statements.bind(select, filter.values());
            List<TaskRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(TaskColumns.read(found));
                }
            }
            return rows;
        }
    }
}
