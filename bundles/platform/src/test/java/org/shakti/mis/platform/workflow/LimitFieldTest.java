package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shakti.mis.platform.workflow.Flows.clock;
import static org.shakti.mis.platform.workflow.Flows.entering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Clock.Trigger;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("A clock whose limit a field tells")
class LimitFieldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private static Desk desk(Clock clock) {
        return new Desk(FixedCatalogues.of(Flows.workflow(List.of(), List.of(Flows.limited(clock, "days")))));
    }

    private static List<TaskRow> tasks(Dialect dialect, Desk desk, RecordView file) {
        return TestDatabase.shared(dialect).transactions().write(session -> {
            desk.commit(session);
            return new TaskTable(session.connection()).below(file.id());
        });
    }

    private static List<TaskRow> open(Dialect dialect, Desk desk, RecordView file) {
        return tasks(dialect, desk, file).stream()
                .filter(task -> task.outcome().equals(TaskRow.OPEN))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void opensNoTaskUntilTheFieldHasAValueAndThenCountsFromItsState(Dialect dialect) {
        Desk desk = desk(clock("ANSWER", entering("HEARD"), entering("CLOSED"), 0));
        RecordView file = desk.file(DAY);
        desk.enter(file, "HEARD", DAY.plusDays(2));
        assertThat(tasks(dialect, desk, file)).isEmpty();

        desk.fill(file, Map.of("days", 15L));

        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().started(), task -> task.days().due())
                .containsExactly(tuple(DAY.plusDays(2), DAY.plusDays(17)));
    }

    @ParameterizedTest
    @EnumSource
    void movesItsTaskWhenTheFieldChangesAndOnlyThen(Dialect dialect) {
        Desk desk = desk(clock("ANSWER", entering("HEARD"), Trigger.NEVER, 0));
        RecordView file = desk.file(DAY);
        desk.fill(file, Map.of("days", 15L));
        desk.enter(file, "HEARD", DAY);
        desk.fill(file, Map.of("days", 15L, "room", "2"));
        assertThat(tasks(dialect, desk, file)).hasSize(1);

        desk.fill(file, Map.of("days", 30L, "room", "2"));

        assertThat(tasks(dialect, desk, file))
                .extracting(TaskRow::outcome, task -> task.days().due())
                .containsExactlyInAnyOrder(tuple("open", DAY.plusDays(30)), tuple("superseded", DAY.plusDays(15)));
    }

    @ParameterizedTest
    @EnumSource
    void isOverWhileTheFieldIsEmptyAndComesBackWithIt(Dialect dialect) {
        Desk desk = desk(clock("ANSWER", entering("OPEN"), Trigger.NEVER, 0));
        RecordView file = desk.file(DAY);
        desk.fill(file, Map.of("days", 15L));
        desk.fill(file, Map.of("days", 20L));
        desk.fill(file, Map.of());
        assertThat(open(dialect, desk, file)).isEmpty();

        desk.fill(file, Map.of("days", 7L));

        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(7));
    }

    @ParameterizedTest
    @EnumSource
    void followsItsDateAndItsConditionToo(Dialect dialect) {
        Trigger filed = new Trigger(Set.of(), Optional.of("filed_on"), Optional.empty(), false);
        Clock inDays = Flows.when(
                clock("ANSWER", filed, Trigger.NEVER, 0),
                new Condition.Test("unit", Condition.Operator.IS, List.of("DAY")));
        Desk desk = desk(inDays);
        RecordView file = desk.file(DAY);
        desk.fill(file, Map.of("filed_on", DAY, "days", 10L, "unit", "DAY"));
        desk.fill(file, Map.of("filed_on", DAY.plusDays(1), "days", 20L, "unit", "DAY"));
        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(21));

        desk.fill(file, Map.of("filed_on", DAY.plusDays(1), "days", 20L, "unit", "MONTH"));

        assertThat(open(dialect, desk, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoLimitThatNoCalendarCanHold(Dialect dialect) {
        Desk desk = desk(clock("ANSWER", entering("OPEN"), Trigger.NEVER, 0));
        RecordView file = desk.file(DAY);
        desk.fill(file, Map.of("days", 9_000_000_000_000L));
        assertThat(open(dialect, desk, file)).isEmpty();
        desk.fill(file, Map.of("days", -3L));

        assertThat(open(dialect, desk, file)).isEmpty();
    }
}
