package org.shakti.mis.platform.access;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;

/** The stored sessions, tokens and the first-run token, within an open transaction. */
final class SignInRepository {
    private final EntityManager entities;

    SignInRepository(EntityManager entities) {
        this.entities = entities;
    }

    void addSession(String hash, String account, Instant now) {
        entities.persist(new SessionEntity(hash, account, now));
    }

    Optional<SessionEntity> session(String hash) {
        return Optional.ofNullable(entities.find(SessionEntity.class, hash));
    }

    void removeSession(String hash) {
        session(hash).ifPresent(entities::remove);
    }

    /** Ends all sessions of an account but one. */
    void removeOtherSessions(String account, String hash) {
        entities.createQuery("DELETE FROM AccessSession s WHERE s.account = :account AND s.hash <> :hash")
                .setParameter("account", account)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    void addToken(String hash, String account, Instant now) {
        entities.persist(new TokenEntity(hash, account, now));
    }

    Optional<TokenEntity> token(String hash) {
        return Optional.ofNullable(entities.find(TokenEntity.class, hash));
    }

    /** Ends all sessions and tokens of an account. */
    void removeAll(String account) {
        for (String entity : new String[] {"AccessSession", "AccessToken"}) {
            entities.createQuery("DELETE FROM " + entity + " s WHERE s.account = :account")
                    .setParameter("account", account)
                    .executeUpdate();
        }
    }

    Optional<FirstRunEntity> firstRun() {
        return Optional.ofNullable(entities.find(FirstRunEntity.class, FirstRunEntity.ONLY));
    }

    void replaceFirstRun(String hash, Instant now) {
        removeFirstRun();
        entities.persist(new FirstRunEntity(hash, now));
    }

    void removeFirstRun() {
        firstRun().ifPresent(entities::remove);
        entities.flush();
    }
}
