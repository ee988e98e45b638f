package org.shakti.mis.api.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.access.Caller;

/**
 * Tells what is to be done by when. Safe for concurrent use. Shows only tasks of records that the caller may see; others
 * are {@code NotVisibleException}.
 */
@ProviderType
public interface Tasks {
    /** Returns open tasks, the earliest due first. */
    Page<Task> search(Caller caller, TaskQuery query);

    /** Returns all tasks of a record and everything below it, open and closed, the latest due first. */
    List<Task> of(Caller caller, String type, UUID id);

    /** Writes that a task was done; a repeating clock then opens the next one. Done twice changes nothing. */
    Task done(Caller caller, UUID task, LocalDate on, Optional<String> note);
}
