package org.shakti.mis.platform.records;

import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.platform.storage.Dialect;

/** How wide the column of each field is. A column is never narrowed or retyped, so sizes are generous from the start. */
final class SqlTypes {
    /** Greatest number of code points of a text that fits a plain column. */
    static final int PLAIN_TEXT = 1000;

    /** Greatest number of code points of an indexed text: longer keys do not fit a page of an index. */
    static final int INDEXED_TEXT = 500;

    /** Greatest number of code points of any text. */
    static final int ANY_TEXT = 100_000;

    private SqlTypes() {}

    static String of(Field field, Dialect dialect) {
        boolean postgres = dialect == Dialect.POSTGRESQL;
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> unlimited(field) ? (postgres ? "TEXT" : "CLOB") : text(2 * PLAIN_TEXT, postgres);
            case INTEGER, MONEY -> "BIGINT";
            case DECIMAL -> "DECIMAL(19,4)";
            case DATE -> "DATE";
            case DATE_TIME -> "TIMESTAMP";
            case YES_NO -> "BOOLEAN";
            case ONE_OF -> text(40, postgres);
            case SEVERAL_OF -> text(4000, postgres);
            case REFERENCE -> "CHAR(36)";
            case PLACE -> text(12, postgres);
            case FILE -> text(64, postgres);
            case GROUP -> throw new IllegalArgumentException("A group has a table, not a column: " + field.key());
        };
    }

    /** Compared by code points on both databases, so that pages and prefixes mean the same on both. */
    static String text(int length, boolean postgres) {
        return "VARCHAR(" + length + ")" + (postgres ? " COLLATE \"C\"" : "");
    }

    static boolean unlimited(Field field) {
        return field.kind() == FieldKind.LONG_TEXT || field.bounds().longest().orElse(PLAIN_TEXT) > PLAIN_TEXT;
    }

    static int longest(Field field) {
        int limit = field.index() != IndexKind.NONE ? INDEXED_TEXT : unlimited(field) ? ANY_TEXT : PLAIN_TEXT;
        return field.identity()
                ? Math.min(8000, field.bounds().longest().orElse(limit))
                : Math.min(limit, field.bounds().longest().orElse(limit));
    }
}
