package org.shakti.mis.platform.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.workflow.Office;

@DisplayName("A follower of records, while others are at work")
class SimultaneousPursuitTest extends PursuitPromises {
    @ParameterizedTest
    @EnumSource
    void missesNothingOfATransactionThatBeganEarlierAndEndsLater(Dialect dialect) throws Exception {
        try (Office office = new Office(dialect)) {
            Listener listener = new Listener("clerk", "folder");
            Pursuit pursuit = pursuit(office, listener);
            run(pursuit);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            var other = Executors.newSingleThreadExecutor();
            var slow = other.submit(() -> office.database.transactions().write(session -> {
                folder(office, "slow");
                written.countDown();
                await(go);
                return true;
            }));
            await(written);
            folder(office, "fast");
            Optional<Duration> again = run(pursuit);
            go.countDown();
            slow.get();
            other.shutdown();
            run(pursuit);

            assertThat(again).contains(Duration.ofSeconds(1));
            assertThat(listener.heard).containsExactlyInAnyOrder("folder slow", "folder fast");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void isLeftToTheNodeThatIsTellingIt(Dialect dialect) throws Exception {
        try (Office office = new Office(dialect)) {
            CountDownLatch telling = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Listener there = new Listener("clerk", "folder").doing((of, system) -> {
                telling.countDown();
                await(go);
            });
            Pursuit otherNode = pursuit(office, there);
            Listener here = new Listener("clerk", "folder");
            Pursuit thisNode = pursuit(office, here);
            run(otherNode);
            run(thisNode);
            folder(office, "one");
            var other = Executors.newSingleThreadExecutor();
            var done = other.submit(() -> otherNode.run(() -> true));
            await(telling);
            Optional<Duration> again = run(thisNode);
            go.countDown();
            done.get();
            other.shutdown();
            run(thisNode);

            assertThat(again).contains(Duration.ofSeconds(1));
            assertThat(there.heard).containsExactly("folder one");
            assertThat(here.heard).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
