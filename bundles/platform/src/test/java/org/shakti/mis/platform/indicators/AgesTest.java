package org.shakti.mis.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.platform.exchange.ImportBench;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A number by age")
class AgesTest {
    private static final Caller ADMIN = ImportBench.ADMIN;
    private static final String UNPAID = "VC_UNPAID_AGES";
    private static final String TASKS = "TASKS_AGE";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void hasBandsThatAddUpAndRecordsBehindEachOfThem(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.clocks();
            bench.bringRegister(ADMIN);

            for (String code : List.of(UNPAID, TASKS, "TASKS_LATE")) {
                Figure figure = bench.figures().figure(ADMIN, code, Selection.ALL);
                assertThat(figure.value().orElseThrow()).as(code).isPositive();
                assertThat(figure.bands().stream().mapToLong(Figure.Aged::value).sum())
                        .isEqualTo(figure.value().orElseThrow());
                figure.bands().forEach(aged -> {
                    List<AgedRecord> behind =
                            all(bench, ADMIN, code, Optional.of(aged.band().id()));
                    assertThat(behind).hasSize((int) aged.value()).allMatch(r -> aged.band()
                            .holds(r.days()));
                });
                assertThat(all(bench, ADMIN, code, Optional.empty()))
                        .hasSize((int) figure.value().orElseThrow())
                        .doesNotHaveDuplicates();
            }
            assertThat(all(bench, ADMIN, UNPAID, Optional.empty()))
                    .allMatch(r -> r.record().type().equals("compensation"))
                    .allMatch(r -> r.clock().orElseThrow().id().equals("TL_VC_PAY_SLA"));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void obeysTheScopeOfTheCaller(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.clocks();
            bench.bringRegister(ADMIN);
            Caller north = within(Set.of("304"), Optional.empty());
            Caller south = within(Set.of("303"), Optional.empty());
            Caller nobodysOwner = within(Set.of("303", "304"), Optional.of("nobody"));

            long whole = value(bench, ADMIN, Selection.ALL);
            assertThat(value(bench, north, Selection.ALL)).isBetween(1L, whole - 1);
            assertThat(value(bench, north, Selection.ALL) + value(bench, south, Selection.ALL))
                    .isEqualTo(whole);
            assertThat(value(bench, nobodysOwner, Selection.ALL)).isZero();
            assertThat(value(bench, ADMIN, in("304"))).isEqualTo(value(bench, north, Selection.ALL));
            assertThat(all(bench, north, TASKS, Optional.empty()))
                    .hasSize((int) value(bench, north, Selection.ALL))
                    .allMatch(r -> r.record().envelope().district().equals("304"));
            Caller readsNothing = new Caller("clerk", Set.of("boards.read"), Scope.INSTANCE, "en");
            assertThat(all(bench, readsNothing, TASKS, Optional.empty())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isNotSplitAndHasNoOtherBands(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            assertThatThrownBy(() -> bench.figures().split(ADMIN, TASKS, Dimension.DISTRICT, Selection.ALL))
                    .isInstanceOf(MalformedInputException.class);
            assertThatThrownBy(() -> all(bench, ADMIN, TASKS, Optional.of("NONE")))
                    .isInstanceOf(NotVisibleException.class);
            assertThat(bench.figures().figure(ADMIN, TASKS, Selection.ALL).value())
                    .hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void standsBesideAFunnelThatNeverWidens(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);
            Board funnel = bench.figures().board(ADMIN, "legal-funnel", Optional.empty());

            List<Long> steps = bench.figures().figures(ADMIN, funnel, Selection.ALL).stream()
                    .map(figure -> figure.value().orElseThrow())
                    .toList();

            assertThat(funnel.picture()).isEqualTo(Board.Picture.FUNNEL);
            assertThat(steps).hasSize(4).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(steps.get(0)).isEqualTo(bench.figure("S_FIR_GDE"));
            assertThat(steps.get(2)).isEqualTo(bench.figure("S_HEARING"));
        }
    }

    private static long value(ImportBench bench, Caller caller, Selection selection) {
        return bench.figures().figure(caller, TASKS, selection).value().orElseThrow();
    }

    private static List<AgedRecord> all(ImportBench bench, Caller caller, String code, Optional<String> band) {
        List<AgedRecord> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<AgedRecord> page =
                    bench.figures().aged(caller, code, band, new Figures.Drill(Selection.ALL, 7, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static Selection in(String district) {
        return new Selection(Period.OPEN, Optional.of(district), Optional.empty(), Optional.empty());
    }

    private static Caller within(Set<String> districts, Optional<String> owner) {
        return new Caller("c", Set.of("*"), new Scope(Optional.empty(), districts, false, owner), "en", "org-a");
    }
}
