package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.karaf.features.BootFinished;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the start waits for")
class StartReportTest {
    private final AtomicLong nanos = new AtomicLong();
    private String trouble = "The database is being made.";

    private final StartReport report = new StartReport(nanos::get, parts());

    @Test
    void isToldUntilAllIsReady() {
        assertThat(report.get())
                .contains("\"type\":\"/problems/starting\"", "\"status\":503", "\"database\":\"" + trouble);

        trouble = "";

        assertThat(report.get()).isEmpty();
    }

    @Test
    void keepsNobodyOutForEverBecauseOfOnePartInTrouble() {
        nanos.set(StartReport.PATIENCE.multipliedBy(2).toNanos());
        assertThat(report.get()).isNotEmpty();

        report.finish(new BootFinished() {});
        assertThat(report.get()).isNotEmpty();
        nanos.addAndGet(StartReport.PATIENCE.toNanos() + 1);

        assertThat(report.get()).isEmpty();
    }

    private List<Readiness> parts() {
        return Stream.of("start", "database", "definitions", "modules", "resources", "api")
                .<Readiness>map(name -> new Readiness() {
                    @Override
                    public String name() {
                        return name;
                    }

                    @Override
                    public Optional<String> trouble() {
                        return name.equals("database")
                                ? Optional.of(trouble).filter(words -> !words.isEmpty())
                                : Optional.empty();
                    }
                })
                .toList();
    }
}
