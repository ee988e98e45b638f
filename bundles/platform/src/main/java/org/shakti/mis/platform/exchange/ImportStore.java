package org.shakti.mis.platform.exchange;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.TypedQuery;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;

/** The stored runs, refusals and keys; the only class of this room that knows queries. */
final class ImportStore {
    private static final String KNOWN =
            "SELECT key_hash, content_hash FROM import_key WHERE import_name = ? AND key_hash = ";

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

    /** Returns the content of the rows that an import has brought already, by their keys. */
    Map<String, String> known(Session session, Dialect dialect, String importName, Collection<String> keys)
            throws SQLException {
        boolean postgres = dialect == Dialect.POSTGRESQL;
        Map<String, String> known = new HashMap<>();
        try (PreparedStatement select = session.connection().prepareStatement(KNOWN + (postgres ? "ANY (?)" : "?"))) {
            select.setString(1, importName);
            if (postgres) {
                select.setArray(2, session.connection().createArrayOf("varchar", keys.toArray()));
                take(select, known);
                return known;
            }
            // The embedded database would walk through all keys of the import for a list: one look-up each is less.
            for (String key : keys) {
                select.setString(2, key);
                take(select, known);
            }
        }
        return known;
    }

    private static void take(PreparedStatement select, Map<String, String> known) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                known.put(row.getString(1), row.getString(2));
            }
        }
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
