package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("What an account is told of its own records")
class OwnFeedTest {
    private static final Caller ASHA = Garden.ASHA;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isEverythingAtFirstInSmallParts(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            List<RecordView> mine = plant(garden, ASHA, 30);
            plant(garden, Garden.BINA, 5);
            Follower follower = new Follower(garden);

            List<OwnFeed.Part> parts = follower.follow(ASHA, 10);

            assertThat(parts.size()).isGreaterThan(5);
            assertThat(follower.kept.values()).containsExactlyInAnyOrderElementsOf(mine);
            Set<UUID> told = new HashSet<>();
            parts.stream().flatMap(p -> p.items().stream()).forEach(item -> {
                assertThat(item.record().orElseThrow().envelope().parent().stream())
                        .allMatch(told::contains);
                told.add(item.id());
            });
            assertThat(follower.follow(ASHA)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isWhatWasWrittenSinceByWhomever(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            RecordView mine = garden.records.create(
                    ASHA,
                    Garden.draft(
                            Map.of("title", "Fern", "keeper_name", "Canary", "beds", List.of(Map.of("crop", "PEA")))));
            Follower follower = new Follower(garden);
            follower.follow(ASHA);
            assertThat(follower.kept.get(mine.id())).isEqualTo(mine);

            RecordView changed = change(garden, Garden.BINA, mine, Map.of("trees", Optional.of(3)));
            RecordView plot = garden.plot(Garden.BINA, mine, "A");
            List<OwnItem> told = follower.follow(ASHA);

            assertThat(told).extracting(item -> item.record().orElseThrow()).containsExactly(changed, plot);
            assertThat(told.toString()).doesNotContain("Canary");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void missesNothingThatIsCommittedLaterThanItBegan(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            Follower follower = new Follower(garden);
            follower.follow(ASHA);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<RecordView> slow = other.submit(() -> garden.transactions().write(session -> {
                RecordView made = garden.writer.create(session, ASHA, Garden.draft(Map.of("title", "Slow")));
                written.countDown();
                await(go);
                return made;
            }));
            await(written);

            RecordView fast = garden.garden(ASHA, "Fast");
            List<OwnItem> meanwhile = follower.follow(ASHA);
            go.countDown();
            UUID first = slow.get().id();
            follower.follow(ASHA);
            other.shutdown();

            assertThat(meanwhile).isEmpty();
            assertThat(follower.kept).containsOnlyKeys(first, fast.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isCompleteForWhoFollowsWhileOthersWrite(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            ExecutorService writers = Executors.newFixedThreadPool(4);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(writers.submit(() -> {
                    for (int n = 0; n < 25; n++) {
                        RecordView made = garden.garden(ASHA, "Load");
                        change(garden, ASHA, made, Map.of("trees", Optional.of(n)));
                    }
                }));
            }
            Follower follower = new Follower(garden);
            while (running.stream().anyMatch(f -> !f.isDone())) {
                follower.follow(ASHA, 7);
            }
            for (Future<?> one : running) {
                one.get();
            }
            follower.follow(ASHA, 7);
            writers.shutdown();

            assertThat(follower.kept).hasSize(100);
            assertThat(follower.kept.values())
                    .allMatch(record -> record.envelope().version() == 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void goesToWhoeverOwnsTheRecordNow(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            List<RecordView> all = plant(garden, ASHA, 2);
            Follower asha = new Follower(garden);
            Follower bina = new Follower(garden);
            asha.follow(ASHA);
            bina.follow(Garden.BINA);

            assign(garden, all.get(0), Optional.of("bina"), Optional.empty());
            List<OwnItem> gone = asha.follow(ASHA);
            bina.follow(Garden.BINA);

            assertThat(gone).hasSize(3).allMatch(item -> item.record().isEmpty());
            assertThat(asha.kept).hasSize(3);
            assertThat(bina.kept).hasSize(3).containsKey(all.get(0).id());
            assertThat(bina.kept.keySet().iterator().next())
                    .as("a root comes before what is below it")
                    .isEqualTo(all.get(0).id());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void endsWithARecordThatIsTakenAway(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            RecordView wrong = garden.garden(ASHA, "Wrong");
            Follower follower = new Follower(garden);
            follower.follow(ASHA);

            garden.transactions().write(session -> {
                garden.writer.remove(session, ASHA, "garden", wrong.id());
                return true;
            });

            assertThat(follower.follow(ASHA)).containsExactly(OwnItem.gone("garden", wrong.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void followsAChangeOfAreaWithoutTellingTheRestAgain(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            List<RecordView> all = plant(garden, ASHA, 3);
            assign(garden, all.get(0), Optional.empty(), Optional.of("304"));
            Follower follower = new Follower(garden);
            follower.follow(in("303", "304"));
            assertThat(follower.kept).hasSize(9);

            List<OwnItem> less = follower.follow(in("303"));
            assertThat(less).hasSize(3).allMatch(item -> item.record().isEmpty());
            assertThat(follower.kept).hasSize(6).doesNotContainKey(all.get(0).id());

            List<OwnItem> more = follower.follow(in("304"));
            assertThat(more).hasSize(9);
            assertThat(follower.kept).hasSize(3).containsKey(all.get(0).id());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void followsAChangeOfRole(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            plant(garden, ASHA, 2);
            Caller little = new Caller("asha", Set.of("records.read:garden"), Scope.INSTANCE, "en");
            Follower follower = new Follower(garden);

            follower.follow(little);
            assertThat(follower.kept).hasSize(2);
            assertThat(follower.follow(ASHA)).hasSize(4);
            assertThat(follower.follow(little)).hasSize(4);
            assertThat(follower.kept).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesOutWhatItsAuthorKeepsPrivate(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            Caller asha = new Caller("asha", Set.of("records.read:*"), Scope.INSTANCE, "en");
            RecordView plot = garden.plot(ASHA, garden.garden(ASHA, "Fern"), "A");
            Follower follower = new Follower(garden);
            follower.follow(asha);

            RecordView hidden = garden.visit(Garden.BINA, plot, Map.of("visited_on", "2024-01-01", "private", true));
            RecordView open = garden.visit(Garden.BINA, plot, Map.of("visited_on", "2024-01-02"));
            assertThat(follower.follow(asha)).extracting(OwnItem::id).containsExactly(open.id());

            change(garden, Garden.BINA, open, Map.of("private", Optional.of(true)));
            assertThat(follower.follow(asha)).containsExactly(OwnItem.gone("visit", open.id()));
            change(garden, Garden.BINA, hidden, Map.of("private", Optional.of(false)));
            assertThat(follower.follow(asha)).extracting(OwnItem::id).containsExactly(hidden.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void beginsAnewWhereItsPlaceIsNotKnown(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            Follower follower = new Follower(garden);
            follower.follow(ASHA);

            for (Optional<String> place :
                    List.of(follower.place(), Optional.of("x"), Optional.of("W10"), Optional.of("..%"))) {
                assertThatThrownBy(() -> follower.feed().since(Garden.BINA, place, 10))
                        .isInstanceOf(StartAnewException.class);
            }
        }
    }

    /** Makes gardens, each with two plots. */
    private static List<RecordView> plant(Garden garden, Caller caller, int count) {
        List<RecordView> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordView root = garden.garden(caller, "Garden " + i);
            made.add(root);
            made.add(garden.plot(caller, root, "A"));
            made.add(garden.plot(caller, root, "B"));
        }
        return made;
    }

    private static RecordView change(
            Garden garden, Caller caller, RecordView record, Map<String, Optional<Object>> fields) {
        return garden.records.change(
                caller,
                new RecordChange(record.type(), record.id(), record.envelope().version(), fields, Set.of()));
    }

    private static void assign(Garden garden, RecordView root, Optional<String> owner, Optional<String> district) {
        garden.transactions()
                .write(session -> garden.writer.assign(
                        session,
                        ASHA,
                        new RecordWriter.Assignment("garden", root.id(), owner, Optional.empty(), district)));
    }

    private static Caller in(String... districts) {
        Scope scope = new Scope(Optional.empty(), Set.of(districts), false, Optional.of("asha"));
        return new Caller("asha", Set.of("records.read:*"), scope, "en");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
