package org.shakti.mis.platform.following;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.records.ChangeFeed.Item;
import org.shakti.mis.platform.records.ChangeFeed.Position;
import org.shakti.mis.platform.records.ChangeFeed.Stretch;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one follower of writes, one by one. What it does about a write and that it was told are one transaction, so only
 * what it does elsewhere can happen twice. What it fails on three times is set aside, and those behind it go on.
 */
final class WriteLane {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLane.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int TRIES = 3;
    private static final Duration UNTIL_AGAIN = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    /** So long an unknown type may yet come with its pack; then what was written of it is passed over. */
    private static final Duration FOR_A_PACK = Duration.ofMinutes(10);

    /** The platform itself, which tells followers of everybody's records. */
    static final Caller READER = new Caller("system", java.util.Set.of("*"), Scope.INSTANCE, "en");

    private final FollowerRooms rooms;
    private final Told told;
    private final Clock clock;
    private final Patience patience;
    private @Nullable Position seen;
    private @Nullable Position noted;
    private @Nullable Instant waitingSince;
    private @Nullable Position failing;
    private int tries;

    WriteLane(FollowerRooms rooms, Told told, Clock clock) {
        this.rooms = rooms;
        this.told = told;
        this.clock = clock;
        this.patience = new Patience(clock);
    }

    /** Tells everything that there is to tell; returns when to look again at the latest, nothing when all was told. */
    Optional<Duration> run(BooleanSupplier goOn) {
        Optional<Duration> again = patience.left().or(() -> Optional.of(Duration.ZERO));
        while (goOn.getAsBoolean() && again.filter(Duration::isZero).isPresent()) {
            again = attempt();
        }
        return again;
    }

    /** Remembers how far nothing was of interest, so that it is not looked at again after the next start. */
    void note() {
        Position known = seen;
        if (known != null && !known.equals(noted)) {
            noted = known;
            rooms.transactions().write(session -> {
                Optional<Position> stored = rooms.store().lock(session, told.name());
                if (stored.filter(position -> before(position, known)).isPresent()) {
                    rooms.store().move(session, told.name(), known);
                }
                return true;
            });
        }
    }

    private Optional<Duration> attempt() {
        Look look = rooms.transactions().read(this::look);
        seen = look.seen;
        if (look.item.isEmpty()) {
            waitingSince = null;
            return look.more ? Optional.of(SOON) : Optional.empty();
        }
        Item item = look.item.get();
        if (unknown(item)) {
            return Optional.of(LATER);
        }
        try {
            boolean mine = Attempts.write(rooms.transactions(), session -> tell(session, item, true));
            patience.succeeded();
            return Optional.of(mine ? Duration.ZERO : SOON);
        } catch (ModuleOffException e) {
            LOG.info("{} passes over {} {}: its module is off there", told.name(), item.type(), item.id());
            rooms.transactions().write(session -> tell(session, item, false));
            return Optional.of(Duration.ZERO);
        } catch (RuntimeException | LinkageError e) {
            rooms.faults().failed(told.follower().getClass(), ModuleFaults.OF_A_FOLLOWER, e);
            return Optional.of(failed(item, e));
        }
    }

    /** Waits and tries again; at last sets it aside, in a transaction of its own, and goes on with the next one. */
    private Duration failed(Item item, Throwable failure) {
        tries = item.position().equals(failing) ? tries + 1 : 1;
        failing = item.position();
        Duration wait = tries < TRIES ? patience.failed() : UNTIL_AGAIN;
        LOG.warn(
                tries < TRIES
                        ? "{} could not take {} {}, again in {} s: {}"
                        : "{} could not take {} {}: it is set aside, others go on, again in {} s: {}",
                told.name(),
                item.type(),
                item.id(),
                wait.toSeconds(),
                Faults.kind(failure));
        if (tries < TRIES) {
            return wait;
        }
        Instant again = clock.instant().plus(wait);
        return rooms.transactions().write(session -> setAside(session, item, again)) ? Duration.ZERO : SOON;
    }

    private boolean setAside(Session session, Item item, Instant again) throws SQLException {
        Optional<Position> stored = rooms.store().lock(session, told.name());
        if (stored.filter(position -> before(position, item.position())).isPresent()) {
            rooms.aside().add(session, told.name(), item, again);
            rooms.store().move(session, told.name(), item.position());
        }
        return stored.isPresent();
    }

    private boolean unknown(Item item) {
        if (rooms.catalogues().current().type(item.type()).isPresent()) {
            waitingSince = null;
            return false;
        }
        Instant since = waitingSince;
        if (since == null) {
            waitingSince = clock.instant();
            return true;
        }
        return clock.instant().isBefore(since.plus(FOR_A_PACK));
    }

    private Look look(Session session) throws SQLException {
        long settled = rooms.feed().settled(session);
        Optional<Position> stored = rooms.store().find(session, told.name());
        if (stored.isEmpty()) {
            Position first = new Position(settled, 0);
            rooms.store().begin(session, told.name(), first);
            return new Look(Optional.empty(), first, false);
        }
        Position known = seen;
        Position from = known == null || before(known, stored.get()) ? stored.get() : known;
        Optional<Item> item = rooms.feed().next(session, new Stretch(from, settled), told.types());
        boolean more = item.isEmpty() && rooms.store().unsettled(session, settled);
        Position end = new Position(settled, 0);
        return new Look(item, item.isEmpty() && before(from, end) ? end : from, more);
    }

    /** Tells whether this node had the follower to itself; {@code call} is false to pass over the write. */
    private boolean tell(Session session, Item item, boolean call) throws SQLException {
        Optional<Position> stored = rooms.store().lock(session, told.name());
        if (stored.isEmpty()) {
            return false;
        }
        if (call && rooms.aside().holds(session, told.name(), item.id())) {
            rooms.aside().hurry(session, told.name(), Optional.of(item.id()));
            return setAside(session, item, Instant.EPOCH);
        }
        if (before(stored.get(), item.position())) {
            Optional<RecordView> record =
                    !call || rooms.catalogues().current().type(item.type()).isEmpty()
                            ? Optional.empty()
                            : rooms.reader().find(session, READER, item.type(), item.id());
            record.ifPresent(after ->
                    told.follower().wrote(after, told.system(after.envelope().organisation())));
            rooms.store().move(session, told.name(), item.position());
        }
        return true;
    }

    private static boolean before(Position one, Position other) {
        return one.tx() < other.tx() || (one.tx() == other.tx() && one.row() < other.row());
    }

    /** The next write of interest, how far there is none, and whether more may come from transactions that are open. */
    private record Look(Optional<Item> item, Position seen, boolean more) {}
}
