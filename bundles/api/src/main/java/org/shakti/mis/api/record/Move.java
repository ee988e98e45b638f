package org.shakti.mis.api.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A step along the workflow.
 *
 * @param type record type
 * @param id record
 * @param to state to enter
 * @param on day on which it happened
 * @param evidence evidence that is at hand
 * @param confirmed the caller confirms the guard that only a person can check
 * @param note reason; needed when {@code on} lies before the latest step (back-dating)
 */
public record Move(
        String type,
        UUID id,
        String to,
        LocalDate on,
        List<Evidence> evidence,
        boolean confirmed,
        Optional<String> note) {
    /** Copies the list. */
    public Move {
        evidence = List.copyOf(evidence);
    }

    /**
     * Something that proves the step.
     *
     * @param code code of the workflow's list of evidence
     * @param on date on it
     * @param note where it is kept, without names
     */
    public record Evidence(String code, Optional<LocalDate> on, Optional<String> note) {}
}
