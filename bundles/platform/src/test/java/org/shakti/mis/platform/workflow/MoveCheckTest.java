package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shakti.mis.platform.workflow.Flows.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.record.Move;

@DisplayName("A step along a workflow")
class MoveCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 10);
    private static final Condition FILLED = new Condition.Test("outcome", Condition.Operator.PRESENT, List.of(true));
    private static final Condition VISITED = new Condition.Children("visit", 2, Condition.ALWAYS);

    private final MoveCheck check = new MoveCheck(
            Flows.workflow(
                    List.of(
                            step("OPEN", "HEARD", List.of("RECEIPT", "ORDER"), Optional.empty(), Flows.NONE),
                            step("OPEN", "CLOSED", List.of(), Optional.empty(), Labels.english("she agrees")),
                            step(
                                    "HEARD",
                                    "CLOSED",
                                    List.of(),
                                    Optional.of(new Condition.All(List.of(FILLED, VISITED))),
                                    Labels.english("two visits and an outcome"))),
                    List.of()),
            Optional.of(Flows.proofs()),
            TODAY,
            Terms.none());

    @Test
    void isTakenWithAllItsEvidence() {
        assertThat(check.require(move("HEARD", TODAY, List.of("RECEIPT", "ORDER")), at("OPEN"))
                        .to())
                .isEqualTo("HEARD");
    }

    @Test
    void thatNoTransitionAllowsIsRefusedWithThePossibleOnes() {
        IllegalMoveException refusal = refusal(move("OPEN", TODAY, List.of()), at("HEARD"));

        assertThat(refusal).hasMessageContaining("Possible: CLOSED");
        assertThat(refusal.errors()).extracting(FieldError::code).containsExactly("illegal-step");
        assertThat(refusal.errors().get(0).values()).containsEntry("possible", List.of("CLOSED"));
    }

    @Test
    void namesEachMissingPieceOfEvidenceWithItsLabel() {
        IllegalMoveException refusal = refusal(move("HEARD", TODAY, List.of("RECEIPT")), at("OPEN"));

        assertThat(refusal.errors()).extracting(FieldError::code).containsExactly("missing-evidence");
        assertThat(refusal.errors().get(0).values())
                .containsEntry("code", "ORDER")
                .containsEntry("label", Map.of("en", "Order"));
    }

    @Test
    void refusesEvidenceThatIsNotInTheList() {
        assertThat(refusal(move("HEARD", TODAY, List.of("RECEIPT", "ORDER", "PHOTO")), at("OPEN"))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("not-in-list");
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        assertThat(refusal(move("HEARD", LAST.minusDays(1), List.of("PHOTO")), at("OPEN"))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("back-dating-reason", "missing-evidence", "missing-evidence", "not-in-list");
    }

    @Test
    void needsConfirmationOfAGuardThatDataCannotCheck() {
        Move unconfirmed = move("CLOSED", TODAY, List.of());

        assertThat(refusal(unconfirmed, at("OPEN")).errors())
                .extracting(FieldError::code)
                .containsExactly("confirmation-needed");
        assertThat(check.require(confirmed(unconfirmed), at("OPEN")).to()).isEqualTo("CLOSED");
    }

    @Test
    void namesEachPartOfAGuardThatDoesNotHold() {
        assertThat(refusal(confirmed(move("CLOSED", TODAY, List.of())), at("HEARD"))
                        .errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("outcome", "guard"),
                        org.assertj.core.groups.Tuple.tuple("visit", "missing-record"));
    }

    @Test
    void needsNoConfirmationWhereDataChecksTheGuard() {
        assertThat(check.require(move("CLOSED", TODAY, List.of()), visited("HEARD"))
                        .to())
                .isEqualTo("CLOSED");
    }

    @Test
    void cannotLieInTheFuture() {
        assertThat(refusal(confirmed(move("CLOSED", TODAY.plusDays(1), List.of())), at("OPEN"))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("in-future");
    }

    @Test
    void enteredLateNeedsNoReason() {
        assertThat(check.require(confirmed(move("CLOSED", LAST, List.of())), at("OPEN"))
                        .to())
                .isEqualTo("CLOSED");
    }

    @Test
    void beforeTheLatestStepNeedsAReason() {
        Move early = confirmed(move("CLOSED", LAST.minusDays(1), List.of()));

        assertThat(refusal(early, at("OPEN")).errors())
                .extracting(FieldError::field)
                .containsExactly("note");
        assertThat(check.require(noted(early, "order found in the old file"), at("OPEN"))
                        .to())
                .isEqualTo("CLOSED");
    }

    private IllegalMoveException refusal(Move move, MoveCheck.Standing standing) {
        return catchThrowableOfType(IllegalMoveException.class, () -> check.require(move, standing));
    }

    private static MoveCheck.Standing at(String state) {
        return new MoveCheck.Standing(state, Optional.of(LAST), Condition.Facts.of(Map.of()));
    }

    private static MoveCheck.Standing visited(String state) {
        return new MoveCheck.Standing(state, Optional.of(LAST), new Condition.Facts() {
            @Override
            public Optional<Object> value(String name) {
                return Optional.of("GRANTED");
            }

            @Override
            public int children(String type, Condition where) {
                return 2;
            }
        });
    }

    private static Move move(String to, LocalDate on, List<String> evidence) {
        List<Move.Evidence> named = evidence.stream()
                .map(code -> new Move.Evidence(code, Optional.empty(), Optional.empty()))
                .toList();
        return new Move("matter", UUID.randomUUID(), to, on, named, false, Optional.empty());
    }

    private static Move confirmed(Move move) {
        return new Move(move.type(), move.id(), move.to(), move.on(), move.evidence(), true, move.note());
    }

    private static Move noted(Move move, String note) {
        return new Move(
                move.type(), move.id(), move.to(), move.on(), move.evidence(), move.confirmed(), Optional.of(note));
    }
}
