package org.shakti.mis.platform.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;

/** The stored offers, within an open transaction. */
final class HandoverRepository {
    private final EntityManager entities;

    HandoverRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Handover offer) {
        entities.persist(new HandoverEntity(offer));
    }

    Optional<HandoverEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(HandoverEntity.class, id.toString()));
    }

    /** Returns what waits for an account, and what it has offered itself; the newest first. */
    List<Handover> of(String account) {
        return entities.createQuery(
                        "SELECT h FROM Handover h WHERE h.offeredBy = :account"
                                + " OR (h.toOwner = :account AND h.answer = 'waiting') ORDER BY h.offeredAt DESC",
                        HandoverEntity.class)
                .setParameter("account", account)
                .setMaxResults(200)
                .getResultStream()
                .map(HandoverEntity::toHandover)
                .toList();
    }

    boolean waiting(UUID record) {
        return !entities.createQuery(
                        "SELECT h.id FROM Handover h WHERE h.recordId = :record AND h.answer = 'waiting'", String.class)
                .setParameter("record", record.toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
