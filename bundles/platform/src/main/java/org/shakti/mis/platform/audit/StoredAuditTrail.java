package org.shakti.mis.platform.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.Session;

/** Gathers what a transaction has to tell and writes it as its last act, in one go. */
@Component
public final class StoredAuditTrail implements AuditTrail {
    private static final int LONGEST_DETAIL = 4000;

    private final CommitOrder order;
    private final Sealer sealer;
    private final Clock clock;
    private final String sql;

    /** Wakes the sealer after each transaction that told something. */
    @Activate
    public StoredAuditTrail(@Reference CommitOrder order, @Reference Sealer sealer) {
        this(order, sealer, Clock.systemUTC());
    }

    StoredAuditTrail(CommitOrder order, Sealer sealer, Clock clock) {
        this.order = order;
        this.sealer = sealer;
        this.clock = clock;
        this.sql = "INSERT INTO audit_log (tx, id, done_at, done_by, action, target, detail) VALUES ("
                + order.numberSql() + ", ?, ?, ?, ?, ?, ?)";
    }

    @Override
    public void append(Session session, String by, String action, String target, Map<String, String> detail) {
        Pending pending = session.course().keep(Pending.class, Pending::new);
        if (pending.rows.isEmpty() && !pending.announced) {
            pending.announced = true;
            session.course().beforeCommit(() -> write(session, pending.rows));
            session.course().afterCommit(sealer::wake);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pending.rows.add(new Row(now, by, action, target, text(detail)));
    }

    private void write(Session session, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = session.connection().prepareStatement(sql)) {
            long number = order.rows(rows.size());
            for (Row row : rows) {
                insert.setLong(1, order.parameter(session));
                insert.setLong(2, number++);
                insert.setTimestamp(3, AuditTimes.column(row.at), AuditTimes.utc());
                insert.setString(4, row.by);
                insert.setString(5, row.action);
                insert.setString(6, row.target);
                insert.setString(7, row.detail);
                if (rows.size() > 1) {
                    insert.addBatch();
                }
            }
            if (rows.size() > 1) {
                insert.executeBatch();
            } else {
                insert.executeUpdate();
            }
        }
    }

    /** One line per fact, in the order of the names; too much is cut rather than refused. */
    private static String text(Map<String, String> detail) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(detail).forEach((name, value) -> text.append(text.isEmpty() ? "" : "\n")
                .append(name)
                .append('=')
                .append(value.replace('\n', ' ')));
        return text.length() <= LONGEST_DETAIL ? text.toString() : text.substring(0, LONGEST_DETAIL);
    }

    private record Row(Instant at, String by, String action, String target, String detail) {}

    private static final class Pending {
        private final List<Row> rows = new ArrayList<>();
        private boolean announced;
    }
}
