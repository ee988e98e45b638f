package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shakti.mis.platform.workflow.Office.ASHA;
import static org.shakti.mis.platform.workflow.Office.BINA;
import static org.shakti.mis.platform.workflow.Office.DIRECTOR;
import static org.shakti.mis.platform.workflow.Office.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.api.record.TaskQuery;
import org.shakti.mis.platform.records.RecordWriter.Assignment;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Tasks")
class StoredTasksTest {
    @ParameterizedTest
    @EnumSource
    void areListedByDateWithLawAndCodeOfTheRoot(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            RecordView letter = office.below(ASHA, folder, "letter", Map.of("written_on", TODAY, "urgent", true));
            office.move(ASHA, letter, "SENT", LocalDate.of(2026, 11, 14), "RECEIPT");

            List<Task> tasks = office.tasks.search(ASHA, all()).items();

            assertThat(tasks)
                    .extracting(
                            t -> t.clock().orElseThrow().id(), t -> t.dates().due())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("URGENT", LocalDate.of(2026, 11, 21)),
                            org.assertj.core.groups.Tuple.tuple("CALL", LocalDate.of(2026, 11, 27)),
                            org.assertj.core.groups.Tuple.tuple("REPLY", LocalDate.of(2026, 12, 14)));
            Task reply = tasks.get(2);
            assertThat(reply.clock().orElseThrow().law()).isEqualTo("Letters Act, s. 7");
            assertThat(reply.title().in("hi")).isEqualTo("उत्तर");
            assertThat(reply.subject().code())
                    .isEqualTo(folder.fields().get("code").toString());
            assertThat(reply.assignee()).isEqualTo("asha");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTodayAreThoseThatWarnOrAreOverdue(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            errand(office, folder, "late", TODAY.minusDays(3));
            errand(office, folder, "soon", TODAY.plusDays(2));
            errand(office, folder, "later", TODAY.plusDays(3));

            TaskQuery today =
                    new TaskQuery(Optional.of("asha"), Optional.empty(), Optional.empty(), true, 50, Optional.empty());

            assertThat(office.tasks.search(ASHA, today).items())
                    .extracting(t -> t.title().in("en"))
                    .containsExactly("late", "soon");
        }
    }

    @ParameterizedTest
    @EnumSource
    void areShownOnlyWithinTheScopeOfTheirRecords(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            Task task = office.tasks.search(ASHA, all()).items().get(0);
            Caller elsewhere = new Caller(
                    "dipa", Set.of("*"), new Scope(Optional.empty(), Set.of("304"), false, Optional.empty()), "en");

            assertThat(office.tasks.search(BINA, all()).items()).isEmpty();
            assertThat(office.tasks.search(elsewhere, all()).items()).isEmpty();
            assertThat(office.tasks.search(DIRECTOR, all()).items()).hasSize(1);
            assertThatThrownBy(() -> office.tasks.done(BINA, task.id(), TODAY, Optional.empty()))
                    .isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> office.tasks.of(BINA, "folder", folder.id()))
                    .isInstanceOf(NotVisibleException.class);
            office.off.add("303");
            assertThat(office.tasks.search(ASHA, all()).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void needThePermissionToReadThem(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            Caller mute = new Caller("dipa", Set.of("records.read:*"), Scope.INSTANCE, "en");

            assertThatThrownBy(() -> office.tasks.search(mute, all())).isInstanceOf(NotAllowedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void followTheirRootToItsNewOwner(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            RecordView letter = office.below(ASHA, folder, "letter", Map.of("written_on", TODAY));
            office.move(ASHA, letter, "SENT", TODAY, "RECEIPT");
            office.assign(
                    new Assignment("folder", folder.id(), Optional.of("bina"), Optional.empty(), Optional.empty()));

            assertThat(office.tasks.search(ASHA, all()).items()).isEmpty();
            assertThat(office.tasks.search(BINA, all()).items())
                    .extracting(Task::assignee)
                    .containsExactly("bina", "bina");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofARepeatingClockAreFollowedByTheNextRound(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            Task first = office.tasks.search(ASHA, all()).items().get(0);

            Task done = office.tasks.done(ASHA, first.id(), TODAY, Optional.of("spoke for an hour"));
            Task again = office.tasks.done(ASHA, first.id(), TODAY, Optional.empty());

            assertThat(done.outcome()).isEqualTo("done");
            assertThat(again.outcome()).isEqualTo("done");
            assertThat(office.tasks.of(ASHA, "folder", folder.id()))
                    .extracting(Task::outcome)
                    .containsExactlyInAnyOrder("open", "done");
            office.below(ASHA, folder, "call", Map.of("called_on", TODAY));
            assertThat(office.tasks.of(ASHA, "folder", folder.id()))
                    .extracting(Task::outcome)
                    .containsExactlyInAnyOrder("open", "met", "done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeDoneInTheFutureOrBeforeTheyBegan(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            office.folder(ASHA, Map.of());
            Task task = office.tasks.search(ASHA, all()).items().get(0);

            assertThatThrownBy(() -> office.tasks.done(ASHA, task.id(), TODAY.plusDays(1), Optional.empty()))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> office.tasks.done(ASHA, task.id(), TODAY.minusDays(1), Optional.empty()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenToSomebodyElseAreOnThatList(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            RecordView errand = errand(office, folder, "buy stamps", TODAY);
            office.fill(ASHA, errand, "assigned_to", "bina");
            TaskQuery ofBina =
                    new TaskQuery(Optional.of("bina"), Optional.empty(), Optional.empty(), false, 50, Optional.empty());

            assertThat(office.tasks.search(DIRECTOR, ofBina).items())
                    .extracting(t -> t.title().in("hi"))
                    .containsExactly("buy stamps");
            office.fill(ASHA, errand, "done_on", TODAY);
            assertThat(office.tasks.search(DIRECTOR, ofBina).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thatAreRecordsThemselvesAreDoneInTheRecord(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            RecordView errand = errand(office, folder, "buy stamps", TODAY.plusDays(2));
            Task task = office.tasks.of(ASHA, "errand", errand.id()).get(0);

            Task done = office.tasks.done(ASHA, task.id(), TODAY, Optional.empty());

            assertThat(done.outcome()).isEqualTo("met");
            assertThat(office.records
                            .records()
                            .find(ASHA, "errand", errand.id())
                            .fields())
                    .containsEntry("done_on", TODAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void comeInPagesWithoutGapsOrRepeats(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            for (int i = 0; i < 5; i++) {
                errand(office, folder, "errand " + i, TODAY.plusDays(i / 2));
            }

            Page<Task> first = office.tasks.search(ASHA, page(4, Optional.empty()));
            Page<Task> second = office.tasks.search(ASHA, page(4, first.next()));

            assertThat(first.items()).hasSize(4);
            assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
            assertThat(second.next()).isEmpty();
        }
    }

    private static RecordView errand(Office office, RecordView folder, String what, LocalDate day) {
        return office.below(ASHA, folder, "errand", Map.of("what", what, "by_when", day));
    }

    private static TaskQuery all() {
        return page(50, Optional.empty());
    }

    private static TaskQuery page(int limit, Optional<String> after) {
        return new TaskQuery(Optional.empty(), Optional.empty(), Optional.empty(), false, limit, after);
    }
}
