package org.shakti.mis.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.indicators.Dimension;
import org.shakti.mis.platform.indicators.Figure;
import org.shakti.mis.platform.indicators.Selection;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The list of imports")
class ImportOverviewTest {
    private static final Caller ADMIN = ImportBench.ADMIN;
    private static final Caller OTHER = new Caller("other", Set.of("*"), Scope.INSTANCE, "en", "org-a");
    private static final Caller STRANGER = new Caller(
            "stranger",
            Set.of("imports.run"),
            new Scope(Optional.empty(), Set.of("303"), false, Optional.of("stranger")),
            "en",
            "org-b");

    private static final Caller CLERK = new Caller(
            "clerk",
            Set.of("imports.run", "records.create:*"),
            new Scope(Optional.empty(), Set.of("304"), false, Optional.empty()),
            "en",
            "org-a");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void showsRunsNewestFirstToThoseWhoMaySeeThem(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            UUID first = dryRun(bench).id();
            UUID second = bench.bringRegister(ADMIN).id();
            ImportOverview overview = overview(bench);

            assertThat(ids(overview.runs(ADMIN, Optional.empty(), 10))).containsExactly(second, first);
            assertThat(ids(overview.runs(ADMIN, Optional.empty(), 1))).containsExactly(second);
            assertThat(ids(overview.runs(ADMIN, Optional.of(second), 1))).containsExactly(first);
            assertThat(overview.runs(OTHER, Optional.empty(), 10)).hasSize(2).noneMatch(ImportOverview.Listed::own);
            assertThat(overview.runs(STRANGER, Optional.empty(), 10)).isEmpty();
            assertThatThrownBy(() -> overview.runs(STRANGER, Optional.of(first), 10))
                    .isInstanceOf(NotVisibleException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void namesTheSheetsOfModulesThatAreOnWhereTheCallerWorks(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportOverview overview = overview(bench);
            assertThat(overview.imports(STRANGER)).singleElement().satisfies(mapping -> assertThat(mapping.id())
                    .isEqualTo(Register.IMPORT));

            bench.house().off("cases", "303");

            assertThat(overview.imports(STRANGER)).isEmpty();
            assertThat(overview.imports(ADMIN)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsTheCellsOfRefusedRowsForWhoBroughtThemOnly(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            UUID run = dryRun(bench).id();

            List<RefusedRow> own = bench.desk().refusals(ADMIN, run, 0, 100);
            List<RefusedRow> others = bench.desk().refusals(OTHER, run, 0, 100);

            assertThat(own).isNotEmpty().allSatisfy(row -> {
                assertThat(row.values()).containsKeys("case_code", "district_lgd");
                assertThat(row.values().keySet()).startsWith("case_code");
            });
            assertThat(own.toString()).contains("Canary1x");
            assertThat(others).hasSameSizeAs(own).allSatisfy(row -> assertThat(row.values())
                    .isEmpty());
            assertThat(others.toString()).doesNotContain("Canary1x");
            assertThat(stored(bench)).isNotEmpty().doesNotContain("Canary1x");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void forgetsRefusedRowsAfterAnUndoAndAfterThirtyDays(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            UUID kept = dryRun(bench).id();
            UUID undone = bench.bringRegister(ADMIN).id();

            bench.desk().undo(ADMIN, undone, ImportBench.PATIENCE);
            assertThat(bench.refused(undone)).isEmpty();
            assertThat(bench.refused(kept)).isNotEmpty();

            bench.desk().forgetRefusals(Instant.now().minus(Duration.ofDays(30)));
            assertThat(bench.refused(kept)).isNotEmpty();
            bench.desk().forgetRefusals(Instant.now().plusSeconds(1));
            assertThat(bench.refused(kept)).isEmpty();
            assertThat(stored(bench)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isAnsweredAtOnceByWhoDoesNotWait(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder);
                var sheet = Register.open()) {
            ImportStatus begun = bench.desk()
                    .start(ADMIN, new ImportDesk.Order(Register.IMPORT, SheetFormat.CSV, true, Duration.ZERO), sheet);

            assertThat(begun.counts().total()).isEqualTo(39);
            // A second run stands in line behind the first, so its end is the end of both.
            dryRun(bench);
            assertThat(bench.desk().status(ADMIN, begun.id()).state()).isEqualTo(ImportState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void givesRecordsToWhomTheSheetNames(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            ImportStatus whole = bench.bring(ADMIN, owned("KAAAAAA"));
            ImportStatus part = bench.bring(CLERK, owned("KBBBBBB"));

            assertThat(whole.counts().accepted()).isEqualTo(2);
            assertThat(bench.refused(whole.id())).singleElement().satisfies(row -> {
                assertThat(row.first().column()).isEqualTo("owner");
                assertThat(row.first().reason()).isEqualTo("no such account");
            });
            assertThat(part.counts().accepted()).isEqualTo(1);
            assertThat(bench.refused(part.id()))
                    .extracting(row -> row.first().code())
                    .containsExactly("cannot-give", "unknown-account");
            assertThat(bench.figures().split(ADMIN, "S_TOTAL", Dimension.OWNER, Selection.ALL))
                    .containsExactlyInAnyOrder(
                            new Figure.Slice("id-of-sample-worker", 1),
                            new Figure.Slice("admin", 1),
                            new Figure.Slice("clerk", 1));
        }
    }

    private static byte[] owned(String codes) {
        return ("case_code,enrolled_on,consent_on,gender,district_lgd,entry_route,owner\n"
                        + codes + "2,2020-02-26,2020-02-26,F,304,PEER,sample-worker\n"
                        + codes + "3,2020-02-26,2020-02-26,F,304,PEER,\n"
                        + codes + "4,2020-02-26,2020-02-26,F,304,PEER,nobody\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ImportStatus dryRun(ImportBench bench) throws Exception {
        try (var sheet = Register.open()) {
            return bench.bring(ADMIN, SheetFormat.CSV, sheet, true);
        }
    }

    private static ImportOverview overview(ImportBench bench) {
        return new ImportOverview(
                bench.house().transactions(),
                bench.house().catalogues(),
                bench.house().switches());
    }

    private static List<UUID> ids(List<ImportOverview.Listed> runs) {
        return runs.stream().map(run -> run.status().id()).toList();
    }

    /** Everything that the table of refusals holds, as bytes read for text. */
    private static String stored(ImportBench bench) {
        return bench.house().transactions().read(session -> {
            StringBuilder all = new StringBuilder();
            try (var query = session.connection().prepareStatement("SELECT faults, cells FROM import_refusal");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    all.append(rows.getString(1)).append(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1));
                }
            }
            return all.toString();
        });
    }
}
