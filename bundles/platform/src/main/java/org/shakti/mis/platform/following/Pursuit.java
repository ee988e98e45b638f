package org.shakti.mis.platform.following;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.shakti.mis.api.record.RecordFollower;

/** Everything that one follower is told. Used by one thread. */
final class Pursuit {
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(1);

    private final Told told;
    private final WriteLane writes;
    private final AsideLane aside;
    private final DueLane due;

    Pursuit(FollowerRooms rooms, RecordFollower follower, Clock clock) {
        told = Told.of(follower, rooms.grants());
        this.writes = new WriteLane(rooms, told, clock);
        this.aside = new AsideLane(rooms, told, clock);
        this.due = new DueLane(rooms, told, clock);
    }

    /** Tells what there is to tell; returns when to look again before the next tick. */
    Optional<Duration> run(BooleanSupplier goOn) {
        if (!told.known()) {
            return Optional.of(UNTIL_KNOWN); // its pack is still to come
        }
        Optional<Duration> afterWrites = writes.run(goOn);
        aside.run(goOn);
        Optional<Duration> afterDue = due.run(goOn);
        return Stream.of(afterWrites, afterDue).flatMap(Optional::stream).min(Duration::compareTo);
    }

    /** Returns the name of the follower. */
    String name() {
        return told.name();
    }

    /** Returns how many writes it failed on and is to be told of again. */
    int aside() {
        return aside.waiting();
    }

    /** Remembers how far it has come, where nothing was of interest. */
    void note() {
        writes.note();
    }
}
