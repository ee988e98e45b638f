package org.shakti.mis.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.indicators.Dimension;
import org.shakti.mis.platform.indicators.Figures;
import org.shakti.mis.platform.indicators.Period;
import org.shakti.mis.platform.indicators.Selection;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The figures of an imported register")
class RegisterFiguresTest {
    private static final Caller ADMIN = ImportBench.ADMIN;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void countsByDistrictPeriodAndWorkerAndListsWhatItCounted(Dialect dialect) throws Exception {
        try (ImportBench bench = new ImportBench(dialect, folder)) {
            bench.bringRegister(ADMIN);

            Map<String, Long> here = RegisterImportTest.numbers(bench, ADMIN, RegisterImportTest.in("303"));
            Map<String, Long> there = RegisterImportTest.numbers(bench, ADMIN, RegisterImportTest.in("304"));
            RegisterImportTest.expectedNumbers().forEach((label, sum) -> assertThat(here.get(label) + there.get(label))
                    .isEqualTo(sum));
            assertThat(sum(bench, "district")).isEqualTo(32);
            assertThat(sum(bench, "block")).isEqualTo(32);
            assertThat(sum(bench, "owner")).isEqualTo(32);
            assertThat(sum(bench, "month")).isEqualTo(32);
            Selection year = new Selection(
                    new Period(Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2020, 12, 31))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(RegisterImportTest.numbers(bench, ADMIN, year)).containsEntry("Total Cases", 10L);
            Figures.Drill drill = new Figures.Drill(Selection.ALL, 15, Optional.empty());
            var page = bench.figures().records(ADMIN, "S_FIR_GDE", Optional.of("FIR"), drill);
            assertThat(page.items()).hasSize(15);
            var rest = bench.figures()
                    .records(ADMIN, "S_FIR_GDE", Optional.of("FIR"), new Figures.Drill(Selection.ALL, 15, page.next()));
            assertThat(rest.items()).hasSize(2);
        }
    }

    private static long sum(ImportBench bench, String dimension) {
        return bench.figures().split(ADMIN, "S_TOTAL", Dimension.of(dimension).orElseThrow(), Selection.ALL).stream()
                .mapToLong(slice -> slice.value().orElseThrow())
                .sum();
    }
}
