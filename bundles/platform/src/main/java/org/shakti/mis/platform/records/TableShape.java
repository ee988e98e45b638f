package org.shakti.mis.platform.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Dialect;

/**
 * The tables, columns and indexes of one record type, as lines of text that can be kept and compared: {@code T table},
 * {@code C table column type}, {@code I name definition}, and {@code K table column kind} for what values mean.
 */
record TableShape(String type, Set<String> lines) {
    /** Subject of the index by which lists go back in time. */
    static final String NEWEST = "newest";

    /** Subject of the index by which lists go forward in time. */
    static final String OLDEST = "created";

    static TableShape of(RecordType type, Dialect dialect) {
        return new Lines(type, dialect == Dialect.POSTGRESQL, dialect).shape();
    }

    /**
     * Tells whether a field that can be searched has an index of its own. A choice or a yes-or-no has so few values that
     * one would cost every write and spare a search little: such a field is searched along the index that gives the order.
     */
    static boolean ownIndex(Field field) {
        return field.index() != IndexKind.NONE
                && !field.identity()
                && !SqlTypes.unlimited(field)
                && switch (field.kind()) {
                    case GROUP, SEVERAL_OF, ONE_OF, YES_NO -> false;
                    default -> true;
                };
    }

    /** Returns the kind of a field as it is remembered; texts of one and of several lines are the same. */
    static String kind(Field field) {
        return field.kind() == FieldKind.LONG_TEXT
                ? FieldKind.TEXT.wireName()
                : field.kind().wireName();
    }

    /** Short enough to compare at every start. */
    static String checksum(Collection<String> lines) {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the statements that lead from what is there to this shape; they take nothing away. */
    List<String> missing(Set<String> there) {
        List<String> statements = new ArrayList<>();
        Set<String> made = new LinkedHashSet<>();
        for (String line : lines) {
            String[] words = line.split(" ", 4);
            if (there.contains(line)) {
                continue;
            }
            if (words[0].equals("T")) {
                statements.add("CREATE TABLE " + words[1] + " (" + columns(words[1]) + ")");
                made.add(words[1]);
            } else if (words[0].equals("I")) {
                statements.add("CREATE " + line.substring(2));
            } else if (words[0].equals("C") && !made.contains(words[1])) {
                refuseRetyping(words, there);
                statements.add("ALTER TABLE " + words[1] + " ADD COLUMN " + words[2] + " " + words[3]);
            }
        }
        return statements;
    }

    /** Returns the statements that take away what these lines say; whoever asks has made sure that nothing is in it. */
    static List<String> dropping(Set<String> lines) {
        List<String> statements = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            boolean inside = !words[0].equals("T") && lines.contains("T " + table(line));
            if (words[0].equals("T")) {
                statements.add("DROP TABLE " + words[1]);
            } else if (words[0].equals("I") && !inside) {
                statements.add(0, "DROP INDEX " + words[words[1].equals("UNIQUE") ? 3 : 2]);
            } else if (words[0].equals("C") && !inside) {
                statements.add("ALTER TABLE " + words[1] + " DROP COLUMN " + words[2] + " RESTRICT");
            }
        }
        return statements;
    }

    /** Tells whether a line is about a table. */
    static boolean concerns(String line, String table) {
        return table(line).equals(table);
    }

    /** Tells whether a line is an index on a column. */
    static boolean indexes(String line, String table, String column) {
        int open = line.indexOf('(');
        return line.startsWith("I ")
                && concerns(line, table)
                && List.of(line.substring(open + 1, line.length() - 1).split(", "))
                        .contains(column);
    }

    private static String table(String line) {
        return line.startsWith("I ")
                ? line.substring(line.indexOf(" ON ") + 4, line.indexOf(" ("))
                : line.split(" ", 3)[1];
    }

    private String columns(String table) {
        String start = "C " + table + " ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private static void refuseRetyping(String[] words, Set<String> there) {
        String start = "C " + words[1] + " " + words[2] + " ";
        if (there.stream().anyMatch(line -> line.startsWith(start))) {
            throw new IllegalStateException(
                    "The column " + words[1] + "." + words[2] + " exists with another type than " + words[3] + ".");
        }
    }

    /** Writes the lines of one type. */
    private record Lines(RecordType type, boolean postgres, Dialect dialect, Set<String> lines) {
        Lines(RecordType type, boolean postgres, Dialect dialect) {
            this(type, postgres, dialect, new LinkedHashSet<>());
        }

        TableShape shape() {
            String table = TableNames.table(type.name());
            envelope(table);
            type.fields().forEach(field -> kind(table, field));
            type.fields().stream().filter(f -> !f.identity()).forEach(field -> {
                if (field.kind() == FieldKind.GROUP) {
                    group(field);
                } else {
                    column(table, TableNames.column(field.key()), SqlTypes.of(field, dialect));
                }
            });
            indexes(table);
            return new TableShape(type.name(), lines);
        }

        private void envelope(String table) {
            lines.add("T " + table);
            column(table, "id", "CHAR(36) NOT NULL PRIMARY KEY");
            column(table, "state", SqlTypes.text(40, postgres) + " NOT NULL");
            column(table, "district", SqlTypes.text(12, postgres) + " NOT NULL");
            column(table, "organisation", SqlTypes.text(64, postgres) + " NOT NULL");
            column(table, "owner", SqlTypes.text(64, postgres) + " NOT NULL");
            column(table, "parent_id", "CHAR(36)");
            column(table, "root_id", "CHAR(36) NOT NULL");
            column(table, "version", "BIGINT NOT NULL");
            column(table, "created_at", "TIMESTAMP NOT NULL");
            column(table, "changed_at", "TIMESTAMP NOT NULL");
            column(table, "created_by", SqlTypes.text(64, postgres) + " NOT NULL");
            column(table, "declined", SqlTypes.text(4000, postgres));
            column(table, "held", SqlTypes.text(4000, postgres));
        }

        private void group(Field field) {
            String table = TableNames.groupTable(type.name(), field.key());
            lines.add("T " + table);
            column(table, "record_id", "CHAR(36) NOT NULL");
            column(table, "position", "INTEGER NOT NULL");
            for (Field inner : field.fields()) {
                column(table, TableNames.column(inner.key()), SqlTypes.of(inner, dialect));
                kind(table, inner);
            }
            index("UNIQUE INDEX", table, "row", "record_id, position");
        }

        private void indexes(String table) {
            if (type.parent().isPresent()) {
                index("INDEX", table, "parent", "parent_id");
                index("INDEX", table, "root", "root_id");
            }
            index("INDEX", table, "owner", "owner, state");
            if (postgres) {
                index("INDEX", table, "district", "district, created_at, id");
            } else {
                // Derby reads an index in one direction only.
                index("INDEX", table, NEWEST, "created_at DESC, id DESC");
            }
            index("INDEX", table, OLDEST, "created_at, id");
            type.code().ifPresent(code -> index("UNIQUE INDEX", table, code.field(), TableNames.column(code.field())));
            type.fields().stream()
                    .filter(TableShape::ownIndex)
                    .filter(f -> type.code()
                            .filter(code -> code.field().equals(f.key()))
                            .isEmpty())
                    .forEach(f -> index("INDEX", table, f.key(), TableNames.column(f.key()) + ", id"));
        }

        private void column(String table, String name, String sqlType) {
            lines.add("C " + table + " " + name + " " + sqlType);
        }

        private void kind(String table, Field field) {
            lines.add("K " + table + " " + TableNames.column(field.key()) + " " + TableShape.kind(field));
        }

        private void index(String kind, String table, String subject, String columns) {
            lines.add("I " + kind + " " + TableNames.index(table, subject) + " ON " + table + " (" + columns + ")");
        }
    }
}
