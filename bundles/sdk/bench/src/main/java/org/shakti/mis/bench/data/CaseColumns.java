package org.shakti.mis.bench.data;

import java.sql.Types;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The columns of a case as the case module defines them, each with a maker of invented values. */
public final class CaseColumns {
    /** Fields that lie in the table. */
    public static final List<Column> ORDINARY = List.of(
            new Column("code_name", Kind.TEXT, random -> "Sample " + random.nextInt(1_000_000)),
            new Column("gender", Kind.TEXT, random -> pick(random, "F", "F", "F", "M")),
            new Column("year_of_birth", Kind.INTEGER, random -> 1985 + random.nextInt(23)),
            new Column("entry_route", Kind.TEXT, random -> pick(random, Register.ENTRY_ROUTES)),
            new Column("enrolled_on", Kind.DATE, Register::date),
            new Column("consent_on", Kind.DATE, Register::date),
            new Column("language", Kind.TEXT, random -> pick(random, "Bengali", "Hindi")),
            new Column("marital_status", Kind.TEXT, random -> pick(random, "MARRIED", "NEVER_MARRIED")),
            new Column("social_category", Kind.TEXT, random -> pick(random, "SC", "ST", "OBC")),
            new Column("education", Kind.TEXT, random -> pick(random, "PRIMARY", "SECONDARY", "HS")),
            new Column("disability", Kind.YES_NO, random -> random.nextInt(20) == 0));

    /** Fields that identify the person and are stored encrypted. */
    public static final List<Column> IDENTITY = List.of(
            new Column("real_name", Kind.TEXT, random -> "Sample Person " + random.nextInt(1_000_000)),
            new Column("phone", Kind.TEXT, random -> "90000" + (10_000 + random.nextInt(90_000))));

    private CaseColumns() {}

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

    /** One column. */
    public record Column(String key, Kind kind, Function<SplittableRandom, Object> value) {}

    static String pick(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static String pick(SplittableRandom random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
