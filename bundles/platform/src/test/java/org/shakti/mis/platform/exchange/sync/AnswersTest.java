package org.shakti.mis.platform.exchange.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.Garden;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestKeys;

@DisplayName("A write with a key")
class AnswersTest {
    private static final Answers.Asked FERN = new Answers.Asked("k1", "fern");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isDoneOnceAndAnsweredAlike(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            Answers answers = over(garden, Clock.systemUTC());

            Answers.Told first = answers.once(Garden.ASHA, FERN, made(garden, "Fern"));
            Answers.Told second = answers.once(Garden.ASHA, FERN, made(garden, "Fern"));

            assertThat(second.answer()).isEqualTo(first.answer());
            assertThat(List.of(first.again(), second.again())).containsExactly(false, true);
            assertThat(count(garden)).isEqualTo(1);
            answers.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isRefusedWithAnotherContent(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            Answers answers = over(garden, Clock.systemUTC());
            answers.once(Garden.ASHA, FERN, made(garden, "Fern"));

            assertThatThrownBy(() -> answers.once(Garden.ASHA, new Answers.Asked("k1", "mint"), made(garden, "Mint")))
                    .isInstanceOf(KeyReusedException.class);
            answers.once(Garden.BINA, new Answers.Asked("k1", "mint"), made(garden, "Mint"));

            assertThat(count(garden)).as("a key belongs to an account").isEqualTo(2);
            answers.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesNothingWhenItIsRefused(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            Answers answers = over(garden, Clock.systemUTC());

            assertThatThrownBy(() -> answers.once(Garden.ASHA, FERN, () -> {
                        garden.garden(Garden.ASHA, "Half");
                        garden.garden(Garden.ASHA, "x".repeat(100_000));
                        return new StoredAnswer(201, Optional.empty(), Optional.empty(), "{}");
                    }))
                    .isInstanceOf(InvalidInputException.class);
            answers.once(Garden.ASHA, new Answers.Asked("k1", "mended"), made(garden, "Mended"));

            assertThat(count(garden)).isEqualTo(1);
            answers.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isDoneOnceWhenItComesManyTimesAtTheSameMoment(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            Answers answers = over(garden, Clock.systemUTC());
            RecordView fern = garden.garden(Garden.ASHA, "Fern");

            for (int round = 0; round < 10; round++) {
                long base = round + 1L;
                int trees = round + 10;
                var asked = new Answers.Asked("round " + round, "trees");
                List<Answers.Told> told = together(
                        6,
                        () -> answers.once(Garden.ASHA, asked, () -> {
                            var change = new RecordChange(
                                    "garden", fern.id(), base, Map.of("trees", Optional.of(trees)), Set.of());
                            return stored(garden.records().change(Garden.ASHA, change));
                        }));

                assertThat(told.stream().filter(one -> !one.again())).hasSize(1);
                assertThat(told.stream().map(Answers.Told::answer).distinct()).hasSize(1);
            }
            assertThat(garden.records().history(Garden.ASHA, "garden", fern.id()))
                    .hasSize(11);
            answers.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isForgottenAfterThirtyDays(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            Instant then = Instant.parse("2026-01-15T04:30:00Z");
            Answers old = over(garden, Clock.fixed(then, ZoneOffset.UTC));
            Answers later = over(garden, Clock.fixed(then.plus(Duration.ofDays(31)), ZoneOffset.UTC));
            old.once(Garden.ASHA, FERN, made(garden, "Fern"));
            later.once(Garden.ASHA, new Answers.Asked("k2", "mint"), made(garden, "Mint"));

            assertThat(old.forget()).isZero();
            assertThat(later.forget()).isEqualTo(1);
            assertThat(later.once(Garden.ASHA, FERN, made(garden, "Fern")).again())
                    .isFalse();
            old.stop();
            later.stop();
        }
    }

    private static Answers over(Garden garden, Clock clock) {
        return new Answers(garden.transactions(), TestKeys.KEY, clock);
    }

    private static Supplier<StoredAnswer> made(Garden garden, String title) {
        return () -> stored(garden.garden(Garden.ASHA, title));
    }

    private static StoredAnswer stored(RecordView view) {
        return new StoredAnswer(
                201,
                Optional.of(view.envelope().version()),
                Optional.of("records/garden/" + view.id()),
                "{\"id\":\"" + view.id() + "\"}");
    }

    private static int count(Garden garden) {
        var all = new RecordQuery("garden", List.of(), Optional.empty(), Optional.empty(), 200, Optional.empty());
        return garden.records().search(Garden.ASHA, all).items().size();
    }

    private static <T> List<T> together(int clients, Supplier<T> turn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CyclicBarrier start = new CyclicBarrier(clients);
        AtomicInteger number = new AtomicInteger();
        List<Future<T>> running = new ArrayList<>();
        while (number.getAndIncrement() < clients) {
            running.add(threads.submit(() -> {
                start.await();
                return turn.get();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        threads.shutdown();
        return results;
    }
}
