package org.shakti.mis.platform.workflow;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.storage.Session;

/** Remembers which clocks were started for the records that were there before them, and how far that has come. */
final class ArrivalTable {
    private final Session session;

    ArrivalTable(Session session) {
        this.session = session;
    }

    /** How far the walk for a clock has come. */
    record Walk(boolean done, Optional<UUID> last) {
        static final Walk NEW = new Walk(false, Optional.empty());
    }

    /** One clock of the records of one type. */
    record Key(String type, String clock) {}

    Map<Key, Walk> all() throws SQLException {
        Map<Key, Walk> found = new HashMap<>();
        try (PreparedStatement select = session.connection()
                        .prepareStatement("SELECT record_type, clock, done, last_id FROM clock_arrival");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Optional<UUID> last = Optional.ofNullable(rows.getString(4)).map(UUID::fromString);
                found.put(new Key(rows.getString(1), rows.getString(2)), new Walk(rows.getBoolean(3), last));
            }
        }
        return found;
    }

    void keep(Key key, Walk walk) throws SQLException {
        String done = walk.done() ? "TRUE" : "FALSE";
        @Nullable String last = walk.last().map(UUID::toString).orElse(null);
        Statements statements = new Statements(session.connection());
        int changed = statements.run(
                "UPDATE clock_arrival SET done = " + done + ", last_id = ? WHERE record_type = ? AND clock = ?",
                last,
                key.type(),
                key.clock());
        if (changed == 0) {
            statements.run(
                    "INSERT INTO clock_arrival (done, last_id, record_type, clock) VALUES (" + done + ", ?, ?, ?)",
                    last,
                    key.type(),
                    key.clock());
        }
    }

    void forget(Key key) throws SQLException {
        new Statements(session.connection())
                .run("DELETE FROM clock_arrival WHERE record_type = ? AND clock = ?", key.type(), key.clock());
    }
}
