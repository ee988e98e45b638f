package org.shakti.mis.platform.workflow;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Puts a task into a row and takes it out again. */
final class TaskColumns {
    private TaskColumns() {}

    static void bind(PreparedStatement insert, TaskRow row) throws SQLException {
        Statements.bind(
                insert,
                Arrays.asList(
                        row.id(),
                        row.clock(),
                        row.target().type(),
                        row.target().record(),
                        row.target().root(),
                        row.keeper().district(),
                        row.keeper().organisation(),
                        row.keeper().owner(),
                        row.assignee().orElse(null),
                        row.days().started(),
                        row.days().countedFrom(),
                        row.days().due(),
                        row.days().warn(),
                        row.openedAt(),
                        row.outcome()));
        bindClosing(insert, row.closing());
        insert.setString(20, row.assignee().orElse(row.keeper().owner()));
    }

    private static void bindClosing(PreparedStatement insert, Optional<TaskRow.Closing> closing) throws SQLException {
        if (closing.isEmpty()) {
            insert.setNull(16, Types.DATE);
            insert.setNull(17, Types.TIMESTAMP);
            insert.setNull(18, Types.VARCHAR);
            insert.setNull(19, Types.VARCHAR);
            return;
        }
        insert.setDate(16, Date.valueOf(closing.get().on()));
        insert.setTimestamp(17, Statements.timestamp(closing.get().at()));
        insert.setString(18, closing.get().by());
        insert.setString(19, closing.get().note());
    }

    static TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                new TaskRow.Target(
                        row.getString(3), UUID.fromString(row.getString(4)), UUID.fromString(row.getString(5))),
                new TaskRow.Keeper(row.getString(6), row.getString(7), row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                new TaskRow.Days(day(row, 10), day(row, 11), day(row, 12), day(row, 13)),
                Statements.instant(row.getTimestamp(14)),
                closing(row));
    }

    private static Optional<TaskRow.Closing> closing(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(17);
        if (at == null) {
            return Optional.empty();
        }
        String note = row.getString(19);
        return Optional.of(new TaskRow.Closing(
                row.getString(15), day(row, 16), Statements.instant(at), row.getString(18), note == null ? "" : note));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }
}
