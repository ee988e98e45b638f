package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
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

@DisplayName("A clock")
class ClockParticipantTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Trigger VISIT = new Trigger(Set.of(), Optional.empty(), Optional.of("visit"), false);

    @ParameterizedTest
    @EnumSource
    void startsWithAStateAndIsMetByAnother(Dialect dialect) {
        Desk desk = desk(clock("REPLY", entering("OPEN"), entering("HEARD"), 60));
        RecordView file = desk.file(DAY);

        assertThat(tasks(dialect, desk, file)).singleElement().satisfies(task -> {
            assertThat(task.days().due()).isEqualTo(DAY.plusDays(60));
            assertThat(task.days().warn()).isEqualTo(DAY.plusDays(53));
            assertThat(task.outcome()).isEqualTo("open");
        });
        desk.enter(file, "HEARD", DAY.plusDays(9));
        assertThat(tasks(dialect, desk, file)).singleElement().satisfies(task -> {
            assertThat(task.outcome()).isEqualTo("met");
            assertThat(task.closing().orElseThrow().on()).isEqualTo(DAY.plusDays(9));
        });
    }

    @ParameterizedTest
    @EnumSource
    void runsOnWhenItsStateIsEnteredAgain(Dialect dialect) {
        Desk desk = desk(clock("REPLY", entering("OPEN"), Trigger.NEVER, 30));
        RecordView file = desk.file(DAY);
        desk.enter(file, "HEARD", DAY.plusDays(1));
        desk.enter(file, "OPEN", DAY.plusDays(2));

        assertThat(tasks(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(30));
    }

    @ParameterizedTest
    @EnumSource
    void countsAgainWhenItHadEndedBefore(Dialect dialect) {
        Desk desk = desk(clock("REPLY", entering("OPEN"), entering("HEARD"), 30));
        RecordView file = desk.file(DAY);
        desk.enter(file, "HEARD", DAY.plusDays(1));
        desk.enter(file, "OPEN", DAY.plusDays(2));

        assertThat(tasks(dialect, desk, file))
                .extracting(TaskRow::outcome, task -> task.days().due())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("open", DAY.plusDays(32)),
                        org.assertj.core.groups.Tuple.tuple("met", DAY.plusDays(30)));
    }

    @ParameterizedTest
    @EnumSource
    void followsADateFieldAndGoesWhenItIsEmptied(Dialect dialect) {
        Trigger next = new Trigger(Set.of(), Optional.of("next_on"), Optional.empty(), false);
        Desk desk = desk(clock("DIARY", next, Trigger.NEVER, 0));
        RecordView file = desk.file(DAY);
        desk.fill(file, Map.of("next_on", DAY.plusDays(20)));
        desk.fill(file, Map.of("next_on", DAY.plusDays(25), "room", "2"));
        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(25));

        desk.fill(file, Map.of());

        assertThat(open(dialect, desk, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isStoppedByAnAnswerOtherThanNo(Dialect dialect) {
        Trigger given = new Trigger(Set.of(), Optional.of("copy_given"), Optional.empty(), false);
        Desk desk = desk(clock("COPY", entering("OPEN"), given, 0));
        RecordView file = desk.file(DAY);
        desk.fill(file, Map.of("copy_given", false));
        assertThat(open(dialect, desk, file)).hasSize(1);

        desk.fill(file, Map.of("copy_given", true));

        assertThat(open(dialect, desk, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thatRepeatsDoesNotAskForRoundsFromBeforeTheRecordWasWritten(Dialect dialect) {
        Desk desk = desk(clock(
                "FOLLOW_UP",
                entering("OPEN"),
                VISIT,
                0,
                List.of(new Clock.Repeat(0, 1, 7), new Clock.Repeat(1, 24, 30))));
        RecordView file = desk.file(LocalDate.of(2025, 12, 1));

        assertThat(open(dialect, desk, file)).singleElement().satisfies(task -> {
            assertThat(task.days().started()).isEqualTo(LocalDate.of(2025, 12, 1));
            assertThat(task.days().due()).isEqualTo(LocalDate.of(2026, 12, 20));
        });
    }

    @ParameterizedTest
    @EnumSource
    void thatRepeatsGoesOnWithEachVisit(Dialect dialect) {
        Desk desk = desk(clock(
                "FOLLOW_UP",
                entering("OPEN"),
                VISIT,
                0,
                List.of(new Clock.Repeat(0, 1, 7), new Clock.Repeat(1, 3, 14))));
        RecordView file = desk.file(DAY);
        desk.visit(file, DAY.plusDays(5));
        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(12));

        desk.visit(file, DAY.plusDays(40));
        desk.visit(file, DAY.plusDays(3));

        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(54));
        assertThat(tasks(dialect, desk, file)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void isOverWhenWorkIsOver(Dialect dialect) {
        Desk desk = desk(
                clock("REPLY", entering("OPEN"), Trigger.NEVER, 30),
                clock("REPORT", entering("OPEN"), entering("CLOSED"), 30),
                clock("AFTER", entering("CLOSED"), Trigger.NEVER, 180));
        RecordView file = desk.file(DAY);
        desk.enter(file, "CLOSED", DAY.plusDays(3));

        assertThat(open(dialect, desk, file)).extracting(TaskRow::clock).containsExactly("AFTER");
        assertThat(tasks(dialect, desk, file))
                .filteredOn(task -> task.clock().equals("REPORT"))
                .extracting(TaskRow::outcome)
                .containsExactly("met");
    }

    @ParameterizedTest
    @EnumSource
    void startsOnlyWhenItsConditionHolds(Dialect dialect) {
        Clock plain = clock("CHILD", entering("HEARD"), Trigger.NEVER, 15);
        Desk desk = desk(Flows.when(plain, new Condition.Test("minor", Condition.Operator.IS, List.of(true))));
        RecordView adult = desk.file(DAY);
        desk.enter(adult, "HEARD", DAY);
        RecordView child = desk.file(DAY);
        desk.fill(child, Map.of("minor", true));
        desk.enter(child, "HEARD", DAY);

        assertThat(open(dialect, desk, adult)).isEmpty();
        assertThat(open(dialect, desk, child)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void countsFromItsStateWhenTheConditionHoldsLaterAndIsOverWhenItDoesNot(Dialect dialect) {
        Clock plain = clock("CHILD", entering("HEARD"), Trigger.NEVER, 15);
        Desk desk = desk(Flows.when(plain, new Condition.Test("minor", Condition.Operator.IS, List.of(true))));
        RecordView file = desk.file(DAY);
        desk.enter(file, "HEARD", DAY.plusDays(2));
        desk.fill(file, Map.of("minor", true));
        assertThat(open(dialect, desk, file))
                .extracting(task -> task.days().due())
                .containsExactly(DAY.plusDays(17));

        desk.fill(file, Map.of("minor", false));

        assertThat(open(dialect, desk, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesItsTasksToTheNewOwnerOfTheRoot(Dialect dialect) {
        Desk desk = desk(clock("REPLY", entering("OPEN"), Trigger.NEVER, 30));
        RecordView file = desk.file(DAY);
        desk.assign(file, "bina");

        assertThat(open(dialect, desk, file))
                .extracting(task -> task.keeper().owner())
                .containsExactly("bina");
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehindWhenTheRecordIsTakenAway(Dialect dialect) {
        Desk desk = desk(clock("REPLY", entering("OPEN"), Trigger.NEVER, 30));
        RecordView file = desk.file(DAY);
        tasks(dialect, desk, file);
        desk.remove(file);

        assertThat(tasks(dialect, desk, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thatStartsAndStopsWithinABatchNeverBecomesATask(Dialect dialect) {
        Desk desk = desk(
                clock("REPLY", entering("OPEN"), entering("HEARD"), 30),
                clock("ORDER", entering("HEARD"), Trigger.NEVER, 60));
        RecordView file = desk.file(DAY);
        desk.enter(file, "HEARD", DAY.plusDays(4));

        List<TaskRow> tasks = TestDatabase.shared(dialect).transactions().write(session -> {
            desk.commitWhole(session);
            return new TaskTable(session.connection()).below(file.id());
        });

        assertThat(tasks).extracting(TaskRow::clock).containsExactly("ORDER");
    }

    private static Desk desk(Clock... clocks) {
        return new Desk(FixedCatalogues.of(Flows.workflow(List.of(), List.of(clocks))));
    }

    private static List<TaskRow> tasks(Dialect dialect, Desk desk, RecordView file) {
        return TestDatabase.shared(dialect).transactions().write(session -> {
            desk.commit(session);
            return new TaskTable(session.connection()).below(file.id());
        });
    }

    private static List<TaskRow> open(Dialect dialect, Desk desk, RecordView file) {
        return tasks(dialect, desk, file).stream()
                .filter(task -> task.closing().isEmpty())
                .toList();
    }
}
