package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.FieldUse;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A definition that changes while it is used")
class LiveChangeTest {
    private static final int THREADS = 8;
    private static final int NEW_FIELDS = 4;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @Timeout(120)
    void failsNoRequest(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger done = new AtomicInteger();
            ExecutorService people = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                working.add(people.submit(() -> work(garden, over, done)));
            }
            for (int i = 0; i < NEW_FIELDS; i++) {
                int enough = done.get() + 40;
                while (done.get() < enough && working.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                garden.catalogues.addField("garden", field("extra" + i), garden.room.tables);
            }
            over.set(true);
            for (Future<?> one : working) {
                one.get();
            }
            people.shutdown();

            Map<String, Object> fields = new HashMap<>(Map.of("title", "Late", "extra3", "new"));
            RecordView late = garden.records.create(Garden.ASHA, Garden.draft(fields));
            assertThat(garden.records.find(Garden.ASHA, "garden", late.id()).fields())
                    .containsEntry("extra3", "new");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsTheDataOfARemovedTypeAndFindsItsTablesAgain(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            RecordView made = garden.garden(Garden.ASHA, "Kept");
            RecordTables restarted = new RecordTables(garden.transactions());
            restarted.prepare(org.shakti.mis.api.catalogue.Catalogue.EMPTY, garden.catalogues.current());

            assertThat(garden.records.find(Garden.ASHA, "garden", made.id())).isEqualTo(made);
        }
    }

    private static void work(Garden garden, AtomicBoolean over, AtomicInteger done) {
        while (!over.get()) {
            RecordView made = garden.garden(Garden.ASHA, "Busy");
            RecordView plot = garden.plot(Garden.ASHA, made, "P");
            garden.records.change(
                    Garden.ASHA, new RecordChange("garden", made.id(), 1, Map.of("trees", Optional.of(5)), Set.of()));
            garden.records.find(Garden.ASHA, "plot", plot.id());
            garden.records.search(
                    Garden.ASHA,
                    new RecordQuery("garden", List.of(), Optional.empty(), Optional.empty(), 10, Optional.empty()));
            done.incrementAndGet();
        }
    }

    private static Field field(String key) {
        return new Field(
                key,
                FieldKind.TEXT,
                Labels.english(key),
                new Labels(Map.of()),
                Optional.empty(),
                FieldUse.OPTIONAL,
                Bounds.NONE,
                Sensitivity.ORDINARY,
                IndexKind.VALUE,
                List.of(),
                "main",
                "sample",
                Provenance.UNKNOWN);
    }
}
