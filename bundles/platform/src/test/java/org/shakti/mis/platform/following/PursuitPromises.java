package org.shakti.mis.platform.following;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.access.MovableClock;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.records.ChangeFeed;
import org.shakti.mis.platform.workflow.Office;

/** Lets somebody follow records of an office, whose clock moves by hand. */
abstract class PursuitPromises {
    private final MovableClock clock = new MovableClock();

    final Pursuit pursuit(Office office, Listener listener) {
        FollowerRooms rooms = new FollowerRooms(
                office.database.transactions(),
                office.catalogues,
                new ChangeFeed(office.records.order()),
                office.records.reader(),
                office.due(),
                new ModuleFaults(),
                Optional.empty());
        return new Pursuit(rooms, listener, clock);
    }

    final Optional<Duration> run(Pursuit pursuit) {
        clock.pass(Duration.ofSeconds(3));
        return pursuit.run(() -> true);
    }

    final void pass(Duration time) {
        clock.pass(time);
    }

    static RecordView folder(Office office, String subject) {
        return office.folder(Office.ASHA, Map.of("subject", subject));
    }
}
