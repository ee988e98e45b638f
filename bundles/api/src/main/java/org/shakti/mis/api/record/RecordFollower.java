package org.shakti.mis.api.record;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.shakti.mis.api.access.Caller;

/**
 * Is told of writes after they were committed, in their order, and of tasks that become due. Published by modules as an
 * OSGi service. What it is told of is remembered in the database under its name: after a crash, or while the module was
 * away, it goes on where it was, and may be told of the last one again, so it must be repeatable. One thread at a time, on
 * one node of a cluster. What it does through {@code Records}, {@code Workflows} and {@code Tasks} commits together with the
 * note that it was told, so that happens once; what it does elsewhere may happen twice. An exception is logged, and the same
 * thing is told again; a write that fails three times is set aside, with the later ones of its record, and told again at
 * longer and longer intervals, while the writes of other records go on; a {@code ModuleOffException} is no failure: that write is passed
 * over, and that task told another time. A follower that comes for the first time hears of writes from then on, and of all
 * tasks that are late already. Roots that it makes belong to the organisation of the record that it was told of; it should
 * say in {@code NewRecord} who keeps them.
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
     * The last day of a task of one of its types has passed, and it is still open. Told once for each task; a task that
     * moved to another day is another one.
     *
     * @param task the task
     * @param of the record it belongs to
     * @param system as for {@link #wrote}
     */
    default void due(Task task, Optional<RecordView> of, Caller system) {}
}
