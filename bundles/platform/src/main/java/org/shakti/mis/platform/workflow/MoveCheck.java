package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.record.Move;

/**
 * Judges one step. A step that is entered late but lies after the step before it needs no reason; one that lies before
 * it is back-dated and needs a note. Everything that is missing is told at once.
 */
final class MoveCheck {
    private final Workflow workflow;
    private final Optional<CodeList> evidence;
    private final LocalDate today;
    private final Terms terms;

    MoveCheck(Workflow workflow, Optional<CodeList> evidence, LocalDate today, Terms terms) {
        this.workflow = workflow;
        this.evidence = evidence;
        this.today = today;
        this.terms = terms;
    }

    /**
     * Where the record stands, and what is known about it.
     *
     * @param lastStep day of the latest step; none while the record has only been made, because that day says when it was
     *     written down and not when it came into its first state
     */
    record Standing(String state, Optional<LocalDate> lastStep, Condition.Facts facts) {}

    /** Returns the step that is taken; refuses an illegal one. */
    Transition require(Move move, Standing standing) {
        List<Transition> candidates = workflow.from(standing.state()).stream()
                .filter(t -> t.to().equals(move.to()))
                .toList();
        if (candidates.isEmpty()) {
            throw unreachable(move, standing.state());
        }
        List<FieldError> first = List.of();
        for (Transition candidate : candidates) {
            List<FieldError> missing = missing(candidate, move, standing);
            if (missing.isEmpty()) {
                return candidate;
            }
            first = first.isEmpty() ? missing : first;
        }
        throw new IllegalMoveException(
                "The step from " + standing.state() + " to " + move.to() + " is not possible yet.", first);
    }

    private IllegalMoveException unreachable(Move move, String state) {
        List<String> next =
                workflow.from(state).stream().map(Transition::to).distinct().toList();
        String message = "From " + state + " no step leads to " + move.to() + ". Possible: "
                + (next.isEmpty() ? "none" : String.join(", ", next)) + ".";
        return new IllegalMoveException(
                message,
                List.of(new FieldError("to", "illegal-step", message, Map.of("from", state, "possible", next))));
    }

    private List<FieldError> missing(Transition step, Move move, Standing standing) {
        List<FieldError> missing = new ArrayList<>(days(move, standing));
        missing.addAll(evidence(step, move));
        step.requires()
                .ifPresent(guard ->
                        missing.addAll(new Guard(standing.facts(), today, step.requiresText(), terms).missing(guard)));
        if (!step.toConfirm().texts().isEmpty() && !move.confirmed()) {
            missing.add(new FieldError(
                    "confirmed",
                    "confirmation-needed",
                    "Please confirm: " + step.toConfirm().in(Labels.BASE),
                    Map.of("text", step.toConfirm().texts())));
        }
        return missing;
    }

    private List<FieldError> days(Move move, Standing standing) {
        if (move.on().isAfter(today)) {
            return List.of(FieldError.of("on", "in-future", "A step cannot be taken in the future."));
        }
        boolean backDated = standing.lastStep().filter(move.on()::isBefore).isPresent();
        boolean reason = move.note().filter(n -> !n.isBlank()).isPresent();
        if (!backDated || reason) {
            return List.of();
        }
        String last = standing.lastStep().map(LocalDate::toString).orElse("");
        return List.of(new FieldError(
                "note",
                "back-dating-reason",
                "The step lies before the one of " + last + "; please say why it is entered now.",
                Map.of("last", last)));
    }

    private List<FieldError> evidence(Transition step, Move move) {
        Set<String> named = move.evidence().stream().map(Move.Evidence::code).collect(Collectors.toSet());
        List<FieldError> missing = new ArrayList<>();
        step.evidence().stream()
                .filter(code -> !named.contains(code))
                .map(code -> new FieldError(
                        "evidence",
                        "missing-evidence",
                        "Needed: " + label(code).in(Labels.BASE) + " (" + code + ").",
                        Map.of("code", code, "label", label(code).texts())))
                .forEach(missing::add);
        named.stream()
                .sorted()
                .filter(code ->
                        evidence.filter(list -> list.entry(code).isEmpty()).isPresent())
                .map(code -> new FieldError(
                        "evidence", "not-in-list", code + " is no kind of evidence here.", Map.of("code", code)))
                .forEach(missing::add);
        return missing;
    }

    private Labels label(String code) {
        return evidence.flatMap(list -> list.entry(code))
                .map(entry -> entry.label())
                .orElseGet(() -> Labels.english(code));
    }
}
