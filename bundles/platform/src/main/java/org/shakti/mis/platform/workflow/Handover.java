package org.shakti.mis.platform.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An offer to hand a root, with everything below it, to another account.
 *
 * @param id its id
 * @param type record type of the root
 * @param record the root
 * @param parties who is concerned
 * @param district district of the root
 * @param across whoever offers it may give it to another organisation
 * @param reason why
 * @param offeredAt when it was offered
 * @param answer {@code waiting}, {@code accepted}, {@code refused} or {@code withdrawn}
 * @param answeredAt when it was answered
 * @param note what was said with the answer
 */
public record Handover(
        UUID id,
        String type,
        UUID record,
        Parties parties,
        String district,
        boolean across,
        String reason,
        Instant offeredAt,
        String answer,
        Optional<Instant> answeredAt,
        Optional<String> note) {
    /** Nobody has answered yet. */
    public static final String WAITING = "waiting";

    /** The owner, the account that is asked, and the account that asks. */
    public record Parties(String from, String to, String by) {}

    /** Tells whether it still has to be answered. */
    public boolean waits() {
        return WAITING.equals(answer);
    }

    Handover answered(String given, Instant at, Optional<String> said) {
        return new Handover(
                id, type, record, parties, district, across, reason, offeredAt, given, Optional.of(at), said);
    }
}
