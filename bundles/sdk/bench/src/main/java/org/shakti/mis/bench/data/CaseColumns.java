package org.shakti.mis.bench.data;

import java.sql.Types;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The fields of a case as the case module defines them, each with a maker of invented values. */
public final class CaseColumns {
    /** Fields that lie in the table, in the order of the definition. */
    public static final List<Column> ORDINARY = List.of(
            indexed("code_name", Kind.TEXT, random -> "Sample " + random.nextInt(1_000_000)),
            indexed("gender", Kind.TEXT, random -> pick(random, "F", "F", "F", "M")),
            plain("year_of_birth", Kind.INTEGER, random -> 1985 + random.nextInt(15)),
            indexed("is_child", Kind.YES_NO, random -> false),
            indexed("entry_route", Kind.TEXT, random -> pick(random, Register.ENTRY_ROUTES)),
            indexed("met_on", Kind.DATE, Register::date),
            plain("searched_first", Kind.YES_NO, random -> true),
            indexed("safe_contact_agreed", Kind.YES_NO, random -> true),
            plain("spoken_language", Kind.TEXT, random -> pick(random, "Bengali", "Hindi")),
            indexed("marital_status", Kind.TEXT, random -> pick(random, "MARRIED", "NEVER", "SEPARATED")),
            indexed("social_category", Kind.TEXT, random -> pick(random, "SC", "ST", "OBC", "GEN")),
            indexed("education_level", Kind.TEXT, random -> pick(random, "PRIMARY", "SECONDARY", "HS")),
            plain("disability", Kind.YES_NO, random -> random.nextInt(20) == 0));

    /** Fields that identify the person and are stored encrypted. */
    public static final List<Column> IDENTITY = List.of(
            plain("real_name", Kind.TEXT, random -> "Sample Person " + random.nextInt(1_000_000)),
            plain("phone", Kind.TEXT, random -> "90000" + (10_000 + random.nextInt(90_000))));

    private CaseColumns() {}

    private static Column plain(String key, Kind kind, Function<SplittableRandom, Object> value) {
        return new Column(key, kind, false, value);
    }

    private static Column indexed(String key, Kind kind, Function<SplittableRandom, Object> value) {
        return new Column(key, kind, true, value);
    }

    /** The kinds that a case needs. */
    public enum Kind {
        /** Words and codes. */
        TEXT("varchar(255)", Types.VARCHAR),
        /** Whole numbers. */
        INTEGER("integer", Types.INTEGER),
        /** Calendar days. */
        DATE("date", Types.DATE),
        /** Yes or no. */
        YES_NO("boolean", Types.BOOLEAN);

        private final String sql;
        private final int type;

        Kind(String sql, int type) {
            this.sql = sql;
            this.type = type;
        }

        /** Returns the type of the column; the same in both databases. */
        public String sql() {
            return sql;
        }

        /** Returns the number of the type in {@link Types}. */
        public int type() {
            return type;
        }
    }

    /**
     * One column.
     *
     * @param key field key and column name
     * @param kind its kind
     * @param indexed whether the definition asks for an index
     * @param value makes an invented value
     */
    public record Column(String key, Kind kind, boolean indexed, Function<SplittableRandom, Object> value) {}

    static String pick(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static String pick(SplittableRandom random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
