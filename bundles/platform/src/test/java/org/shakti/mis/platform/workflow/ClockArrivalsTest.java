package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shakti.mis.platform.workflow.Office.ASHA;
import static org.shakti.mis.platform.workflow.Office.DIRECTOR;
import static org.shakti.mis.platform.workflow.Office.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.TaskQuery;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A clock that comes with a new version of a pack")
class ClockArrivalsTest {
    private static final Path LETTERS = Path.of("src/test/resources/packs/letters");
    private static final LocalDate SENT = LocalDate.of(2026, 11, 14);
    private static final String NEW_CLOCK = "  - id: REMIND\n    title: {en: Remind}\n    startsOn: {states: [SENT]}\n"
            + "    stopsOn: {states: [ANSWERED]}\n    limit: 10\n    unit: day\n    who: {en: Clerk}\n"
            + "    strictness: internal\n";
    private static final String NEW_ROUND = "  - id: TIDY\n    title: {en: Tidy up}\n    startsOn: {created: true}\n"
            + "    stopsOn: {states: [CLOSED], childType: call}\n    repeat: [{fromMonth: 0, every: 7}]\n"
            + "    who: {en: Clerk}\n    strictness: internal\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void startsForTheRecordsThatAreInItsState(Dialect dialect) throws IOException {
        try (Office office = new Office(dialect)) {
            RecordView file = office.folder(ASHA, Map.of());
            RecordView sent = letter(office, file, "SENT");
            letter(office, file, "DRAFT");
            RecordView answered = letter(office, file, "SENT");
            office.move(ASHA, answered, "ANSWERED", TODAY);
            ClockArrivals arrivals = office.arrivals();
            arrivals.look();
            assertThat(tasks(office)).doesNotContain("REMIND 2026-11-24");

            office.renew(with("workflows/letter.yaml", NEW_CLOCK));
            arrivals.look();

            assertThat(tasks(office)).containsOnlyOnce("REMIND 2026-11-24");
            assertThat(tasksOf(office, sent)).contains("REMIND 2026-11-24");
            assertThat(tasks(office).stream().filter(task -> task.startsWith("REPLY")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsOnceAndNeverAgainAfterItHasEnded(Dialect dialect) throws IOException {
        try (Office office = new Office(dialect)) {
            RecordView file = office.folder(ASHA, Map.of());
            RecordView sent = letter(office, file, "SENT");
            Path newer = with("workflows/letter.yaml", NEW_CLOCK);
            office.renew(newer);
            office.arrivals().look();
            office.renew(LETTERS);
            ClockArrivals running = office.arrivals();
            running.look();
            office.renew(newer);
            running.look();
            office.arrivals().look();
            assertThat(tasks(office)).containsOnlyOnce("REMIND 2026-11-24");

            office.move(ASHA, sent, "ANSWERED", TODAY);
            office.renew(LETTERS);
            running.look();
            office.renew(newer);
            running.look();

            assertThat(tasks(office)).noneMatch(task -> task.startsWith("REMIND"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnBehindTheRecordsThatItHasSeen(Dialect dialect) throws IOException {
        try (Office office = new Office(dialect)) {
            RecordView file = office.folder(ASHA, Map.of());
            List<RecordView> letters = List.of(letter(office, file, "SENT"), letter(office, file, "SENT")).stream()
                    .sorted(java.util.Comparator.comparing(letter -> letter.id().toString()))
                    .toList();
            office.renew(with("workflows/letter.yaml", NEW_CLOCK));
            office.database.transactions().write(session -> {
                ArrivalTable.Walk walk =
                        new ArrivalTable.Walk(false, Optional.of(letters.get(0).id()));
                new ArrivalTable(session).keep(new ArrivalTable.Key("letter", "REMIND"), walk);
                return true;
            });

            office.arrivals().look();

            assertThat(tasksOf(office, letters.get(0))).noneMatch(task -> task.startsWith("REMIND"));
            assertThat(tasksOf(office, letters.get(1))).contains("REMIND 2026-11-24");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsARoundFromWhatWasDoneLast(Dialect dialect) throws IOException {
        try (Office office = new Office(dialect)) {
            RecordView file = office.folder(ASHA, Map.of());
            office.below(ASHA, file, "call", Map.of("called_on", TODAY.plusDays(3)));
            office.renew(with("workflows/lives.yaml", NEW_ROUND));

            office.arrivals().look();

            assertThat(tasks(office)).containsOnlyOnce("TIDY 2026-11-30");
        }
    }

    private static RecordView letter(Office office, RecordView file, String state) {
        RecordView letter = office.below(ASHA, file, "letter", Map.of("written_on", SENT));
        return state.equals("DRAFT") ? letter : office.move(ASHA, letter, state, SENT, "RECEIPT");
    }

    private static List<String> tasks(Office office) {
        return office.tasks.search(DIRECTOR, all()).items().stream()
                .map(task ->
                        task.clock().orElseThrow().id() + " " + task.dates().due())
                .toList();
    }

    private static List<String> tasksOf(Office office, RecordView record) {
        return office.tasks.search(DIRECTOR, all()).items().stream()
                .filter(task -> task.subject().id().equals(record.id()))
                .map(task ->
                        task.clock().orElseThrow().id() + " " + task.dates().due())
                .toList();
    }

    private static TaskQuery all() {
        return new TaskQuery(Optional.empty(), Optional.empty(), Optional.empty(), false, 50, Optional.empty());
    }

    private Path with(String file, String clock) throws IOException {
        try (var all = Files.walk(LETTERS)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(LETTERS.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(each) + (each.endsWith(Path.of(file)) ? clock : ""));
            }
        }
        return folder;
    }
}
