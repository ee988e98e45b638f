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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A definition that changes while it is used")
class LiveChangeTest {
    /** More than there are connections: those who wait for a table hold one. */
    private static final int THREADS = 24;

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

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesAKindThatItsValuesAreNotKeptAs(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            garden.garden(Garden.ASHA, "Kept");
            RecordTables restarted = new RecordTables(garden.transactions());
            List<Field> now = List.of(
                    field("title", FieldKind.DATE),
                    field("rent", FieldKind.INTEGER),
                    field("keeper_name", FieldKind.PLACE),
                    field("beds", FieldKind.TEXT),
                    field("story", FieldKind.LONG_TEXT),
                    field("trees", FieldKind.INTEGER),
                    field("new_one", FieldKind.DATE));

            assertThat(restarted.objections("garden", now))
                    .extracting(objection -> objection.field().key())
                    .containsExactly("title", "rent", "keeper_name", "beds");
            assertThat(restarted.objections("garden", now).get(0).expected()).startsWith("the kind text");
            assertThat(restarted.objections("nothing_yet", now)).isEmpty();
        }
    }

    @Test
    void letsEveryFieldStayAsItIs() {
        try (Garden garden = new Garden(Dialect.DERBY)) {
            garden.catalogues.current().types().values().forEach(type -> assertThat(
                            garden.room.tables.objections(type.name(), type.fields()))
                    .isEmpty());
        }
    }

    @Test
    void isWorkedOutOnceForEachViewThatDistrictsHaveOfIt() {
        try (Garden garden = new Garden(Dialect.DERBY)) {
            RecordType whole = garden.catalogues.current().type("garden").orElseThrow();
            RecordType view = whole.with(whole.sections(), whole.fields());
            List<RecordSql> used = garden.transactions().read(session -> Stream.of(whole, view, whole, view)
                    .map(type -> garden.room.tables.use(session, type))
                    .toList());

            assertThat(used).extracting(RecordSql::type).containsExactly(whole, view, whole, view);
            assertThat(used.get(2)).isSameAs(used.get(0));
            assertThat(used.get(3)).isSameAs(used.get(1));
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
        return field(key, FieldKind.TEXT);
    }

    private static Field field(String key, FieldKind kind) {
        return new Field(
                key,
                kind,
                Labels.english(key),
                new Labels(Map.of()),
                Optional.empty(),
                FieldUse.OPTIONAL,
                Bounds.NONE,
                Sensitivity.ORDINARY,
                kind == FieldKind.TEXT ? IndexKind.VALUE : IndexKind.NONE,
                List.of(),
                "main",
                "sample",
                Provenance.UNKNOWN);
    }
}
