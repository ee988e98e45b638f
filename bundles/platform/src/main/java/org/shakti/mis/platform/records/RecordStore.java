package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;

/** Runs the statements of {@link RecordSql}; knows no rule and no permission but the scope. */
final class RecordStore {
    private final SqlValues values;
    private final RecordRows rows;

    RecordStore(Dialect dialect) {
        this.values = new SqlValues(dialect);
        this.rows = new RecordRows(values);
    }

    SqlValues values() {
        return values;
    }

    Optional<RecordView> find(Session session, RecordSql sql, Caller caller, UUID id) throws SQLException {
        ScopeClause scope = ScopeClause.of(caller, sql.type());
        return one(session, sql, sql.find(scope.sql()), id, scope);
    }

    /** Finds a record and keeps it from being changed by others ({@code update}: and from being locked by others). */
    Optional<RecordView> lock(Session session, RecordSql sql, Caller caller, UUID id, boolean update)
            throws SQLException {
        ScopeClause scope = ScopeClause.of(caller, sql.type());
        return one(session, sql, sql.findLocked(scope.sql(), update), id, scope);
    }

    boolean exists(Session session, RecordSql sql, Caller caller, UUID id) throws SQLException {
        ScopeClause scope = ScopeClause.of(caller, sql.type());
        try (PreparedStatement select = session.connection().prepareStatement(sql.exists(scope.sql()))) {
            bind(select, 1, id, scope);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Returns the records with that parent or root, oldest first, without repeated rows. */
    List<RecordView> below(Session session, RecordSql sql, Caller caller, Under under) throws SQLException {
        ScopeClause scope = ScopeClause.of(caller, sql.type());
        try (PreparedStatement select = session.connection().prepareStatement(sql.below(under.column, scope.sql()))) {
            bind(select, 1, under.id, scope);
            return all(select, sql.type().name(), sql.plain());
        }
    }

    /** Returns one page of the listed fields. */
    List<RecordView> list(Session session, RecordSql sql, Listing listing) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(sql.list(listing))) {
            int at = 0;
            for (Object value : listing.values) {
                values.bind(select, ++at, value);
            }
            for (Object value : listing.scope.values()) {
                values.bind(select, ++at, value);
            }
            select.setInt(++at, listing.limit);
            return all(select, sql.type().name(), sql.listed());
        }
    }

    /** Changes a row and its repeated rows; {@code false} when somebody else was faster. */
    boolean update(Session session, RecordSql sql, Caller caller, Change change) throws SQLException {
        ScopeClause scope = ScopeClause.of(caller, sql.type());
        List<Field> fields =
                sql.plain().stream().filter(f -> change.keys.contains(f.key())).toList();
        try (PreparedStatement update = session.connection().prepareStatement(sql.update(fields, scope.sql()))) {
            int at = rows.bindUpdate(update, change.after, fields);
            update.setString(at++, change.after.id().toString());
            update.setLong(at++, change.before.envelope().version());
            for (Object value : scope.values()) {
                values.bind(update, at++, value);
            }
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        for (Field group : sql.groups()) {
            if (change.keys.contains(group.key())) {
                deleteRows(session, sql, group, change.after.id());
                insertRows(session, sql, group, List.of(change.after));
            }
        }
        return true;
    }

    /** Takes a row away; {@code false} when it is gone or was changed. */
    boolean delete(Session session, RecordSql sql, Caller caller, RecordView record) throws SQLException {
        for (Field group : sql.groups()) {
            deleteRows(session, sql, group, record.id());
        }
        ScopeClause scope = ScopeClause.of(caller, sql.type());
        try (PreparedStatement delete = session.connection().prepareStatement(sql.delete(scope.sql()))) {
            delete.setString(1, record.id().toString());
            delete.setLong(2, record.envelope().version());
            int at = 3;
            for (Object value : scope.values()) {
                values.bind(delete, at++, value);
            }
            return delete.executeUpdate() > 0;
        }
    }

    void insertRows(Session session, RecordSql sql, Field group, Collection<RecordView> records) throws SQLException {
        try (PreparedStatement insert = session.connection().prepareStatement(sql.insertRow(group))) {
            int count = 0;
            for (RecordView record : records) {
                List<?> given = (List<?>) record.fields().getOrDefault(group.key(), List.of());
                for (int position = 0; position < given.size(); position++) {
                    bindRow(insert, group, record.id(), position, (Map<?, ?>) given.get(position));
                    insert.addBatch();
                    count++;
                }
            }
            if (count > 0) {
                insert.executeBatch();
            }
        }
    }

    RecordRows rows() {
        return rows;
    }

    private void bindRow(PreparedStatement insert, Field group, UUID id, int position, Map<?, ?> row)
            throws SQLException {
        insert.setString(1, id.toString());
        insert.setInt(2, position);
        int at = 3;
        for (Field field : group.fields()) {
            values.bind(insert, at++, field, row.get(field.key()));
        }
    }

    private Optional<RecordView> one(Session session, RecordSql sql, String text, UUID id, ScopeClause scope)
            throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(text)) {
            bind(select, 1, id, scope);
            List<RecordView> found = all(select, sql.type().name(), sql.plain());
            return found.isEmpty() ? Optional.empty() : Optional.of(withRows(session, sql, found.get(0)));
        }
    }

    private RecordView withRows(Session session, RecordSql sql, RecordView record) throws SQLException {
        if (sql.groups().isEmpty()) {
            return record;
        }
        Map<String, Object> fields = new HashMap<>(record.fields());
        for (Field group : sql.groups()) {
            List<Map<String, Object>> found = rowsOf(session, sql, group, record.id());
            if (!found.isEmpty()) {
                fields.put(group.key(), found);
            }
        }
        return new RecordView(record.type(), record.id(), record.envelope(), fields, record.declined(), record.held());
    }

    private List<Map<String, Object>> rowsOf(Session session, RecordSql sql, Field group, UUID id) throws SQLException {
        List<Map<String, Object>> found = new ArrayList<>();
        try (PreparedStatement select = session.connection().prepareStatement(sql.rows(group))) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row(row, group, 2));
                }
            }
        }
        return found;
    }

    /** Reads one repeated row; its columns begin at the given one. */
    Map<String, Object> row(ResultSet row, Field group, int first) throws SQLException {
        Map<String, Object> one = new LinkedHashMap<>();
        int at = first;
        for (Field field : group.fields()) {
            Object value = values.fetch(row, at++, field);
            if (value != null) {
                one.put(field.key(), value);
            }
        }
        return one;
    }

    private void deleteRows(Session session, RecordSql sql, Field group, UUID id) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement(sql.deleteRows(group))) {
            delete.setString(1, id.toString());
            delete.executeUpdate();
        }
    }

    List<RecordView> all(PreparedStatement select, String type, List<Field> fields) throws SQLException {
        List<RecordView> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(rows.read(type, row, fields));
            }
        }
        return found;
    }

    private void bind(PreparedStatement statement, int at, UUID id, ScopeClause scope) throws SQLException {
        statement.setString(at, id.toString());
        int next = at + 1;
        for (Object value : scope.values()) {
            values.bind(statement, next++, value);
        }
    }

    /** Which records: those with this parent, or those with this root. */
    record Under(String column, UUID id) {
        static Under parent(UUID id) {
            return new Under("parent_id", id);
        }

        static Under root(UUID id) {
            return new Under("root_id", id);
        }
    }

    /** One page of a list: conditions, their values and order in SQL, the index to follow if any, and how much. */
    record Listing(
            String filters, List<Object> values, String order, Optional<String> index, ScopeClause scope, int limit) {}

    /** A record before and after, and the keys of the fields that differ. */
    record Change(RecordView before, RecordView after, Collection<String> keys) {}
}
