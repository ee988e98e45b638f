package org.shakti.mis.platform.records;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of tables, columns and indexes; made from the names of a checked definition and from nothing else. */
public final class TableNames {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final int LONGEST = 60;

    private TableNames() {}

    /** Returns the table of a type. */
    public static String table(String type) {
        return "r_" + checked(type);
    }

    /** Returns the column of a field. */
    public static String column(String key) {
        return "f_" + checked(key);
    }

    /** Returns the index by which all records below a root are found; only types with a parent have one. */
    public static String rootIndex(String type) {
        return index(table(type), "root");
    }

    static String groupTable(String type, String key) {
        return fitted("r_" + checked(type) + "__" + checked(key));
    }

    static String index(String table, String subject) {
        return fitted("x" + table.substring(1) + "_" + checked(subject));
    }

    /** PostgreSQL cuts names after 63 characters, silently. */
    private static String fitted(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 9) + "_" + String.format(Locale.ROOT, "%08x", name.hashCode());
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name that a definition may use: " + name);
        }
        return name;
    }
}
