package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("The first writes after a start")
class FirstWritesTest {
    private static final int STARTS = 5;
    private static final int THREADS = 16;
    private static final int WRITES = 20;

    @Test
    void allSucceedWhenManyComeAtOnce(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("database");
        for (int start = 0; start < STARTS; start++) {
            try (House house = new House(TestDatabase.inFolder(place), new SampleCatalogues())) {
                assertThat(failures(house)).isEmpty();
            }
            TestDatabase.shutDown(place);
        }
    }

    /** Writes without the repetition that a request would get, and returns what went wrong. */
    private static List<Throwable> failures(House house) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch together = new CountDownLatch(THREADS);
        List<Future<List<Throwable>>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Callable<List<Throwable>> work = () -> writes(house, together);
            all.add(threads.submit(work));
        }
        List<Throwable> found = new ArrayList<>();
        for (Future<List<Throwable>> one : all) {
            found.addAll(one.get());
        }
        threads.shutdown();
        return found;
    }

    private static List<Throwable> writes(House house, CountDownLatch together) throws InterruptedException {
        List<Throwable> found = new ArrayList<>();
        together.countDown();
        together.await();
        for (int write = 0; write < WRITES; write++) {
            try {
                house.transactions().write(session -> house.writer()
                        .create(session, Garden.ASHA, Garden.draft(Map.of("title", "Sample"))));
            } catch (RuntimeException e) {
                found.add(e);
            }
        }
        return found;
    }
}
