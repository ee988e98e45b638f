package org.shakti.mis.api.record;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Transition;

/** Moves records along their workflow. Same promises as {@link Records}. */
@ProviderType
public interface Workflows {
    /** Takes a step; an illegal one is refused with {@code IllegalMoveException} that says what is missing. */
    RecordView move(Caller caller, Move move);

    /** Returns the legal steps from the present state. */
    List<Transition> next(Caller caller, String type, UUID id);

    /** Returns the states entered so far, oldest first. */
    List<RecordView.Entered> path(Caller caller, String type, UUID id);

    /** Returns the evidence on which steps were taken, in the order in which it was recorded. */
    List<StepEvidence> evidence(Caller caller, String type, UUID id);
}
