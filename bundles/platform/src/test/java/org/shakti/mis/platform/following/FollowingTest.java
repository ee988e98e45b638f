package org.shakti.mis.platform.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.records.ChangeFeed;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.workflow.Office;

@DisplayName("Following")
class FollowingTest {
    private static Following following(Office office) {
        FollowerRooms rooms = new FollowerRooms(
                office.database.transactions(),
                office.catalogues,
                new ChangeFeed(office.records.order()),
                office.records.reader(),
                office.due(),
                new ModuleFaults(),
                Optional.empty());
        return new Following(rooms, Clock.systemUTC(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void beginsSoonAfterTheCommitWhileAnotherFollowerFails(Dialect dialect) throws Exception {
        try (Office office = new Office(dialect);
                Following following = following(office)) {
            office.records.tell(new FollowerWake(following));
            CountDownLatch told = new CountDownLatch(2);
            following.follow(
                    "a",
                    () -> Optional.of(new Listener("failing", "folder").doing((of, system) -> {
                        throw new IllegalStateException("always");
                    })));
            following.follow(
                    "b", () -> Optional.of(new Listener("willing", "folder").doing((of, system) -> told.countDown())));

            office.folder(Office.ASHA, Map.of("subject", "one"));
            office.folder(Office.ASHA, Map.of("subject", "two"));

            assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsWithinASecondWhateverAFollowerDoes(Dialect dialect) throws Exception {
        try (Office office = new Office(dialect)) {
            Following following = following(office);
            office.records.tell(new FollowerWake(following));
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            following.follow(
                    "a",
                    () -> Optional.of(new Listener("slow", "folder").doing((of, system) -> {
                        begun.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })));
            office.folder(Office.ASHA, Map.of("subject", "one"));
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

            Instant before = Instant.now();
            following.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
            end.countDown();
            following.close();
        }
    }
}
