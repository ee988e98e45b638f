package org.shakti.mis.platform.following;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.workflow.DueTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one follower of tasks that have become due, each once; one that fails does not hold up the others. */
final class DueLane {
    private static final Logger LOG = LoggerFactory.getLogger(DueLane.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int PAGE = 50;

    private final FollowerRooms rooms;
    private final Told told;
    private final Clock clock;
    private final Patience patience;
    private Instant looked = Instant.MIN;

    DueLane(FollowerRooms rooms, Told told, Clock clock) {
        this.rooms = rooms;
        this.told = told;
        this.clock = clock;
        this.patience = new Patience(clock);
    }

    /** Tells of everything that is due; returns when to look again before the next tick, if need be. */
    Optional<Duration> run(BooleanSupplier goOn) {
        Instant now = clock.instant();
        Optional<Duration> left = patience.left();
        if (left.isPresent()) {
            return left;
        }
        if (now.isBefore(looked.plus(BETWEEN))) {
            return Optional.of(BETWEEN);
        }
        looked = now;
        boolean failed = false;
        Optional<DueTasks.Due> last = Optional.empty();
        List<DueTasks.Due> page = page(last);
        while (!page.isEmpty() && goOn.getAsBoolean()) {
            for (DueTasks.Due due : page) {
                failed |= goOn.getAsBoolean() && !take(due);
                last = Optional.of(due);
            }
            page = page.size() < PAGE ? List.of() : page(last);
        }
        if (failed) {
            return Optional.of(patience.failed());
        }
        patience.succeeded();
        return Optional.empty();
    }

    private List<DueTasks.Due> page(Optional<DueTasks.Due> after) {
        DueTasks.Ask ask = new DueTasks.Ask(told.name(), told.types(), after, PAGE);
        return rooms.transactions().read(session -> rooms.due().untold(session, WriteLane.READER, ask));
    }

    /** Tells of one task; false when that failed. What is off, or not known yet, is left for another time. */
    private boolean take(DueTasks.Due due) {
        try {
            Attempts.write(rooms.transactions(), session -> tell(session, due));
            return true;
        } catch (ModuleOffException e) {
            LOG.debug("{} leaves a due task of {}: its module is off there", told.name(), due.type());
            return true;
        } catch (RuntimeException | LinkageError e) {
            rooms.faults().failed(told.follower().getClass(), 1, e);
            LOG.warn("{} could not take the due task {} of {}: {}", told.name(), due.id(), due.type(), Faults.kind(e));
            return false;
        }
    }

    private boolean tell(Session session, DueTasks.Due due) throws SQLException {
        if (rooms.store().lock(session, told.name()).isEmpty()) {
            return false;
        }
        Optional<Task> task = rooms.due().stillUntold(session, WriteLane.READER, told.name(), due);
        if (task.isPresent()) {
            Task.Subject subject = task.get().subject();
            Optional<RecordView> record = rooms.reader().find(session, WriteLane.READER, subject.type(), subject.id());
            String organisation = record.map(r -> r.envelope().organisation()).orElse("");
            told.follower().due(task.get(), record, told.system(organisation));
            rooms.store().told(session, told.name(), due.id());
        }
        return task.isPresent();
    }
}
