package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shakti.mis.platform.workflow.Office.ASHA;
import static org.shakti.mis.platform.workflow.Office.BINA;
import static org.shakti.mis.platform.workflow.Office.DIRECTOR;
import static org.shakti.mis.platform.workflow.Office.TODAY;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A stored record")
class StoredWorkflowsTest {
    private static final Map<Dialect, Office> OFFICES = new EnumMap<>(Dialect.class);

    private static Office in(Dialect dialect) {
        return OFFICES.computeIfAbsent(dialect, Office::new);
    }

    @AfterAll
    static void close() {
        OFFICES.values().forEach(Office::close);
        OFFICES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void movesAlongItsWorkflowAndKeepsTheEvidence(Dialect dialect) {
        Office office = in(dialect);
        RecordView letter = letter(office);

        RecordView moved = office.move(ASHA, letter, "SENT", TODAY.minusDays(2), "RECEIPT");

        assertThat(moved.envelope().state()).isEqualTo("SENT");
        assertThat(office.workflows.path(ASHA, "letter", letter.id()))
                .extracting(RecordView.Entered::state)
                .containsExactly("DRAFT", "SENT");
        assertThat(office.workflows.evidence(ASHA, "letter", letter.id()))
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.evidence().code()).isEqualTo("RECEIPT");
                    assertThat(named.evidence().note()).contains("in the cupboard");
                });
        assertThat(office.workflows.next(ASHA, "letter", letter.id()))
                .extracting(Transition::to)
                .containsExactly("ANSWERED");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isOfferedNoStepWhereItsModuleIsOff(Dialect dialect) {
        Office office = in(dialect);
        RecordView letter = letter(office);
        assertThat(office.workflows.next(ASHA, "letter", letter.id())).isNotEmpty();

        office.off.add("303");
        try {
            assertThat(office.workflows.next(ASHA, "letter", letter.id())).isEmpty();
        } finally {
            office.off.remove("303");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotMovedWhileSomethingIsMissing(Dialect dialect) {
        Office office = in(dialect);
        RecordView letter = letter(office);

        assertThat(refusal(() -> office.move(ASHA, letter, "SENT", TODAY)).errors())
                .extracting(FieldError::code)
                .containsExactly("missing-evidence");
        assertThat(refusal(() -> office.move(ASHA, letter, "ANSWERED", TODAY)).errors())
                .extracting(FieldError::code)
                .containsExactly("illegal-step");
        assertThat(office.records.records().find(ASHA, "letter", letter.id()).envelope())
                .isEqualTo(letter.envelope());
        assertThat(office.workflows.evidence(ASHA, "letter", letter.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isClosedOnlyWhenItsChildrenAreFarEnough(Dialect dialect) {
        Office office = in(dialect);
        RecordView folder = office.folder(DIRECTOR, Map.of());
        RecordView letter = office.below(DIRECTOR, folder, "letter", Map.of("written_on", TODAY));
        FieldError missing = refusal(() -> office.move(DIRECTOR, folder, "CLOSED", TODAY))
                .errors()
                .get(0);
        assertThat(missing.field()).isEqualTo("letter");
        assertThat(missing.code()).isEqualTo("missing-record");

        office.move(DIRECTOR, letter, "SENT", TODAY, "RECEIPT");
        office.move(DIRECTOR, letter, "ANSWERED", TODAY);

        assertThat(office.move(DIRECTOR, folder, "CLOSED", TODAY).envelope().state())
                .isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @EnumSource
    void wantsTheExtraPermissionOfAStep(Dialect dialect) {
        Office office = in(dialect);
        RecordView folder = office.folder(ASHA, Map.of());
        RecordView letter = office.below(ASHA, folder, "letter", Map.of("written_on", TODAY));
        office.move(ASHA, letter, "SENT", TODAY, "RECEIPT");
        office.move(ASHA, letter, "ANSWERED", TODAY);

        assertThatThrownBy(() -> office.move(ASHA, folder, "CLOSED", TODAY))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("folder.close");
        assertThat(office.move(DIRECTOR, folder, "CLOSED", TODAY).envelope().state())
                .isEqualTo("CLOSED");
        assertThat(refusal(() -> office.move(DIRECTOR, folder, "OPEN", TODAY)).errors())
                .extracting(FieldError::code)
                .containsExactly("confirmation-needed");
    }

    @ParameterizedTest
    @EnumSource
    void isBackDatedOnlyWithAReason(Dialect dialect) {
        Office office = in(dialect);
        RecordView letter = letter(office);
        office.move(ASHA, letter, "SENT", TODAY.minusDays(1), "RECEIPT");

        assertThat(refusal(() -> office.move(ASHA, letter, "ANSWERED", TODAY.minusDays(3)))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("back-dating-reason");
        Move noted = new Move(
                "letter",
                letter.id(),
                "ANSWERED",
                TODAY.minusDays(3),
                List.of(),
                false,
                Optional.of("found later in the post book"));
        assertThat(office.workflows.move(ASHA, noted).envelope().state()).isEqualTo("ANSWERED");
    }

    @ParameterizedTest
    @EnumSource
    void isOutOfReachForOthers(Dialect dialect) {
        Office office = in(dialect);
        RecordView letter = letter(office);

        assertThatThrownBy(() -> office.move(BINA, letter, "SENT", TODAY, "RECEIPT"))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> office.workflows.path(BINA, "letter", letter.id()))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> office.workflows.next(BINA, "letter", letter.id()))
                .isInstanceOf(NotVisibleException.class);
    }

    @ParameterizedTest
    @EnumSource
    void standsStillWhereItsModuleIsOff(Dialect dialect) {
        Office office = in(dialect);
        RecordView letter = letter(office);
        office.off.add("303");
        try {
            assertThatThrownBy(() -> office.move(ASHA, letter, "SENT", TODAY, "RECEIPT"))
                    .isInstanceOf(ModuleOffException.class);
        } finally {
            office.off.clear();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isMovedOnceWhenTwoPeopleTakeTheSameStepAtOnce(Dialect dialect) throws Exception {
        Office office = in(dialect);
        RecordView letter = letter(office);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> step = () -> {
            together.await();
            try {
                return office.move(ASHA, letter, "SENT", TODAY, "RECEIPT")
                        .envelope()
                        .state();
            } catch (ConflictException | IllegalMoveException e) {
                return "refused";
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : people.invokeAll(List.of(step, step))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsExactlyInAnyOrder("SENT", "refused");
            assertThat(office.workflows.path(ASHA, "letter", letter.id())).hasSize(2);
            assertThat(office.workflows.evidence(ASHA, "letter", letter.id())).hasSize(1);
        } finally {
            people.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isMovedThoughSomebodyFillsInAnAnswerAtTheSameMoment(Dialect dialect) throws Exception {
        Office office = in(dialect);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 12; round++) {
                RecordView letter = letter(office);
                CyclicBarrier together = new CyclicBarrier(2);
                Future<RecordView> moved = people.submit(() -> {
                    together.await();
                    return office.move(ASHA, letter, "SENT", TODAY, "RECEIPT");
                });
                Future<RecordView> filled = people.submit(() -> {
                    together.await();
                    return office.fill(ASHA, letter, "written_on", TODAY.minusDays(6));
                });

                assertThat(moved.get().envelope().state()).isEqualTo("SENT");
                assertThat(filled.get().fields()).containsEntry("written_on", TODAY.minusDays(6));
            }
        } finally {
            people.shutdown();
        }
    }

    private static RecordView letter(Office office) {
        RecordView folder = office.folder(ASHA, Map.of());
        return office.below(ASHA, folder, "letter", Map.of("written_on", TODAY.minusDays(5)));
    }

    private static IllegalMoveException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(IllegalMoveException.class, step);
    }
}
