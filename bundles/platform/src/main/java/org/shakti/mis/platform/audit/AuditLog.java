package org.shakti.mis.platform.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Reads the audit log, newest first. That it was read is written into it as well. */
@Component(service = AuditLog.class)
public final class AuditLog {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    private final Transactions transactions;
    private final AuditTrail trail;

    /** Made by the container. */
    @Activate
    public AuditLog(@Reference Transactions transactions, @Reference AuditTrail trail) {
        this.transactions = transactions;
        this.trail = trail;
    }

    /** Returns a part of the log. */
    public Page<Row> read(Caller caller, Query query) {
        return transactions.write(session -> {
            List<Row> rows = select(session, query);
            trail.append(session, caller.account(), "audit.read", "audit", Map.of("rows", String.valueOf(rows.size())));
            Optional<String> next = rows.size() == query.limit()
                    ? Optional.of(rows.get(rows.size() - 1).cursor())
                    : Optional.empty();
            return new Page<>(rows, next);
        });
    }

    /** Returns the last deeds of a kind that were done to something; for pages that tell people who did it to what is theirs. */
    public List<Row> lately(String action, String target, int limit) {
        Query query = new Query(Optional.empty(), Optional.of(action), Optional.of(target), limit, Optional.empty());
        return transactions.read(session -> select(session, query));
    }

    private static List<Row> select(Session session, Query query) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = sql(query, values);
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            select.setMaxRows(query.limit());
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static String sql(Query query, List<Object> values) {
        StringBuilder sql =
                new StringBuilder("SELECT tx, id, done_at, done_by, action, target, detail FROM audit_log WHERE 1 = 1");
        query.by().ifPresent(by -> with(sql, values, " AND done_by = ?", by));
        query.action().ifPresent(action -> with(sql, values, " AND action = ?", action));
        query.target().ifPresent(target -> with(sql, values, " AND target = ?", target));
        query.after().ifPresent(cursor -> {
            Matcher place = CURSOR.matcher(cursor);
            if (!place.matches()) {
                throw new MalformedInputException("after must be the next of the page before.");
            }
            long tx = Long.parseLong(place.group(1));
            with(sql, values, " AND (tx < ? OR (tx = ? AND id < ?))", tx, tx, Long.parseLong(place.group(2)));
        });
        return sql.append(" ORDER BY tx DESC, id DESC").toString();
    }

    private static void with(StringBuilder sql, List<Object> values, String part, Object... bound) {
        sql.append(part);
        values.addAll(List.of(bound));
    }

    private static Row row(ResultSet found) throws SQLException {
        Map<String, String> detail = new TreeMap<>();
        found.getString(7)
                .lines()
                .map(line -> line.split("=", 2))
                .filter(fact -> fact.length == 2)
                .forEach(fact -> detail.put(fact[0], fact[1]));
        return new Row(
                found.getLong(1) + "." + found.getLong(2),
                found.getTimestamp(3, AuditTimes.utc()).toInstant(),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                detail);
    }

    /**
     * Which rows.
     *
     * @param by account
     * @param action what was done
     * @param target what it was done to
     * @param limit greatest number of rows
     * @param after cursor of the part before
     */
    public record Query(
            Optional<String> by, Optional<String> action, Optional<String> target, int limit, Optional<String> after) {}

    /** One deed. */
    public record Row(String cursor, Instant at, String by, String action, String target, Map<String, String> detail) {}
}
