package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Several calls that are one deed")
class StoredDeedsTest {
    private static final Map<Dialect, Garden> GARDENS = new EnumMap<>(Dialect.class);

    private Garden garden;

    @AfterAll
    static void close() {
        GARDENS.values().forEach(Garden::close);
        GARDENS.clear();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areKeptTogetherOrNotAtAll(Dialect dialect) {
        StoredDeeds deeds = open(dialect);
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> deeds.asOne(() -> {
                    garden.records.create(Garden.ASHA, Garden.withId(id, Garden.draft(Map.of("title", "Half"))));
                    return garden.records.create(Garden.ASHA, Garden.draft(Map.of("title", "")));
                }))
                .isInstanceOf(InvalidInputException.class);

        assertThatThrownBy(() -> garden.records.find(Garden.ASHA, "garden", id))
                .isInstanceOf(NotVisibleException.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void beginAgainWhereAnotherWriteWasFasterAndSeeWhatItWrote(Dialect dialect) {
        StoredDeeds deeds = open(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Nobody's");
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger begun = new AtomicInteger();

        List<String> takers = IntStream.range(0, 2)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> deeds.asOne(() -> {
                    RecordView now = garden.records.find(Garden.ASHA, "garden", made.id());
                    if (begun.getAndIncrement() < 2) {
                        meet(both);
                    }
                    if (!now.fields().get("title").equals("Nobody's")) {
                        return "too late";
                    }
                    garden.records.change(Garden.ASHA, titled(now, "Taken by " + one));
                    return "taken";
                })))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(takers).containsExactlyInAnyOrder("taken", "too late");
        assertThat(begun).as("one of them twice").hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areBegunAgainByWhoeverBeganTheOuterOne(Dialect dialect) {
        StoredDeeds deeds = open(dialect);
        AtomicInteger tried = new AtomicInteger();

        assertThatThrownBy(() -> garden.transactions()
                        .write(session -> deeds.asOne(() -> {
                            tried.incrementAndGet();
                            throw new ConflictException("taken", List.of());
                        })))
                .isInstanceOf(ConflictException.class);

        assertThat(tried).hasValue(1);
    }

    private StoredDeeds open(Dialect dialect) {
        garden = GARDENS.computeIfAbsent(dialect, Garden::new);
        return new StoredDeeds(garden.transactions());
    }

    private static RecordChange titled(RecordView now, String title) {
        return new RecordChange(
                "garden", now.id(), now.envelope().version(), Map.of("title", Optional.of(title)), Set.of());
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
