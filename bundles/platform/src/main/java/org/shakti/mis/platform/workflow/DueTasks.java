package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Session;

/** Finds the open tasks whose last day has passed and of which a follower has not been told. */
@Component(service = DueTasks.class)
public final class DueTasks {
    private final RecordReader reader;
    private final Rules rules;

    /** Takes the records of the tasks, and what day it is. */
    @Activate
    public DueTasks(@Reference RecordReader reader, @Reference Rules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    /** Returns what was due yesterday or earlier, the earliest first: today there is still time. */
    public List<Due> untold(Session session, Caller caller, Ask ask) throws SQLException {
        return ask.types().isEmpty()
                ? List.of()
                : new TaskTable(session.connection())
                        .untold(ask, rules.today()).stream()
                                .map(row -> new Due(
                                        row.id(), row.days().due(), row.target().type()))
                                .toList();
    }

    /** Returns the task as the caller may see it; nothing when it was closed or told meanwhile, or its module is off. */
    public Optional<Task> stillUntold(Session session, Caller caller, String follower, Due due) throws SQLException {
        TaskTable table = new TaskTable(session.connection());
        TaskViews views = new TaskViews(session, caller, reader, rules);
        return table.told(follower, due.id())
                ? Optional.empty()
                : table.find(due.id())
                        .filter(row -> row.outcome().equals(TaskRow.OPEN))
                        .flatMap(views::of);
    }

    /** A task that is due. */
    public record Due(UUID id, LocalDate on, String type) {}

    /**
     * A question for due tasks.
     *
     * @param follower name of the follower
     * @param types types of the records
     * @param after the last task of the page before
     * @param limit greatest number of tasks
     */
    public record Ask(String follower, Set<String> types, Optional<Due> after, int limit) {}
}
