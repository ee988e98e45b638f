package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The change feed")
class ChangeFeedTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void waitsForATransactionThatBeganEarlier(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            ChangeFeed feed = new ChangeFeed(garden.room.order);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<RecordView> slow = other.submit(() -> garden.transactions().write(session -> {
                RecordView made = garden.writer.create(session, Garden.ASHA, Garden.draft(Map.of("title", "Slow")));
                written.countDown();
                await(go);
                return made;
            }));
            await(written);

            RecordView fast = garden.garden(Garden.ASHA, "Fast");
            List<UUID> before = read(garden, feed, new ArrayList<>());
            go.countDown();
            UUID first = slow.get().id();
            List<UUID> all = read(garden, feed, new ArrayList<>());
            other.shutdown();

            assertThat(before).isEmpty();
            assertThat(all).containsExactlyInAnyOrder(first, fast.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tellsEveryWriteOnceUnderLoad(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            ChangeFeed feed = new ChangeFeed(garden.room.order);
            Set<UUID> made = ConcurrentHashMap.newKeySet();
            ExecutorService writers = Executors.newFixedThreadPool(6);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                running.add(writers.submit(() -> {
                    for (int n = 0; n < 40; n++) {
                        made.add(garden.garden(Garden.ASHA, "Load").id());
                    }
                }));
            }
            List<UUID> told = new ArrayList<>();
            Tail tail = new Tail(feed);
            while (running.stream().anyMatch(f -> !f.isDone())) {
                tail.read(garden, told);
            }
            for (Future<?> one : running) {
                one.get();
            }
            tail.read(garden, told);
            writers.shutdown();

            assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
        }
    }

    private static List<UUID> read(Garden garden, ChangeFeed feed, List<UUID> told) {
        new Tail(feed).read(garden, told);
        return told;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader that goes on where it stopped. */
    private static final class Tail {
        private final ChangeFeed feed;
        private ChangeFeed.Position position = ChangeFeed.Position.START;

        Tail(ChangeFeed feed) {
            this.feed = feed;
        }

        void read(Garden garden, List<UUID> told) {
            List<ChangeFeed.Item> items = garden.transactions().read(session -> feed.after(session, position, 1000));
            items.forEach(item -> told.add(item.id()));
            position = items.isEmpty() ? position : items.get(items.size() - 1).position();
        }
    }
}
