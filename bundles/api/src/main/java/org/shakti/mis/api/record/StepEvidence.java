package org.shakti.mis.api.record;

import java.time.LocalDate;

/**
 * Evidence that was named with a step.
 *
 * @param state state that was entered
 * @param enteredOn day on which it was entered
 * @param evidence what it is, its date, and where it is kept
 */
public record StepEvidence(String state, LocalDate enteredOn, Move.Evidence evidence) {}
