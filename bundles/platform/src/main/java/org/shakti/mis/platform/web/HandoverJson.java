package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.workflow.Handover;

/** An offer to hand a record over; tells nothing of what the record holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoverJson(
        UUID id,
        String type,
        UUID record,
        String district,
        String from,
        String to,
        String by,
        String reason,
        Instant offeredAt,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable String note) {
    static HandoverJson of(Handover handover) {
        return new HandoverJson(
                handover.id(),
                handover.type(),
                handover.record(),
                handover.district(),
                handover.parties().from(),
                handover.parties().to(),
                handover.parties().by(),
                handover.reason(),
                handover.offeredAt(),
                handover.answer(),
                handover.answeredAt().orElse(null),
                handover.note().orElse(null));
    }

    /** Offers, the newest first. */
    public record Items(List<HandoverJson> items) {}
}
