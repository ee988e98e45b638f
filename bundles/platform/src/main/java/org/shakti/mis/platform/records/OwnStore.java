package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/**
 * Reads many whole records of one account with few statements. Every statement carries the scope of all records that the
 * account owns, wherever they are; {@link OwnView} says which of them it may see.
 */
final class OwnStore {
    private static final int MOST = 128;

    private final RecordStore store;

    OwnStore(RecordStore store) {
        this.store = store;
    }

    /** Returns roots of the account behind an id, in the order of ids. */
    List<RecordView> roots(Session session, RecordSql sql, String account, String after, int count)
            throws SQLException {
        ScopeClause scope = scope(sql, account);
        String text = sql.whole() + " WHERE id > ?" + scope.sql() + " ORDER BY id FETCH FIRST ? ROWS ONLY";
        try (PreparedStatement select = session.connection().prepareStatement(text)) {
            select.setString(1, after);
            int at = bind(select, 2, scope);
            select.setInt(at, count);
            return withRows(session, sql, store.all(select, sql.type().name(), sql.plain()));
        }
    }

    /** Returns the account's records of a type by id, or by root; each only once. */
    List<RecordView> among(Session session, RecordSql sql, String account, Among among) throws SQLException {
        List<RecordView> found = new ArrayList<>();
        List<UUID> ids = List.copyOf(among.ids);
        for (int from = 0; from < ids.size(); from += MOST) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            found.addAll(some(session, sql, account, new Among(among.column, some)));
        }
        return withRows(session, sql, found);
    }

    private List<RecordView> some(Session session, RecordSql sql, String account, Among among) throws SQLException {
        ScopeClause scope = scope(sql, account);
        String text = sql.whole() + " WHERE " + among.column + " IN (" + marks(among.ids.size()) + ")" + scope.sql()
                + " ORDER BY created_at, id";
        try (PreparedStatement select = session.connection().prepareStatement(text)) {
            int at = bind(select, 1, among.ids);
            bind(select, at, scope);
            return store.all(select, sql.type().name(), sql.plain());
        }
    }

    private List<RecordView> withRows(Session session, RecordSql sql, List<RecordView> records) throws SQLException {
        if (sql.groups().isEmpty() || records.isEmpty()) {
            return records;
        }
        Map<UUID, Map<String, Object>> fields = new LinkedHashMap<>();
        records.forEach(record -> fields.put(record.id(), new HashMap<>(record.fields())));
        for (Field group : sql.groups()) {
            addRows(session, sql, group, fields);
        }
        return records.stream()
                .map(r -> new RecordView(
                        r.type(), r.id(), r.envelope(), fields.getOrDefault(r.id(), Map.of()), r.declined(), r.held()))
                .toList();
    }

    private void addRows(Session session, RecordSql sql, Field group, Map<UUID, Map<String, Object>> fields)
            throws SQLException {
        List<UUID> ids = List.copyOf(fields.keySet());
        for (int from = 0; from < ids.size(); from += MOST) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            try (PreparedStatement select =
                    session.connection().prepareStatement(sql.rowsOfMany(group, marks(some.size())))) {
                bind(select, 1, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Map<String, Object> owner = fields.get(UUID.fromString(row.getString(1)));
                        if (owner != null) {
                            rows(owner, group.key()).add(store.row(row, group, 3));
                        }
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // put there by this method alone
    private static List<Object> rows(Map<String, Object> fields, String key) {
        return (List<Object>) fields.computeIfAbsent(key, k -> new ArrayList<>());
    }

    /** Everything that the account owns; what it may see of that is decided afterwards. */
    private static ScopeClause scope(RecordSql sql, String account) {
        Scope own = new Scope(Optional.empty(), Set.of(), true, Optional.of(account));
        return ScopeClause.of(new Caller(account, Set.of("records.private"), own, "en"), sql.type());
    }

    /** Filled up to the next power of two, so that there are few different statements. */
    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(filled(count), "?"));
    }

    private static int filled(int count) {
        return Integer.highestOneBit(count * 2 - 1);
    }

    private static int bind(PreparedStatement select, int first, Collection<UUID> ids) throws SQLException {
        int at = first;
        String last = "";
        for (UUID id : ids) {
            last = id.toString();
            select.setString(at++, last);
        }
        for (int i = ids.size(); i < filled(ids.size()); i++) {
            select.setString(at++, last);
        }
        return at;
    }

    private int bind(PreparedStatement select, int first, ScopeClause scope) throws SQLException {
        int at = first;
        for (Object value : scope.values()) {
            store.values().bind(select, at++, value);
        }
        return at;
    }

    /** Which records: those with these ids, or those below these roots. */
    record Among(String column, Collection<UUID> ids) {
        static Among ids(Collection<UUID> ids) {
            return new Among("id", ids);
        }

        static Among roots(Collection<UUID> ids) {
            return new Among("root_id", ids);
        }
    }
}
