package org.shakti.mis.platform.following;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.following.AsideStore.Waiting;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one follower again, later and later, of what it failed on; at once when it comes anew, for it may have been mended.
 * Used by one thread, but for the number of those that wait.
 */
final class AsideLane {
    private static final Logger LOG = LoggerFactory.getLogger(AsideLane.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    /** So many failures in one go are enough; the others are told with the next tick. */
    private static final int FAILURES = 10;

    private final FollowerRooms rooms;
    private final Told told;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private boolean begun;
    private volatile int waiting;

    AsideLane(FollowerRooms rooms, Told told, Clock clock) {
        this.rooms = rooms;
        this.told = told;
        this.clock = clock;
    }

    /** How many writes wait; a lack of news is no change. */
    int waiting() {
        return waiting;
    }

    /** Tells what may be told again. */
    void run(BooleanSupplier goOn) {
        if (!begun) {
            hurry();
            begun = true;
        }
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        int failures = 0;
        Optional<Waiting> one = due(now);
        while (one.isPresent() && failures < FAILURES && goOn.getAsBoolean()) {
            failures += take(one.get()) ? 0 : 1;
            one = due(now);
        }
        next = failures == 0 ? Instant.MIN : now.plus(FIRST);
        waiting = rooms.transactions().read(session -> rooms.aside().count(session, told.name()));
    }

    private void hurry() {
        int there = rooms.transactions().read(session -> rooms.aside().count(session, told.name()));
        if (there > 0) {
            rooms.transactions().write(session -> {
                rooms.aside().hurry(session, told.name(), Optional.empty());
                return true;
            });
        }
    }

    private Optional<Waiting> due(Instant now) {
        return rooms.transactions().read(session -> rooms.aside().due(session, told.name(), now));
    }

    /** Tells of one write; false when that failed once more. What is off there is passed over. */
    private boolean take(Waiting one) {
        if (rooms.catalogues().current().type(one.type()).isEmpty()) {
            postpone(one); // its pack has gone, and may come back
            return true;
        }
        try {
            return Attempts.write(rooms.transactions(), session -> tell(session, one, true));
        } catch (ModuleOffException e) {
            LOG.info("{} passes over {} {}: its module is off there", told.name(), one.type(), one.id());
            return rooms.transactions().write(session -> tell(session, one, false));
        } catch (RuntimeException | LinkageError e) {
            rooms.faults().failed(told.follower().getClass(), 1, e);
            Duration wait = postpone(one);
            LOG.warn(
                    "{} could not take {} {}, which is set aside, again in {} min: {}",
                    told.name(),
                    one.type(),
                    one.id(),
                    wait.toMinutes(),
                    Faults.kind(e));
            return false;
        }
    }

    private Duration postpone(Waiting one) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(one.tries() + 1, DOUBLINGS));
        Instant again = clock.instant().plus(wait);
        rooms.transactions().write(session -> {
            rooms.aside().postpone(session, told.name(), one, again);
            return true;
        });
        return wait;
    }

    /** False where another node is telling this follower. */
    private boolean tell(Session session, Waiting one, boolean call) throws SQLException {
        if (rooms.store().lock(session, told.name()).isEmpty()) {
            return false;
        }
        if (rooms.aside().remove(session, told.name(), one.position()) && call) {
            Optional<RecordView> record = rooms.reader().find(session, WriteLane.READER, one.type(), one.id());
            record.ifPresent(after ->
                    told.follower().wrote(after, told.system(after.envelope().organisation())));
        }
        return true;
    }
}
