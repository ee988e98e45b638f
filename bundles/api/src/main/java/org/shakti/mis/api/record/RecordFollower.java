package org.shakti.mis.api.record;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.shakti.mis.api.access.Caller;

/**
 * Is told of writes after they were committed, in their order, and of tasks that become due. Published by modules as an
 * OSGi service. What it is told of is remembered in the database under its name: after a crash, or while the module was
 * away, it goes on where it was, and may be told of the last one again, so it must be repeatable. One thread at a time, on
 * one node of a cluster. An exception is logged, and the same thing is told again later, at longer and longer intervals.
 */
@ConsumerType
public interface RecordFollower {
    /** Returns a stable name, such as the id of its pack. */
    String name();

    /** Returns the record types it wants to hear of. */
    Set<String> types();

    /**
     * A record was made, changed or moved.
     *
     * @param after as it is now, which may be newer than the write told of
     * @param system may read and write everything; history and audit name it after the follower
     */
    default void wrote(RecordView after, Caller system) {}

    /**
     * A task of one of its types has become due today or earlier and is still open. Told once for each task.
     *
     * @param task the task
     * @param of the record it belongs to
     * @param system as for {@link #wrote}
     */
    default void due(Task task, Optional<RecordView> of, Caller system) {}
}
