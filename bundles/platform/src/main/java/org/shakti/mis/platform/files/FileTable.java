package org.shakti.mis.platform.files;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.vault.Seal;

/** The only place that knows the table of files. */
final class FileTable {
    private static final String MINE = " WHERE record_type = ? AND record_id = ? AND field = ?";

    private final Session session;

    FileTable(Session session) {
        this.session = session;
    }

    void insert(Row row, Seal.Closed content, Instant now) throws SQLException {
        try (PreparedStatement insert = session.connection()
                .prepareStatement("INSERT INTO stored_file (id, uploader, media_type, octets, fingerprint, touched_at,"
                        + " key_id, nonce, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.file.id().toString());
            insert.setString(2, row.uploader);
            insert.setString(3, row.file.type());
            insert.setInt(4, row.file.size());
            insert.setString(5, row.fingerprint);
            insert.setTimestamp(6, timestamp(now));
            insert.setString(7, content.keyId());
            insert.setString(8, Base64.getEncoder().encodeToString(content.nonce()));
            insert.setBytes(9, content.ciphertext());
            insert.executeUpdate();
        }
    }

    Optional<Row> find(UUID id) throws SQLException {
        try (PreparedStatement select = session.connection()
                .prepareStatement(
                        "SELECT id, media_type, octets, uploader, fingerprint FROM stored_file WHERE id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(file(row), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    /** Returns the file that a field of a record names. */
    Optional<Sealed> open(Place place, UUID id) throws SQLException {
        try (PreparedStatement select = session.connection()
                .prepareStatement("SELECT id, media_type, octets, key_id, nonce, content FROM stored_file" + MINE
                        + " AND id = ?")) {
            bind(select, 1, place);
            select.setString(4, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Sealed(
                                file(row),
                                new Seal.Closed(
                                        row.getString(4),
                                        Base64.getDecoder().decode(row.getString(5)),
                                        row.getBytes(6))))
                        : Optional.empty();
            }
        }
    }

    /** Gives a file to a field; false unless it is free and the same account sent it, or it is there already. */
    boolean bind(Place place, UUID id, String uploader) throws SQLException {
        try (PreparedStatement update = session.connection()
                .prepareStatement("UPDATE stored_file SET record_type = ?, record_id = ?, field = ? WHERE id = ?"
                        + " AND ((record_id IS NULL AND uploader = ?)"
                        + " OR (record_type = ? AND record_id = ? AND field = ?))")) {
            bind(update, 1, place);
            update.setString(4, id.toString());
            update.setString(5, uploader);
            bind(update, 6, place);
            return update.executeUpdate() == 1;
        }
    }

    /** Takes a file from a field; unless it is named again it is gone after a day. */
    void release(Place place, String id, Instant now) throws SQLException {
        try (PreparedStatement update = session.connection()
                .prepareStatement("UPDATE stored_file SET record_type = NULL, record_id = NULL, field = NULL,"
                        + " touched_at = ?" + MINE + " AND id = ?")) {
            update.setTimestamp(1, timestamp(now));
            bind(update, 2, place);
            update.setString(5, id);
            update.executeUpdate();
        }
    }

    void forget(UUID record) throws SQLException {
        try (PreparedStatement delete =
                session.connection().prepareStatement("DELETE FROM stored_file WHERE record_id = ?")) {
            delete.setString(1, record.toString());
            delete.executeUpdate();
        }
    }

    int forgetFree(Instant before) throws SQLException {
        try (PreparedStatement delete = session.connection()
                .prepareStatement("DELETE FROM stored_file WHERE record_id IS NULL AND touched_at < ?")) {
            delete.setTimestamp(1, timestamp(before));
            return delete.executeUpdate();
        }
    }

    /** Returns how many files an account has sent since a moment, and how many bytes they have. */
    Sent sentSince(String uploader, Instant since) throws SQLException {
        try (PreparedStatement select = session.connection()
                .prepareStatement("SELECT COUNT(*), SUM(CAST(octets AS BIGINT)) FROM stored_file"
                        + " WHERE uploader = ? AND touched_at > ?")) {
            select.setString(1, uploader);
            select.setTimestamp(2, timestamp(since));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Sent(row.getInt(1), row.getLong(2));
            }
        }
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(UUID.fromString(row.getString(1)), row.getString(2), row.getInt(3));
    }

    private static void bind(PreparedStatement statement, int at, Place place) throws SQLException {
        statement.setString(at, place.type);
        statement.setString(at + 1, place.record.toString());
        statement.setString(at + 2, place.field);
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A field of a record. */
    record Place(String type, UUID record, String field) {}

    /** A file, who sent it, and what tells it from another one. */
    record Row(KeptFile file, String uploader, String fingerprint) {}

    /** A file with its encrypted content. */
    record Sealed(KeptFile file, Seal.Closed content) {}

    /** What somebody has sent. */
    record Sent(int files, long octets) {}
}
