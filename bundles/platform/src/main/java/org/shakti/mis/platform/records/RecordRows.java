package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.record.RecordView;

/** Turns rows of a record table into records and records into rows. */
final class RecordRows {
    private final SqlValues values;

    RecordRows(SqlValues values) {
        this.values = values;
    }

    /** Reads the present row; the columns are the envelope and then the given fields. */
    RecordView read(String type, ResultSet row, List<Field> fields) throws SQLException {
        UUID id = UUID.fromString(row.getString(1));
        Map<String, Object> found = new HashMap<>(fields.size() * 2);
        int at = RecordSql.ENVELOPE.size();
        for (Field field : fields) {
            Object value = values.fetch(row, ++at, field);
            if (value != null) {
                found.put(field.key(), value);
            }
        }
        return new RecordView(type, id, envelope(row), found, keys(row.getString(12)), keys(row.getString(13)));
    }

    private RecordView.Envelope envelope(ResultSet row) throws SQLException {
        return new RecordView.Envelope(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(UUID::fromString),
                UUID.fromString(row.getString(7)),
                row.getLong(8),
                moment(row, 9),
                moment(row, 10),
                row.getString(11));
    }

    private Instant moment(ResultSet row, int at) throws SQLException {
        return Objects.requireNonNull(values.moment(row, at));
    }

    /** Binds a whole record to an insert. */
    void bindInsert(PreparedStatement insert, RecordView record, List<Field> fields) throws SQLException {
        RecordView.Envelope envelope = record.envelope();
        insert.setString(1, record.id().toString());
        insert.setString(2, envelope.state());
        insert.setString(3, envelope.district());
        insert.setString(4, envelope.organisation());
        insert.setString(5, envelope.owner());
        values.text(insert, 6, envelope.parent().map(UUID::toString).orElse(null));
        insert.setString(7, envelope.root().toString());
        insert.setLong(8, envelope.version());
        values.bind(insert, 9, envelope.createdAt());
        values.bind(insert, 10, envelope.changedAt());
        insert.setString(11, envelope.createdBy());
        values.text(insert, 12, packed(record.declined()));
        values.text(insert, 13, packed(record.held()));
        int at = RecordSql.ENVELOPE.size();
        for (Field field : fields) {
            values.bind(insert, ++at, field, record.fields().get(field.key()));
        }
    }

    /** Binds what changed to an update and returns the next free position. */
    int bindUpdate(PreparedStatement update, RecordView after, Collection<Field> fields) throws SQLException {
        update.setString(1, after.envelope().state());
        update.setLong(2, after.envelope().version());
        values.bind(update, 3, after.envelope().changedAt());
        values.text(update, 4, packed(after.declined()));
        values.text(update, 5, packed(after.held()));
        int at = 5;
        for (Field field : fields) {
            values.bind(update, ++at, field, after.fields().get(field.key()));
        }
        return at + 1;
    }

    private static @Nullable String packed(Set<String> keys) {
        return keys.isEmpty() ? null : SqlValues.packed(List.copyOf(new TreeSet<>(keys)));
    }

    private static Set<String> keys(@Nullable String text) {
        List<String> found = SqlValues.unpacked(text);
        return found == null ? Set.of() : new LinkedHashSet<>(found);
    }
}
