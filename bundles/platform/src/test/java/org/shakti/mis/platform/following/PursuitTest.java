package org.shakti.mis.platform.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.workflow.Office;

@DisplayName("A follower of records")
class PursuitTest extends PursuitPromises {
    @ParameterizedTest
    @EnumSource
    void isToldOfWritesSinceItFirstCameInTheirOrder(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            folder(office, "before");
            Listener listener = new Listener("clerk", "folder");
            Pursuit pursuit = pursuit(office, listener);
            assertThat(run(pursuit)).isEmpty();

            RecordView first = folder(office, "one");
            office.below(Office.ASHA, first, "call", Map.of("called_on", Office.TODAY));
            folder(office, "two");
            office.fill(Office.ASHA, first, "subject", "three");
            run(pursuit);
            run(pursuit);

            assertThat(listener.heard).containsExactly("folder three", "folder two", "folder three");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItWasWhenItComesBack(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            Pursuit early = pursuit(office, new Listener("clerk", "folder"));
            run(early);
            folder(office, "one");
            run(early);
            early.note();
            folder(office, "two");
            Listener back = new Listener("clerk", "folder");
            run(pursuit(office, back));

            assertThat(back.heard).containsExactly("folder two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isToldAgainLaterAndLaterOfWhatItCouldNotTakeAndLeavesNothingHalfDone(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            int[] tries = {0};
            Listener listener = new Listener("clerk", "folder").doing((of, system) -> {
                if (of.fields().containsKey("subject")) {
                    office.records.records().create(system, call(of));
                    if (++tries[0] < 3) {
                        throw new IllegalStateException("Sample name");
                    }
                }
            });
            Pursuit pursuit = pursuit(office, listener);
            run(pursuit);
            RecordView folder = folder(office, "one");
            folder(office, "two");

            assertThat(run(pursuit)).contains(Duration.ofSeconds(1));
            assertThat(run(pursuit)).contains(Duration.ofSeconds(2));
            assertThat(pursuit.run(() -> true)).contains(Duration.ofSeconds(2));
            run(pursuit);

            assertThat(listener.heard).containsExactly("folder one", "folder one", "folder one", "folder two");
            assertThat(calls(office, folder)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void setsAsideWhatItAlwaysFailsOnAndGoesOnAndTellsItAgainInItsOrder(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            boolean[] mended = {false};
            Listener listener = new Listener("clerk", "folder").doing((of, system) -> {
                office.records.records().create(system, call(of));
                if ("bad".equals(of.fields().get("subject")) && !mended[0]) {
                    throw new IllegalStateException("Sample name");
                }
            });
            Pursuit pursuit = pursuit(office, listener);
            run(pursuit);
            RecordView bad = folder(office, "bad");
            folder(office, "good");
            run(pursuit);
            run(pursuit);
            run(pursuit);
            assertThat(listener.heard).containsExactly("folder bad", "folder bad", "folder bad", "folder good");
            assertThat(pursuit.aside()).isEqualTo(1);

            office.fill(Office.ASHA, bad, "secret", "later");
            run(pursuit);
            assertThat(pursuit.aside())
                    .as("the later write waits behind the first")
                    .isEqualTo(2);
            assertThat(listener.heard).endsWith("folder good", "folder bad").hasSize(5);
            run(pursuit);
            assertThat(listener.heard).as("nothing is tried without pause").hasSize(5);

            mended[0] = true;
            Pursuit back = pursuit(office, listener);
            run(back);
            assertThat(back.aside()).isZero();
            assertThat(listener.heard)
                    .endsWith("folder bad", "folder bad", "folder bad")
                    .hasSize(7);
            assertThat(calls(office, bad)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainByItselfLaterAndLaterWhatWasSetAside(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            Listener listener = new Listener("clerk", "folder").doing((of, system) -> {
                throw new IllegalStateException("always");
            });
            Pursuit pursuit = pursuit(office, listener);
            run(pursuit);
            folder(office, "bad");
            run(pursuit);
            run(pursuit);
            run(pursuit);
            assertThat(listener.heard).hasSize(3);
            List<Integer> heard = new java.util.ArrayList<>();
            for (int minute = 1; minute <= 8; minute++) {
                pass(Duration.ofMinutes(1));
                run(pursuit);
                heard.add(listener.heard.size());
            }

            assertThat(heard).containsExactly(4, 4, 5, 5, 5, 5, 6, 6);
            assertThat(pursuit.aside()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void actsAsItselfWithinTheOrganisationOfTheRecord(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            Listener listener = new Listener("clerk", "folder")
                    .doing((of, system) -> office.records.records().create(system, call(of)));
            Pursuit pursuit = pursuit(office, listener);
            run(pursuit);
            RecordView folder = folder(office, "one");
            run(pursuit);

            assertThat(calls(office, folder)).singleElement().satisfies(call -> {
                assertThat(call.envelope().createdBy()).isEqualTo("system:clerk");
                assertThat(call.envelope().owner()).isEqualTo("asha");
                assertThat(call.envelope().organisation()).isEqualTo("org");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void isToldOnceOfEachTaskWhoseLastDayHasPassedEvenIfItCameLater(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = folder(office, "one");
            errand(office, folder, "late", -3);
            errand(office, folder, "yesterday", -1);
            errand(office, folder, "today", 0);
            Listener listener = new Listener("clerk", "errand");
            run(pursuit(office, listener));
            run(pursuit(office, listener));

            assertThat(listener.heard).containsExactly("due late", "due yesterday");
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotHearOfDueTasksThatWereDoneMeanwhileOrWhoseModuleIsOff(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = folder(office, "one");
            RecordView done = errand(office, folder, "done", -3);
            office.fill(Office.ASHA, done, "done_on", Office.TODAY);
            errand(office, folder, "waiting", -2);
            Listener listener = new Listener("clerk", "errand");
            Pursuit pursuit = pursuit(office, listener);
            office.off.add("303");
            run(pursuit);
            assertThat(listener.heard).isEmpty();
            office.off.clear();
            run(pursuit);

            assertThat(listener.heard).containsExactly("due waiting");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hearsOfTheOtherDueTasksWhenOneFails(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = folder(office, "one");
            errand(office, folder, "bad", -3);
            errand(office, folder, "good", -2);
            boolean[] mended = {false};
            Listener listener = new Listener("clerk", "errand").doing((of, system) -> {
                if ("bad".equals(of.fields().get("what")) && !mended[0]) {
                    throw new IllegalStateException("not yet");
                }
            });
            Pursuit pursuit = pursuit(office, listener);
            assertThat(run(pursuit)).contains(Duration.ofSeconds(1));
            mended[0] = true;
            assertThat(run(pursuit)).isEmpty();

            assertThat(listener.heard).containsExactly("due bad", "due good", "due bad");
        }
    }

    @ParameterizedTest
    @EnumSource
    void passesOverWhatItMayNotWriteBecauseItsModuleIsOff(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            Listener listener = new Listener("clerk", "folder").doing((of, system) -> {
                if ("off".equals(of.fields().get("subject"))) {
                    throw new ModuleOffException("letters");
                }
            });
            Pursuit pursuit = pursuit(office, listener);
            run(pursuit);
            folder(office, "off");
            folder(office, "on");
            run(pursuit);
            run(pursuit);

            assertThat(listener.heard).containsExactly("folder off", "folder on");
        }
    }

    private static RecordView errand(Office office, RecordView folder, String what, int days) {
        return office.below(
                Office.ASHA, folder, "errand", Map.of("what", what, "by_when", Office.TODAY.plusDays(days)));
    }

    private static NewRecord call(RecordView folder) {
        return new NewRecord(
                "call",
                Optional.empty(),
                Optional.of(folder.id()),
                Optional.empty(),
                Map.of("called_on", Office.TODAY),
                Set.of());
    }

    private static List<RecordView> calls(Office office, RecordView folder) {
        UUID root = folder.id();
        return office.database
                .transactions()
                .read(session -> office.records.reader().below(session, Office.DIRECTOR, "call", root));
    }
}
