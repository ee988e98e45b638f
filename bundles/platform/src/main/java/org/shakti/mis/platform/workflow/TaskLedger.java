package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.platform.records.Ids;

/**
 * The open tasks that a batch of writes touches: read once, changed in memory, written together at the end. A task that
 * opens and ends within the batch never was one to anybody, and is not written.
 */
final class TaskLedger {
    private final TaskTable table;
    private final Map<UUID, Map<String, TaskRow>> open = new HashMap<>();
    private final Map<UUID, TaskRow> added = new LinkedHashMap<>();
    private final Ids ids = new Ids();

    TaskLedger(TaskTable table) {
        this.table = table;
    }

    /** Says that a record has just been made, so that nothing needs to be read for it. */
    void made(UUID record) {
        open.put(record, new HashMap<>());
    }

    /** Returns the id of a new task; ids grow with time, so that tasks made together lie together. */
    UUID newId() {
        return ids.next(System.currentTimeMillis());
    }

    Optional<TaskRow> open(UUID record, String clock) throws SQLException {
        return Optional.ofNullable(of(record).get(clock));
    }

    List<TaskRow> open(UUID record) throws SQLException {
        return List.copyOf(of(record).values());
    }

    void add(TaskRow row) throws SQLException {
        of(row.target().record()).put(row.clock(), row);
        added.put(row.id(), row);
    }

    /** Gives an open task to another account. */
    void assign(TaskRow row, Optional<String> assignee) throws SQLException {
        TaskRow assigned = row.assigned(assignee);
        of(row.target().record()).put(row.clock(), assigned);
        if (added.replace(row.id(), assigned) == null) {
            table.assign(row.id(), assignee);
        }
    }

    void close(TaskRow row, TaskRow.Closing closing) throws SQLException {
        of(row.target().record()).remove(row.clock());
        if (added.remove(row.id()) == null) {
            table.close(row.id(), closing);
        }
    }

    void flush() throws SQLException {
        if (!added.isEmpty()) {
            table.insert(new ArrayList<>(added.values()));
        }
    }

    private Map<String, TaskRow> of(UUID record) throws SQLException {
        Map<String, TaskRow> known = open.get(record);
        if (known == null) {
            known = new HashMap<>();
            for (TaskRow row : table.openOf(record)) {
                known.put(row.clock(), row);
            }
            open.put(record, known);
        }
        return known;
    }
}
