package org.shakti.mis.platform.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The stored openings of files, within one transaction. */
final class OpeningTable {
    private static final String KEY = " WHERE root_id = ? AND account = ? AND opened_on = ?";

    private final Connection connection;
    private final SqlValues values;

    OpeningTable(Connection connection, SqlValues values) {
        this.connection = connection;
        this.values = values;
    }

    /** Adds an opening; tells whether it is the first of that person, file and day. */
    boolean add(Openings.Opened what, Instant at) throws SQLException {
        if (known(what)) {
            return false;
        }
        String sql = "INSERT INTO record_opened (root_id, account, opened_on, opened_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            key(insert, what);
            values.bind(insert, 4, at);
            return insert.executeUpdate() == 1;
        }
    }

    /** Returns who has opened a file, last one first. */
    List<Openings.Opener> of(UUID root, int limit) throws SQLException {
        String sql = "SELECT account, MAX(opened_at) AS last_at, COUNT(*) FROM record_opened WHERE root_id = ?"
                + " GROUP BY account ORDER BY last_at DESC";
        List<Openings.Opener> openers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setMaxRows(limit);
            select.setString(1, root.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant last = Objects.requireNonNull(values.moment(row, 2));
                    openers.add(new Openings.Opener(row.getString(1), last, row.getInt(3)));
                }
            }
        }
        return openers;
    }

    private boolean known(Openings.Opened what) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM record_opened" + KEY)) {
            key(select, what);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void key(PreparedStatement statement, Openings.Opened what) throws SQLException {
        statement.setString(1, what.root().toString());
        statement.setString(2, what.account());
        values.bind(statement, 3, what.on());
    }
}
