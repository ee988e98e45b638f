package org.shakti.mis.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.exchange.ImportBench;
import org.shakti.mis.platform.exchange.ImportStatus;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;

@DisplayName("The ledger of numbers")
class LedgerTest {
    private static final Caller ADMIN = ImportBench.ADMIN;
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void givesWhatTheRecordsGiveWhateverIsWritten(Dialect dialect) throws Exception {
        Random random = new Random(dialect.ordinal() + 20261121L);
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.ledger().tend();
            ImportStatus status = bench.bringRegister(ADMIN);
            compare(bench);
            for (int step = 0; step < STEPS; step++) {
                write(bench, random);
                if (random.nextInt(4) == 0) {
                    compare(bench);
                }
            }
            compare(bench);
            bench.ledger().tend();
            compare(bench);
            assertThat(status.counts().accepted()).isEqualTo(33);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void hasNoAnswerUntilItStandsAndThenTheSame(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);
            assertThat(bench.ledger().count(all(bench), ADMIN, Selection.ALL)).isEmpty();

            bench.ledger().tend();

            assertThat(bench.ledger().count(all(bench), ADMIN, Selection.ALL)).isPresent();
            compare(bench);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void givesANumberThatIsAskedForAloneWithinAPeriodToo(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.ledger().tend();
            bench.bringRegister(ADMIN);
            Selection within = selections().get(4);

            live(bench, ADMIN, within)
                    .forEach((counted, number) -> assertThat(bench.ledger().count(List.of(counted), ADMIN, within))
                            .as(counted.indicator().code())
                            .contains(Map.of(counted, number)));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void forgetsWhatAnUndoneImportBrought(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.ledger().tend();
            ImportStatus status = bench.bringRegister(ADMIN);
            bench.ledger().tend();
            bench.desk().undo(ADMIN, status.id(), ImportBench.PATIENCE);

            assertThat(bench.ledger()
                            .count(all(bench), ADMIN, Selection.ALL)
                            .orElseThrow()
                            .values())
                    .containsOnly(0L);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesALargeImportForLaterAndYetNeverGivesAnOldNumberNotEvenAfterACrash(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.ledger().tend();
            bench.bringRegister(ADMIN);
            assertThat(notes(bench)).isEqualTo(33);

            try (Ledger afterwards =
                    new Ledger(bench.house().transactions(), bench.house().catalogues())) {
                Map<Counted, Long> kept =
                        afterwards.count(all(bench), ADMIN, Selection.ALL).orElseThrow();
                assertThat(kept).isEqualTo(live(bench, ADMIN, Selection.ALL)).containsValue(32L);
            }
            assertThat(notes(bench)).isZero();
        }
    }

    @Test
    void isNotMissedWhileSomebodyHoldsItForLong() throws Exception {
        try (ImportBench bench = new ImportBench(Dialect.DERBY, folder)) {
            bench.ledger().tend();
            bench.bringRegister(ADMIN);
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch asked = new CountDownLatch(1);
            CompletableFuture<Boolean> holder = CompletableFuture.supplyAsync(
                    () -> bench.house().transactions().write(session -> {
                        LedgerRows.lock(session.connection(), "");
                        held.countDown();
                        return until(asked);
                    }));
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();

            Optional<Map<Counted, Long>> kept = bench.ledger().count(all(bench), ADMIN, Selection.ALL);
            asked.countDown();

            assertThat(kept).isEmpty();
            assertThat(holder.get(30, TimeUnit.SECONDS)).isTrue();
            compare(bench);
        }
    }

    private static boolean until(CountDownLatch asked) {
        try {
            return asked.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long notes(ImportBench bench) {
        return bench.house()
                .transactions()
                .read(session ->
                        Statements.number(session.connection(), new Sql().add("SELECT COUNT(*) FROM indicator_touch")));
    }

    private static void compare(ImportBench bench) {
        Scope one = new Scope(Optional.of("org-a"), Set.of("304", "305"), false, Optional.empty());
        Scope own = new Scope(Optional.empty(), Set.of(), true, Optional.of("worker-1"));
        for (Caller caller : List.of(
                ADMIN,
                new Caller("local", Set.of("boards.read"), one, "en"),
                new Caller("worker-1", Set.of("boards.read"), own, "en"))) {
            for (Selection selection : selections()) {
                Map<Counted, Long> kept =
                        bench.ledger().count(all(bench), caller, selection).orElseThrow();
                assertThat(kept).as("%s %s", caller.account(), selection).isEqualTo(live(bench, caller, selection));
            }
        }
    }

    private static List<Selection> selections() {
        Period year = new Period(Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2020, 12, 31)));
        Period until = new Period(Optional.empty(), Optional.of(LocalDate.of(2019, 7, 9)));
        return List.of(
                Selection.ALL,
                new Selection(Period.OPEN, Optional.of("303"), Optional.empty(), Optional.empty()),
                new Selection(Period.OPEN, Optional.empty(), Optional.of("2750"), Optional.empty()),
                new Selection(Period.OPEN, Optional.empty(), Optional.empty(), Optional.of("worker-2")),
                new Selection(year, Optional.empty(), Optional.empty(), Optional.empty()),
                new Selection(until, Optional.of("304"), Optional.empty(), Optional.empty()));
    }

    private static Map<Counted, Long> live(ImportBench bench, Caller caller, Selection selection) {
        Catalogue catalogue = bench.house().catalogues().current();
        LiveCounter live = new LiveCounter(
                new IndicatorSql(catalogue, bench.house().transactions().dialect(), LocalDate.now()));
        List<Counted> kept = new ArrayList<>(bench.ledger()
                .count(all(bench), caller, selection)
                .orElseThrow()
                .keySet());
        return bench.house().transactions().read(session -> live.count(session, kept, caller, selection));
    }

    private static List<Counted> all(ImportBench bench) {
        List<Counted> all = new ArrayList<>();
        bench.house().catalogues().current().indicators().values().forEach(indicator -> {
            all.add(Counted.whole(indicator));
            indicator.parts().forEach(part -> all.add(new Counted(indicator, Optional.of(part.id()))));
        });
        return all;
    }

    /** One write as people make them: an answer, a step, a new record below, or a handing over. */
    private static void write(ImportBench bench, Random random) {
        bench.house().transactions().write(session -> {
            List<RecordView> roots = roots(bench, session);
            RecordView root = roots.get(random.nextInt(roots.size()));
            RecordWriter writer = bench.house().writer();
            switch (random.nextInt(5)) {
                case 0 -> study(bench, session, root, random);
                case 1 ->
                    writer.enter(session, ADMIN, entry(root, random.nextBoolean() ? "DUPLICATE" : "ACTIVE", random));
                case 2 ->
                    writer.create(
                            session,
                            ADMIN,
                            new NewRecord(
                                    "education",
                                    Optional.empty(),
                                    Optional.of(root.id()),
                                    Optional.empty(),
                                    Map.of("study_level", "HS", "study_status", "CONTINUING"),
                                    Set.of()));
                case 3 ->
                    writer.assign(
                            session,
                            ADMIN,
                            new RecordWriter.Assignment(
                                    root.type(),
                                    root.id(),
                                    Optional.of("worker-" + random.nextInt(3)),
                                    Optional.empty(),
                                    Optional.of(random.nextBoolean() ? "303" : "304")));
                default -> matter(bench, session, root, random);
            }
            return true;
        });
    }

    private static void study(ImportBench bench, Session session, RecordView root, Random random) {
        List<RecordView> studies = bench.house().reader().below(session, ADMIN, "education", root.id());
        if (!studies.isEmpty()) {
            RecordView one = studies.get(0);
            String status = random.nextBoolean() ? "STOPPED" : "CONTINUING";
            bench.house()
                    .writer()
                    .change(
                            session,
                            ADMIN,
                            new RecordChange(
                                    one.type(),
                                    one.id(),
                                    one.envelope().version(),
                                    Map.of("study_status", Optional.of(status)),
                                    Set.of()));
        }
    }

    private static void matter(ImportBench bench, Session session, RecordView root, Random random) {
        List<RecordView> matters = bench.house().reader().below(session, ADMIN, "criminal_matter", root.id());
        if (!matters.isEmpty()) {
            List<String> states = List.of("FIR", "CHARGED", "CONVICTED");
            bench.house().writer().enter(session, ADMIN, entry(matters.get(0), states.get(random.nextInt(3)), random));
        }
    }

    private static RecordWriter.Entry entry(RecordView record, String to, Random random) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(900));
        return new RecordWriter.Entry(record.type(), record.id(), to, day, List.of(), Optional.empty());
    }

    private static List<RecordView> roots(ImportBench bench, Session session) {
        return bench.house()
                .reader()
                .search(
                        session,
                        ADMIN,
                        new org.shakti.mis.api.record.RecordQuery(
                                "case", List.of(), Optional.empty(), Optional.empty(), 50, Optional.empty()))
                .items();
    }
}
