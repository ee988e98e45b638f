package org.shakti.mis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.bench.load.Figures;
import org.shakti.mis.bench.report.Outcome;
import org.shakti.mis.bench.report.Page;
import org.shakti.mis.bench.side.Work;

@DisplayName("The page of figures")
class PageTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheProseAroundTheFigures() throws IOException {
        Path file = folder.resolve("performance.md");
        new Page(List.of(outcome(1.0)), "first").write(file);
        Files.writeString(file, Files.readString(file).replace("Not looked at yet.", "In the driver."));

        new Page(List.of(outcome(1.0)), "second").write(file);

        assertThat(Files.readString(file)).contains("In the driver.", "second").doesNotContain("first");
    }

    @Test
    void saysByHowMuchAGoalIsMissed() {
        assertThat(new Page(List.of(outcome(0.6)), "").figures())
                .contains("| Derby | read by id, CPU ms | 0.30 | 0.60 | no, 2.0 times the limit |")
                .contains("| Derby | read by id, CPU against peer | 2 | 6.00 | no, 3.0 times the limit |");
    }

    private static Outcome outcome(double productMillis) {
        Outcome outcome = new Outcome("derby", 1000);
        outcome.add(cell("product", productMillis));
        outcome.add(cell("peer", 0.1));
        return outcome;
    }

    private static Outcome.Cell cell(String side, double cpuMillis) {
        return new Outcome.Cell(side, Work.READ, "warm", 4, new Figures(100, 0, 1, 1, 2, cpuMillis));
    }
}
