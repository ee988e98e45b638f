package org.shakti.mis.platform.indicators;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.platform.records.TableNames;

/** The stored rows of the ledger: notes, members and cells. Knows nothing of what a number means. */
final class LedgerRows {
    private static final String SHIFT = "UPDATE indicator_cell SET roots = roots + ? WHERE counted = ? AND district = ?"
            + " AND organisation = ? AND owner = ? AND in_block = ?";
    private static final String FRESH = "INSERT INTO indicator_cell"
            + " (roots, counted, district, organisation, owner, in_block) VALUES (?, ?, ?, ?, ?, ?)";

    private LedgerRows() {}

    /** Keeps other nodes out until the transaction ends, and tells whether the ledger stands for this meaning. */
    static boolean lock(Connection connection, String signature) throws SQLException {
        Statements.run(connection, new Sql().add("UPDATE indicator_ledger SET id = 1 WHERE id = 1"));
        return stands(connection, signature);
    }

    static boolean stands(Connection connection, String signature) throws SQLException {
        return Statements.list(
                        connection,
                        new Sql().add("SELECT signature, complete FROM indicator_ledger WHERE id = 1"),
                        row -> row.getBoolean(2) && signature.equals(row.getString(1)))
                .get(0);
    }

    static void mark(Connection connection, String signature, boolean complete) throws SQLException {
        Statements.run(
                connection,
                new Sql()
                        .add(
                                "UPDATE indicator_ledger SET signature = ?, complete = ? WHERE id = 1",
                                signature,
                                complete));
    }

    /** Returns notes, the oldest first: number of the note and root. */
    static List<Note> notes(Connection connection, int most) throws SQLException {
        return Statements.list(
                connection,
                new Sql().add("SELECT id, root_id FROM indicator_touch ORDER BY id FETCH FIRST ? ROWS ONLY", most),
                row -> new Note(row.getLong(1), row.getString(2)));
    }

    static void drop(Connection connection, List<Note> notes) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM indicator_touch WHERE id = ?")) {
            for (Note note : notes) {
                delete.setLong(1, note.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    static Map<String, Set<Member>> members(Connection connection, List<String> roots) throws SQLException {
        Map<String, Set<Member>> byRoot = new HashMap<>();
        for (List<String> some : BroodReader.lists(roots)) {
            members(connection, some, byRoot);
        }
        return byRoot;
    }

    private static void members(Connection connection, List<String> roots, Map<String, Set<Member>> byRoot)
            throws SQLException {
        Sql sql = new Sql()
                .add("SELECT counted, root_id, on_day, district, organisation, owner, in_block FROM indicator_member"
                        + " --DERBY-PROPERTIES index=INDICATOR_MEMBER_ROOT\n WHERE root_id IN ")
                .addList(roots);
        Statements.list(
                        connection,
                        sql,
                        row -> new Member(
                                row.getString(1),
                                row.getString(2),
                                row.getDate(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)))
                .forEach(member -> byRoot.computeIfAbsent(member.root, r -> new HashSet<>())
                        .add(member));
    }

    /** Takes everything away, and keeps the tables for this transaction alone: a lock for each row would be many. */
    static void clear(Connection connection) throws SQLException {
        for (String table : List.of("indicator_member", "indicator_cell")) {
            Statements.run(connection, new Sql().add("LOCK TABLE " + table + " IN EXCLUSIVE MODE"));
            Statements.run(connection, new Sql().add("DELETE FROM " + table));
        }
    }

    /** Returns ids of a type in their order, from behind one of them. */
    static List<String> roots(Connection connection, String type, String after, int most) throws SQLException {
        return Statements.list(
                connection,
                new Sql()
                        .add(
                                "SELECT id FROM " + TableNames.table(type)
                                        + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                                after,
                                most),
                row -> row.getString(1));
    }

    static void removeRoots(Connection connection, Collection<String> roots) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM indicator_member WHERE root_id = ?")) {
            for (String root : roots) {
                delete.setString(1, root);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    static void add(Connection connection, List<Member> members) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO indicator_member"
                        + " (counted, root_id, on_day, district, organisation, owner, in_block) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Member member : members) {
                insert.setString(1, member.counted);
                insert.setString(2, member.root);
                insert.setDate(3, member.day);
                insert.setString(4, member.district);
                insert.setString(5, member.organisation);
                insert.setString(6, member.owner);
                insert.setString(7, member.block);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void shift(Connection connection, Map<Cell, Long> changes) throws SQLException {
        List<Map.Entry<Cell, Long>> moved = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .toList();
        List<Map.Entry<Cell, Long>> fresh = new ArrayList<>();
        int[] counts = run(connection, SHIFT, moved);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                fresh.add(moved.get(i));
            }
        }
        run(connection, FRESH, fresh);
    }

    private static int[] run(Connection connection, String sql, List<Map.Entry<Cell, Long>> changes)
            throws SQLException {
        if (changes.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Cell, Long> change : changes) {
                Cell cell = change.getKey();
                statement.setLong(1, change.getValue());
                statement.setString(2, cell.counted);
                statement.setString(3, cell.district);
                statement.setString(4, cell.organisation);
                statement.setString(5, cell.owner);
                statement.setString(6, cell.block);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** Counts each root once in each cell, on however many days it counts. */
    static void tally(Map<Cell, Long> changes, Collection<Member> members, long by) {
        Set<Cell> cells = new HashSet<>();
        members.forEach(member -> cells.add(member.cell()));
        cells.forEach(cell -> changes.merge(cell, by, Long::sum));
    }

    /** A note that something was written below a root. */
    record Note(long id, String root) {}

    /** A place and caseload in which a number counts roots. */
    record Cell(String counted, String district, String organisation, String owner, String block) {}

    /** A root that a number counts, for one day. */
    record Member(
            String counted,
            String root,
            @Nullable Date day,
            String district,
            String organisation,
            String owner,
            @Nullable String block) {
        Cell cell() {
            return new Cell(counted, district, organisation, owner, Objects.requireNonNullElse(block, ""));
        }
    }

    static List<String> distinctRoots(List<Note> notes) {
        return new ArrayList<>(notes.stream().map(Note::root).distinct().toList());
    }
}
