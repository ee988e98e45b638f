package org.shakti.mis.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.exchange.ImportBench;
import org.shakti.mis.platform.indicators.suppression.Mark;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Numbers that leave the house")
class PublicFiguresTest {
    private static final Caller ADMIN = ImportBench.ADMIN;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areTheTrueOnesWithTheSmallOnesHidden(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.clocks();
            bench.bringRegister(ADMIN);
            for (Board board : bench.figures().boards(ADMIN, Optional.empty())) {
                for (Selection selection : List.of(Selection.ALL, in("303"))) {
                    List<Figure> truth = bench.figures().figures(ADMIN, board, selection);
                    List<PublicFigure> told = bench.publicFigures()
                            .figures(ADMIN, board, selection)
                            .rows();
                    for (int row = 0; row < truth.size(); row++) {
                        same(truth.get(row), told.get(row));
                    }
                }
            }
            assertThat(figure(bench, ADMIN, "S_TOTAL", Selection.ALL).mark()).isEqualTo(Mark.TOLD);
            assertThat(figure(bench, ADMIN, "S_FIR_GDE", Selection.ALL).mark()).isEqualTo(Mark.TOLD);
            assertThat(figure(bench, ADMIN, "S_VC_RECEIVED", Selection.ALL).mark())
                    .isEqualTo(Mark.FEW);
        }
    }

    @Test
    void areHiddenWhereverTheyStandWhenTheyAreHiddenOnce() {
        Map<Area, Long> seven = Map.of(Area.of("org", "303"), 7L);
        PublicTable table = new PublicTable();
        table.number("BY_OFFICE", 5, seven);
        table.number("BY_REASON", 11, seven);
        table.number("OTHER", 5, seven);
        table.same("BY_OFFICE", "BY_REASON");
        PublicNumbers numbers = table.decide(Instant.EPOCH, Set.of());

        assertThat(List.of("BY_OFFICE", "BY_REASON", "OTHER"))
                .extracting(name ->
                        numbers.of(name, Area.of("org", "303")).orElseThrow().open())
                .containsExactly(false, false, true);
    }

    private static void same(Figure truth, PublicFigure told) {
        assertThat(told.value().isPresent()).isEqualTo(truth.value().isPresent());
        told.value().ifPresent(value -> same(truth.value().orElseThrow(), value));
        for (int part = 0; part < truth.parts().size(); part++) {
            same(
                    truth.parts().get(part).value().orElseThrow(),
                    told.parts().get(part).value().orElseThrow());
        }
        for (int band = 0; band < truth.bands().size(); band++) {
            same(truth.bands().get(band).value(), told.parts().get(band).value().orElseThrow());
        }
    }

    private static void same(long truth, Told told) {
        if (told.open()) {
            assertThat(told.value()).isEqualTo(truth).isNotIn(1L, 2L, 3L, 4L);
        } else {
            assertThat(told.mark() == Mark.WITHHELD || (truth > 0 && truth < 5)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void doNotGiveAHiddenDistrictAwayByTheOthers(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);
            int hiddenSomewhere = 0;
            for (var indicator : bench.figures().indicators(ADMIN, Optional.empty())) {
                if (indicator.ages().isPresent()) {
                    continue;
                }
                Told whole = figure(bench, ADMIN, indicator.code(), Selection.ALL);
                List<PublicFigure.Slice> places =
                        bench.publicFigures().split(ADMIN, indicator.code(), Dimension.DISTRICT, Selection.ALL);
                List<PublicFigure.Slice> hidden =
                        places.stream().filter(slice -> !slice.value().open()).toList();
                hiddenSomewhere += hidden.size();
                if (whole.open()) {
                    assertThat(hidden)
                            .as(indicator.code())
                            .hasSizeBetween(0, 99)
                            .satisfies(some -> assertThat(some.size()).isNotEqualTo(1));
                }
            }
            assertThat(hiddenSomewhere).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areOfWholeAreasThatTheCallerSees(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);
            Caller south = new Caller(
                    "south",
                    Set.of("boards.read"),
                    new Scope(Optional.empty(), Set.of("303"), false, Optional.of("south")),
                    "en",
                    "org-a");

            assertThat(figure(bench, south, "S_TOTAL", Selection.ALL).value())
                    .as("of the district, not of her caseload")
                    .isEqualTo(figure(bench, ADMIN, "S_TOTAL", in("303")).value())
                    .isPositive();
            assertThatThrownBy(() -> figure(bench, south, "S_TOTAL", in("304")))
                    .isInstanceOf(NotVisibleException.class);
            Period year = new Period(Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty());
            assertThatThrownBy(() -> figure(
                            bench,
                            ADMIN,
                            "S_TOTAL",
                            new Selection(year, Optional.empty(), Optional.empty(), Optional.empty())))
                    .isInstanceOf(MalformedInputException.class);
            assertThatThrownBy(() -> figure(
                            bench,
                            ADMIN,
                            "S_TOTAL",
                            new Selection(Period.OPEN, Optional.empty(), Optional.empty(), Optional.of("worker-1"))))
                    .isInstanceOf(MalformedInputException.class);
            assertThatThrownBy(() -> bench.publicFigures().split(ADMIN, "S_TOTAL", Dimension.OWNER, Selection.ALL))
                    .isInstanceOf(MalformedInputException.class);
        }
    }

    private static Told figure(ImportBench bench, Caller caller, String code, Selection selection) {
        return bench.publicFigures().figure(caller, code, selection).value().orElseThrow();
    }

    private static Selection in(String district) {
        return new Selection(Period.OPEN, Optional.of(district), Optional.empty(), Optional.empty());
    }
}
