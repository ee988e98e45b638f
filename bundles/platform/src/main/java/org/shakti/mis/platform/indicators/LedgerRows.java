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

/** The stored rows of the ledger: notes, members and cells. Knows nothing of what a number means. */
final class LedgerRows {
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
        Sql sql = new Sql()
                .add("SELECT counted, root_id, on_day, district, organisation, owner, in_block FROM indicator_member"
                        + " WHERE root_id IN ")
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
        return byRoot;
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
        String where = " WHERE counted = ? AND district = ? AND organisation = ? AND owner = ? AND in_block = ?";
        for (Map.Entry<Cell, Long> change : changes.entrySet()) {
            Cell cell = change.getKey();
            Object[] key = {cell.counted, cell.district, cell.organisation, cell.owner, cell.block};
            Sql update = new Sql()
                    .add("UPDATE indicator_cell SET roots = roots + ?", change.getValue())
                    .add(where, key);
            if (change.getValue() != 0 && Statements.run(connection, update) == 0) {
                Statements.run(
                        connection,
                        new Sql()
                                .add("INSERT INTO indicator_cell VALUES (?, ?, ?, ?, ?, ?)", key)
                                .addValue(change.getValue()));
            }
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
