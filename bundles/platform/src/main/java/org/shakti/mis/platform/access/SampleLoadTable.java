package org.shakti.mis.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;

/** The stored loads of sample data, within one transaction. */
final class SampleLoadTable {
    private final Connection connection;

    SampleLoadTable(Connection connection) {
        this.connection = connection;
    }

    /** Begins a load; one that was broken off goes on. Returns how many began. */
    int begin(Instant now) throws SQLException {
        if (all().stream().anyMatch(load -> load.until() == null)) {
            return 0;
        }
        String sql = "INSERT INTO acc_sample_load (id, begun_at) VALUES (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setTimestamp(2, Timestamp.from(now), utc());
            return insert.executeUpdate();
        }
    }

    /** Ends what is being loaded; returns how many ended. */
    int end(Instant now) throws SQLException {
        String sql = "UPDATE acc_sample_load SET ended_at = ? WHERE ended_at IS NULL";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(now), utc());
            return update.executeUpdate();
        }
    }

    /** Returns all loads, oldest first. */
    List<SampleLoads.Load> all() throws SQLException {
        String sql = "SELECT begun_at, ended_at FROM acc_sample_load ORDER BY begun_at";
        List<SampleLoads.Load> loads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp ended = row.getTimestamp(2, utc());
                Instant begun = row.getTimestamp(1, utc()).toInstant();
                loads.add(new SampleLoads.Load(begun, ended == null ? null : ended.toInstant()));
            }
        }
        return List.copyOf(loads);
    }

    /** The columns hold the time of UTC, whatever the zone of this machine. A calendar is not safe for several threads. */
    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    }
}
