package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.condition.Condition.Operator;
import org.shakti.mis.api.condition.Condition.Test;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A search")
class RecordSearchTest {
    private static final int COUNT = 23;
    private static final Map<Dialect, Garden> GARDENS = new EnumMap<>(Dialect.class);

    private static Garden in(Dialect dialect) {
        return GARDENS.computeIfAbsent(dialect, RecordSearchTest::planted);
    }

    @AfterAll
    static void close() {
        GARDENS.values().forEach(Garden::close);
        GARDENS.clear();
    }

    private static Garden planted(Dialect dialect) {
        Garden garden = new Garden(dialect);
        for (int i = 0; i < COUNT; i++) {
            Map<String, Object> fields = new HashMap<>(Map.of(
                    "title",
                    "T" + (i % 4),
                    "code",
                    "GX" + (char) ('A' + i) + "1234",
                    "story",
                    "secret",
                    "crops",
                    i % 2 == 0 ? List.of("PEA") : List.of("A_B", "BEAN")));
            if (i % 3 > 0) {
                fields.put("trees", i % 5);
            }
            garden.records.create(i % 2 == 0 ? Garden.ASHA : Garden.BINA, Garden.draft(fields));
        }
        return garden;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void goesThroughEverythingOnceInEveryOrder(Dialect dialect) {
        Garden garden = in(dialect);
        for (String sort : List.of("created_at", "-created_at", "id", "title", "-title", "trees", "-trees", "code")) {
            List<RecordView> all = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<RecordView> page = garden.records.search(
                        Garden.ASHA,
                        new RecordQuery("garden", List.of(), Optional.empty(), Optional.of(sort), 4, after));
                all.addAll(page.items());
                after = page.next();
            } while (after.isPresent());
            assertThat(all)
                    .as(sort)
                    .extracting(RecordView::id)
                    .doesNotHaveDuplicates()
                    .hasSize(COUNT);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void showsOrdinaryFieldsOnly(Dialect dialect) {
        assertThat(found(in(dialect), List.of()).get(0).fields())
                .containsKeys("title", "code", "crops")
                .doesNotContainKey("story");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void filters(Dialect dialect) {
        Garden garden = in(dialect);
        assertThat(found(garden, List.of(test("title", Operator.IS, "T1")))).hasSize(6);
        assertThat(found(garden, List.of(test("title", Operator.IN, "T1", "T2"))))
                .hasSize(12);
        assertThat(found(garden, List.of(test("trees", Operator.PRESENT, false))))
                .hasSize(8);
        assertThat(found(garden, List.of(test("trees", Operator.MIN, "3"))))
                .allSatisfy(r -> assertThat((Long) r.fields().get("trees")).isGreaterThanOrEqualTo(3));
        assertThat(found(garden, List.of(test("crops", Operator.HAS, "A_B")))).hasSize(11);
        assertThat(found(garden, List.of(test("crops", Operator.HAS, "AXB")))).isEmpty();
        assertThat(found(garden, List.of(test("owner", Operator.IS, "bina"), test("state", Operator.IS, "BARE"))))
                .hasSize(11);
        assertThat(found(garden, List.of(test("created_at", Operator.MIN, "2020-01-01"))))
                .hasSize(COUNT);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void findsTheBeginningOfACode(Dialect dialect) {
        Page<RecordView> page = in(dialect)
                .records
                .search(
                        Garden.ASHA,
                        new RecordQuery(
                                "garden", List.of(), Optional.of("gxc"), Optional.empty(), 20, Optional.empty()));

        assertThat(page.items()).singleElement().satisfies(r -> assertThat(r.fields())
                .containsEntry("code", "GXC1234"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void findsTheBeginningOfANameWhereNoCodeBeginsSo(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView first =
                garden.records.search(Garden.ASHA, beginning("gxc")).items().get(0);
        String title = first.fields().get("title").toString();

        assertThat(garden.records.search(Garden.ASHA, beginning(title)).items())
                .extracting(RecordView::id)
                .contains(first.id());
        assertThat(garden.records.search(Garden.ASHA, beginning("Zz")).items()).isEmpty();
    }

    private static RecordQuery beginning(String text) {
        return new RecordQuery("garden", List.of(), Optional.of(text), Optional.empty(), 20, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesWhatItCannotServe(Dialect dialect) {
        Garden garden = in(dialect);
        for (Test wrong : List.of(
                test("story", Operator.IS, "x"),
                test("area", Operator.IS, "1"),
                test("keeper_name", Operator.IS, "x"),
                test("title; DROP TABLE r_garden", Operator.IS, "x"),
                test("trees", Operator.IS, "many"),
                test("parent", Operator.IS, "7"))) {
            assertThatThrownBy(() -> found(garden, List.of(wrong))).isInstanceOf(MalformedInputException.class);
        }
        for (String cursor : List.of("x", "!!", "AAAA", "")) {
            assertThatThrownBy(() -> garden.records.search(
                            Garden.ASHA,
                            new RecordQuery(
                                    "garden", List.of(), Optional.empty(), Optional.empty(), 5, Optional.of(cursor))))
                    .isInstanceOf(MalformedInputException.class);
        }
        assertThatThrownBy(
                        () -> garden.records.search(new Caller("x", Set.of(), Scope.INSTANCE, "en"), query(List.of())))
                .isInstanceOf(NotVisibleException.class);
    }

    private static List<RecordView> found(Garden garden, List<Test> filters) {
        return garden.records.search(Garden.ASHA, query(filters)).items();
    }

    private static RecordQuery query(List<Test> filters) {
        return new RecordQuery("garden", filters, Optional.empty(), Optional.empty(), 200, Optional.empty());
    }

    private static Test test(String name, Operator operator, Object... operands) {
        return new Test(name, operator, List.of(operands));
    }
}
