package org.shakti.mis.platform.workflow;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A stored offer to hand a root over. */
@Entity(name = "Handover")
@Table(name = "handover")
class HandoverEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "record_type")
    private String type;

    @Column(name = "record_id")
    private String recordId;

    @Column(name = "from_owner")
    private String fromOwner;

    @Column(name = "to_owner")
    private String toOwner;

    @Column(name = "district")
    private String district;

    @Column(name = "across")
    private boolean across;

    @Column(name = "reason")
    private String reason;

    @Column(name = "offered_by")
    private String offeredBy;

    @Column(name = "offered_at")
    private Timestamp offeredAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_at")
    private @Nullable Timestamp answeredAt;

    @Column(name = "note")
    private @Nullable String note;

    @Version
    @Column(name = "version")
    private long version;

    protected HandoverEntity() {} // for JPA

    HandoverEntity(Handover offer) {
        this.id = offer.id().toString();
        this.type = offer.type();
        this.recordId = offer.record().toString();
        this.fromOwner = offer.parties().from();
        this.toOwner = offer.parties().to();
        this.offeredBy = offer.parties().by();
        this.district = offer.district();
        this.across = offer.across();
        this.reason = offer.reason();
        this.offeredAt = Statements.timestamp(offer.offeredAt());
        this.answer = offer.answer();
    }

    void answer(Handover answered) {
        this.answer = answered.answer();
        this.answeredAt = answered.answeredAt().map(Statements::timestamp).orElse(null);
        this.note = answered.note().orElse(null);
    }

    Handover toHandover() {
        return new Handover(
                UUID.fromString(id),
                type,
                UUID.fromString(recordId),
                new Handover.Parties(fromOwner, toOwner, offeredBy),
                district,
                across,
                reason,
                Statements.instant(offeredAt),
                answer,
                Optional.ofNullable(answeredAt).map(Statements::instant),
                Optional.ofNullable(note));
    }
}
