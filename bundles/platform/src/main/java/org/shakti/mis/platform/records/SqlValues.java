package org.shakti.mis.platform.records;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.platform.storage.Dialect;

/** The one place where values of fields go into statements and come out of results, the same on both databases. */
final class SqlValues {
    private final boolean postgres;

    SqlValues(Dialect dialect) {
        this.postgres = dialect == Dialect.POSTGRESQL;
    }

    /** Binds a value of a field, or its absence. */
    void bind(PreparedStatement statement, int at, Field field, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, sqlType(field));
        } else {
            bind(statement, at, value);
        }
    }

    /** Binds a value by its Java type. */
    void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else if (value instanceof Integer number) {
            statement.setInt(at, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(at, number);
        } else if (value instanceof Boolean yes) {
            statement.setBoolean(at, yes);
        } else if (value instanceof LocalDate day) {
            bindDay(statement, at, day);
        } else if (value instanceof Instant moment) {
            bindMoment(statement, at, moment);
        } else if (value instanceof List<?> codes) {
            statement.setString(at, packed(codes));
        } else {
            statement.setString(at, value.toString());
        }
    }

    /** Binds a text that may be missing. */
    void text(PreparedStatement statement, int at, @Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.VARCHAR);
        } else {
            statement.setString(at, value);
        }
    }

    /** Returns the value of a field, or nothing. */
    @Nullable Object fetch(ResultSet row, int at, Field field) throws SQLException {
        return switch (field.kind()) {
            case INTEGER, MONEY -> {
                long number = row.getLong(at);
                yield row.wasNull() ? null : number;
            }
            case YES_NO -> {
                boolean yes = row.getBoolean(at);
                yield row.wasNull() ? null : yes;
            }
            case DECIMAL -> plain(row.getBigDecimal(at));
            case DATE -> day(row, at);
            case DATE_TIME -> moment(row, at);
            case SEVERAL_OF -> unpacked(row.getString(at));
            default -> row.getString(at);
        };
    }

    /** Returns a day. */
    @Nullable LocalDate day(ResultSet row, int at) throws SQLException {
        if (postgres) {
            return row.getObject(at, LocalDate.class);
        }
        Date day = row.getDate(at);
        return day == null ? null : day.toLocalDate();
    }

    /** Returns a moment. */
    @Nullable Instant moment(ResultSet row, int at) throws SQLException {
        if (postgres) {
            LocalDateTime utc = row.getObject(at, LocalDateTime.class);
            return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
        }
        Timestamp moment = row.getTimestamp(at, utc());
        return moment == null ? null : moment.toInstant();
    }

    /** Returns codes as they are kept in one column: each between bars, so that one can be looked for. */
    static String packed(List<?> codes) {
        StringBuilder text = new StringBuilder("|");
        codes.forEach(code -> text.append(code).append('|'));
        return text.toString();
    }

    /** Returns the codes of a column; none for an empty one. */
    static @Nullable List<String> unpacked(@Nullable String text) {
        return text == null || text.length() < 2
                ? null
                : List.of(text.substring(1, text.length() - 1).split("\\|"));
    }

    private void bindDay(PreparedStatement statement, int at, LocalDate day) throws SQLException {
        if (postgres) {
            statement.setObject(at, day);
        } else {
            statement.setDate(at, Date.valueOf(day));
        }
    }

    private void bindMoment(PreparedStatement statement, int at, Instant moment) throws SQLException {
        if (postgres) {
            statement.setObject(at, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else {
            statement.setTimestamp(at, Timestamp.from(moment), utc());
        }
    }

    /** A calendar is not safe for concurrent use, so each call takes its own. */
    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private int sqlType(Field field) {
        return switch (field.kind()) {
            case INTEGER, MONEY -> Types.BIGINT;
            case DECIMAL -> Types.DECIMAL;
            case DATE -> Types.DATE;
            case DATE_TIME -> Types.TIMESTAMP;
            case YES_NO -> Types.BOOLEAN;
            case REFERENCE -> Types.CHAR;
            case TEXT, LONG_TEXT -> SqlTypes.unlimited(field) && !postgres ? Types.CLOB : Types.VARCHAR;
            default -> Types.VARCHAR;
        };
    }
}
