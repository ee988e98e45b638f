package org.shakti.mis.platform.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.TypedQuery;
import org.shakti.mis.platform.storage.Session;

/** The stored runs, refusals and keys; the only class of this room that knows queries. */
final class ImportStore {
    /** One size of list for every look-up, so that the database prepares one statement. */
    private static final int KEYS_AT_ONCE = 100;

    /** Keeps a new run, refusal or key. */
    void add(Session session, Object entity) {
        session.entities().persist(entity);
    }

    Optional<ImportJob> find(Session session, UUID id) {
        return Optional.ofNullable(session.entities().find(ImportJob.class, id.toString()));
    }

    List<UUID> unfinished(Session session) {
        return session
                .entities()
                .createQuery(
                        "SELECT j.id FROM ImportJob j WHERE j.state IN ('running', 'undoing') ORDER BY j.createdAt",
                        String.class)
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    Map<String, ImportKey> known(Session session, String importName, Collection<String> keys) {
        Map<String, ImportKey> known = new HashMap<>();
        List<String> wanted = new ArrayList<>(keys);
        for (int from = 0; from < wanted.size(); from += KEYS_AT_ONCE) {
            List<String> part = new ArrayList<>(wanted.subList(from, Math.min(from + KEYS_AT_ONCE, wanted.size())));
            while (part.size() < KEYS_AT_ONCE) {
                part.add("");
            }
            session.entities()
                    .createQuery(
                            "SELECT k FROM ImportKey k WHERE k.key.importName = :import AND k.key.keyHash IN :keys",
                            ImportKey.class)
                    .setParameter("import", importName)
                    .setParameter("keys", part)
                    .getResultList()
                    .forEach(key -> known.put(key.keyHash(), key));
        }
        return known;
    }

    List<ImportRefusal> refusals(Session session, UUID job, long afterLine, int limit) {
        return session.entities()
                .createQuery(
                        "SELECT r FROM ImportRefusal r WHERE r.row.job = :job AND r.row.line > :line ORDER BY r.row.line",
                        ImportRefusal.class)
                .setParameter("job", job.toString())
                .setParameter("line", afterLine)
                .setMaxResults(limit)
                .getResultList();
    }

    void forgetRefusals(Session session, UUID job) {
        session.entities()
                .createQuery("DELETE FROM ImportRefusal r WHERE r.row.job = :job")
                .setParameter("job", job.toString())
                .executeUpdate();
    }

    /** Returns the runs begun before a moment whose refused rows are still here. */
    List<UUID> withRefusals(Session session, Instant before) {
        return session
                .entities()
                .createQuery(
                        "SELECT j.id FROM ImportJob j WHERE j.createdAt < :before"
                                + " AND EXISTS (SELECT r.row.line FROM ImportRefusal r WHERE r.row.job = j.id)",
                        String.class)
                .setParameter("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Returns runs, the newest first, from behind one of them. */
    List<ImportJob> newest(Session session, Optional<ImportJob> after, int limit) {
        String behind = after.isEmpty() ? "" : " WHERE j.createdAt < :at OR (j.createdAt = :at AND j.id < :id)";
        TypedQuery<ImportJob> query = session.entities()
                .createQuery(
                        "SELECT j FROM ImportJob j" + behind + " ORDER BY j.createdAt DESC, j.id DESC",
                        ImportJob.class);
        after.ifPresent(job -> query.setParameter("at", LocalDateTime.ofInstant(job.createdAt(), ZoneOffset.UTC))
                .setParameter("id", job.id().toString()));
        return query.setMaxResults(limit).getResultList();
    }

    /** Returns rows of a run in the order of their lines. */
    List<ImportKey> rows(Session session, UUID job, long afterLine, int limit) {
        return session.entities()
                .createQuery(
                        "SELECT k FROM ImportKey k WHERE k.job = :job AND k.line > :line ORDER BY k.line",
                        ImportKey.class)
                .setParameter("job", job.toString())
                .setParameter("line", afterLine)
                .setMaxResults(limit)
                .getResultList();
    }

    void forget(Session session, List<ImportKey> rows) {
        rows.forEach(session.entities()::remove);
    }
}
