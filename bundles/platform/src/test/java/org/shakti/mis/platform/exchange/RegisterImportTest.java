package org.shakti.mis.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.indicators.Figure;
import org.shakti.mis.platform.indicators.Figures;
import org.shakti.mis.platform.indicators.Period;
import org.shakti.mis.platform.indicators.Selection;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The import of the register")
class RegisterImportTest {
    private static final Caller ADMIN = ImportBench.ADMIN;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void hasExactlyTheExpectedOutcome(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus status = bench.bringRegister(ADMIN);

            JsonNode expected = Register.expected();
            assertThat(status.counts().accepted())
                    .isEqualTo(expected.get("accepted_rows").asLong());
            assertThat(refusals(bench, status)).containsExactlyElementsOf(expectedRefusals());
            assertThat(numbers(bench, ADMIN, Selection.ALL)).containsExactlyInAnyOrderEntriesOf(expectedNumbers());
            Figure complaints = bench.figures().figure(ADMIN, "S_FIR_GDE", Selection.ALL);
            assertThat(complaints.parts()).allSatisfy(share -> assertThat(
                            share.value().orElseThrow())
                    .isEqualTo(expected.get("complaints").get(share.part().id()).asLong()));
            assertThat(bench.figure("S_TOTAL"))
                    .isEqualTo(expected.get("enrolled").asLong());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isTheSameFromAWorkbook(Dialect dialect) throws Exception {
        Path workbook = Register.workbook(folder.resolve("register.xlsx"));
        try (ImportBench bench = new ImportBench(dialect, folder.resolve("spool"));
                InputStream sheet = Files.newInputStream(workbook)) {
            ImportStatus status = bench.bring(ADMIN, SheetFormat.XLSX, sheet, false);

            assertThat(refusals(bench, status)).containsExactlyElementsOf(expectedRefusals());
            assertThat(numbers(bench, ADMIN, Selection.ALL)).containsExactlyInAnyOrderEntriesOf(expectedNumbers());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void changesNothingTheSecondTime(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus first = bench.bringRegister(ADMIN);
            ImportStatus second = bench.bringRegister(ADMIN);

            assertThat(second.counts().accepted()).isZero();
            assertThat(second.counts().unchanged()).isEqualTo(first.counts().accepted());
            assertThat(refusals(bench, second)).isEqualTo(refusals(bench, first));
            assertThat(numbers(bench, ADMIN, Selection.ALL)).containsExactlyInAnyOrderEntriesOf(expectedNumbers());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesARowThatCameInBeforeWithOtherContent(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);
            String other =
                    Files.readString(Register.file()).replace("2020-02-26,2020-02-26,M", "2020-02-27,2020-02-27,M");
            ImportStatus second = bench.bring(ADMIN, other.getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(bench.refused(second.id()).get(0))
                    .satisfies(row -> assertThat(row.line()).isEqualTo(2))
                    .satisfies(row -> assertThat(row.first().code()).isEqualTo("held"));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsNothingOfADryRunButTellsTheSame(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder);
                InputStream sheet = Register.open()) {
            ImportStatus rehearsal = bench.bring(ADMIN, SheetFormat.CSV, sheet, true);

            assertThat(rehearsal.counts().accepted()).isEqualTo(33);
            assertThat(refusals(bench, rehearsal)).containsExactlyElementsOf(expectedRefusals());
            assertThat(bench.figure("S_TOTAL")).isZero();
            assertThat(bench.bringRegister(ADMIN).counts().accepted()).isEqualTo(33);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isUndoneWholeAndCanComeAgain(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus status = bench.bringRegister(ADMIN);

            ImportStatus undone = bench.desk().undo(ADMIN, status.id(), ImportBench.PATIENCE);

            assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
            assertThat(numbers(bench, ADMIN, Selection.ALL).values()).containsOnly(0L);
            assertThat(bench.bringRegister(ADMIN).counts().accepted()).isEqualTo(33);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void staysWhenSomebodyHasWorkedOnOneOfItsRecords(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus status = bench.bringRegister(ADMIN);
            RecordView one = someStudent(bench);
            change(bench, one, "study_status", "STOPPED");

            assertThatThrownBy(() -> bench.desk().undo(ADMIN, status.id(), ImportBench.PATIENCE))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("1 rows");
            assertThat(bench.figure("S_TOTAL")).isEqualTo(32);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void movesTheFigureAtOnceWhenARecordIsChanged(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);
            assertThat(bench.figure("S_STUDY")).isEqualTo(4);

            change(bench, someStudent(bench), "study_status", "STOPPED");

            assertThat(bench.figure("S_STUDY")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesOutAModuleThatIsOffAndSaysSo(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.house().off("livelihood", "304");
            ImportStatus status = bench.bringRegister(ADMIN);

            assertThat(status.skipped()).containsOnlyKeys("livelihood");
            assertThat(numbers(bench, ADMIN, in("304"))).hasSize(7).doesNotContainKey("Started Own Business");
            assertThat(numbers(bench, ADMIN, in("303"))).hasSize(9).containsKey("Started Own Business");
            bench.house().off("livelihood", "*");
            assertThat(numbers(bench, ADMIN, Selection.ALL)).hasSize(7);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void showsACallerOnlyTheOwnDistrictsAndRunsToNobodyElse(Dialect dialect) throws Exception {
        Scope one = new Scope(Optional.empty(), Set.of("303"), false, Optional.empty());
        Caller local = new Caller("local", Set.of("boards.read", "records.read:*", "imports.run"), one, "en", "org-a");
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus status = bench.bringRegister(ADMIN);

            assertThat(numbers(bench, local, Selection.ALL)).isEqualTo(numbers(bench, ADMIN, in("303")));
            assertThat(numbers(bench, local, in("304")).values()).containsOnly(0L);
            assertThatThrownBy(() -> bench.desk().status(local, status.id())).isInstanceOf(NotVisibleException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void neverTellsWhatStandsInAColumnThatIdentifiesAPerson(Dialect dialect) throws Exception {
        String sheet = "case_code,enrolled_on,gender,district_lgd,entry_route,real_name,phone\n"
                + "KAAAAAA1,2020-01-01,F,304,PEER,A Name,not a phone\n";
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus status = bench.bring(ADMIN, sheet.getBytes(java.nio.charset.StandardCharsets.UTF_8));

            RefusedRow row = bench.refused(status.id()).get(0);
            assertThat(row.first().column()).isEqualTo("phone");
            assertThat(row.first().value()).isNull();
        }
    }

    static Selection in(String district) {
        return new Selection(Period.OPEN, Optional.of(district), Optional.empty(), Optional.empty());
    }

    private static RecordView someStudent(ImportBench bench) {
        Figures.Drill drill = new Figures.Drill(Selection.ALL, 1, Optional.empty());
        RecordView root = bench.figures()
                .records(ADMIN, "S_STUDY", Optional.empty(), drill)
                .items()
                .get(0);
        return bench.house().transactions().read(session -> bench.house()
                .reader()
                .below(session, ADMIN, "education", root.id())
                .get(0));
    }

    private static void change(ImportBench bench, RecordView record, String field, String value) {
        bench.house().transactions().write(session -> bench.house()
                .writer()
                .change(
                        session,
                        ADMIN,
                        new RecordChange(
                                record.type(),
                                record.id(),
                                record.envelope().version(),
                                Map.of(field, Optional.of(value)),
                                Set.of())));
    }

    static Map<String, Long> numbers(ImportBench bench, Caller caller, Selection selection) {
        return bench.board(caller, selection).stream()
                .collect(Collectors.toMap(figure -> figure.indicator().title().in("en"), figure -> figure.value()
                        .orElse(-1)));
    }

    static Map<String, Long> expectedNumbers() throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        Register.expected()
                .get("statistics")
                .fields()
                .forEachRemaining(e -> numbers.put(e.getKey(), e.getValue().asLong()));
        return numbers;
    }

    private static List<List<String>> expectedRefusals() throws IOException {
        return StreamSupport.stream(Register.expected().get("refused").spliterator(), false)
                .map(Register::words)
                .toList();
    }

    private static List<List<String>> refusals(ImportBench bench, ImportStatus status) {
        return bench.refused(status.id()).stream()
                .map(row -> List.of(
                        Long.toString(row.line()),
                        String.valueOf(row.first().column()),
                        row.first().reason()))
                .toList();
    }
}
