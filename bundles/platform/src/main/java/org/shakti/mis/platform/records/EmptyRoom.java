package org.shakti.mis.platform.records;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.shakti.mis.platform.storage.Dialect;

/**
 * Tells which tables and columns of record types that are gone hold nothing at all. A table with one row stays, and so
 * does a column with one answer: what is off keeps its data.
 */
final class EmptyRoom {
    /** Derby writes a table anew for each column that it loses: on a large one an empty column costs less. */
    private static final int MOST_ROWS = 20_000;

    private final Dialect dialect;

    EmptyRoom(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Returns the lines that can go, of one type; nothing when one of its tables that could go holds a row.
     *
     * @param there lines of everything that was made for the type
     * @param surplus lines of the type that no definition asks for any more
     */
    Set<String> of(Connection connection, Set<String> there, Set<String> surplus) throws SQLException {
        Set<String> free = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String line : surplus) {
                String[] words = line.split(" ", 4);
                if (!there.contains(line)) {
                    continue; // another node took it away
                }
                if (words[0].equals("T")) {
                    if (!isEmpty(statement, words[1])) {
                        return Set.of();
                    }
                    there.stream()
                            .filter(one -> TableShape.concerns(one, words[1]))
                            .forEach(free::add);
                } else if (isField(words, surplus) && isFree(statement, words[1], words[2])) {
                    free.add(line);
                    there.stream()
                            .filter(one -> TableShape.indexes(one, words[1], words[2]))
                            .forEach(free::add);
                }
            }
            for (String line : surplus) {
                if (line.startsWith("K ") && there.contains(line) && isForgotten(statement, line, there, free)) {
                    free.add(line);
                }
            }
        }
        return free;
    }

    /** A kind is remembered as long as there is room for its values: a column, rows, or something in the vault. */
    private boolean isForgotten(Statement statement, String line, Set<String> there, Set<String> free)
            throws SQLException {
        String[] words = line.split(" ", 4);
        String rows = "T " + TableNames.groupTable(words[1].substring(2), words[2].substring(2));
        String column = "C " + words[1] + " " + words[2] + " ";
        boolean room = there.contains(rows) || there.stream().anyMatch(one -> one.startsWith(column));
        boolean stays =
                there.stream().anyMatch(one -> (one.equals(rows) || one.startsWith(column)) && !free.contains(one));
        return room ? !stays : isEmpty(statement, words[1]);
    }

    /** A column that every record has goes with its table only. */
    private static boolean isField(String[] words, Set<String> surplus) {
        return words[0].equals("C") && words[2].startsWith("f_") && !surplus.contains("T " + words[1]);
    }

    /** Nobody writes a row between the question and what follows: the lock is held until the transaction ends. */
    private boolean isEmpty(Statement statement, String table) throws SQLException {
        lock(statement, table);
        return !finds(statement, "SELECT 1 FROM " + table + " FETCH FIRST 1 ROWS ONLY");
    }

    private boolean isFree(Statement statement, String table, String column) throws SQLException {
        lock(statement, table);
        boolean large = dialect == Dialect.DERBY
                && finds(statement, "SELECT 1 FROM " + table + " OFFSET " + MOST_ROWS + " ROWS FETCH NEXT 1 ROWS ONLY");
        return !large
                && !finds(
                        statement,
                        "SELECT 1 FROM " + table + " WHERE " + column + " IS NOT NULL FETCH FIRST 1 ROWS ONLY");
    }

    private void lock(Statement statement, String table) throws SQLException {
        String mode = dialect == Dialect.POSTGRESQL ? "ACCESS EXCLUSIVE" : "EXCLUSIVE";
        statement.execute("LOCK TABLE " + table + " IN " + mode + " MODE");
    }

    private static boolean finds(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }
}
