package org.shakti.mis.platform.indicators;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.records.TableNames;

/**
 * Says conditions of packs in SQL. Two-valued like {@code Conditions}: every comparison is false, not unknown, where a
 * value is missing, so that a negation means the same here and there.
 */
final class ConditionSql {
    private final Catalogue catalogue;
    private final LocalDate today;

    ConditionSql(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Returns the condition on the rows of a type under the given alias. */
    Sql of(Condition condition, RecordType type, String alias) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " AND ", "1 = 1", type, alias);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " OR ", "1 = 0", type, alias);
        }
        if (condition instanceof Condition.Not not) {
            return new Sql().add("NOT (").add(of(not.part(), type, alias)).add(")");
        }
        if (condition instanceof Condition.EverIn ever) {
            return everIn(ever.states(), alias);
        }
        if (condition instanceof Condition.Children children) {
            return children(children, alias);
        }
        if (condition instanceof Condition.OfParent parent) {
            return ofParent(parent, type, alias);
        }
        return test((Condition.Test) condition, type, alias);
    }

    /**
     * The second half, which never holds, keeps the embedded database from turning the look-up into a join: it then may
     * walk through all entered states for each record.
     */
    static Sql everIn(List<String> states, String alias) {
        return new Sql()
                .add("(EXISTS (SELECT 1 FROM state_entry e WHERE e.record_id = " + alias + ".id AND e.state IN ")
                .addList(states)
                .add(") OR " + alias + ".version < 0)");
    }

    private Sql joined(List<Condition> parts, String word, String none, RecordType type, String alias) {
        Sql sql = new Sql();
        if (parts.isEmpty()) {
            return sql.add(none);
        }
        String before = "(";
        for (Condition part : parts) {
            sql.add(before).add(of(part, type, alias));
            before = word;
        }
        return sql.add(")");
    }

    private Sql children(Condition.Children children, String alias) {
        RecordType child = type(children.type());
        String inner = alias + "c";
        return new Sql()
                .add("(SELECT COUNT(*) FROM " + TableNames.table(child.name()) + " " + inner + " WHERE " + inner
                        + ".parent_id = " + alias + ".id AND ")
                .add(of(children.where(), child, inner))
                .add(") >= " + children.least());
    }

    private Sql ofParent(Condition.OfParent condition, RecordType type, String alias) {
        RecordType parent = type(type.parent().orElseThrow(() -> new Unavailable("parent of " + type.name())));
        String outer = alias + "p";
        return new Sql()
                .add("(EXISTS (SELECT 1 FROM " + TableNames.table(parent.name()) + " " + outer + " WHERE " + outer
                        + ".id = " + alias + ".parent_id AND ")
                .add(of(condition.where(), parent, outer))
                .add(") OR " + alias + ".version < 0)");
    }

    private RecordType type(String name) {
        return catalogue.type(name).orElseThrow(() -> new Unavailable(name));
    }

    private Sql test(Condition.Test test, RecordType type, String alias) {
        Column column = column(test.name(), type, alias);
        return switch (test.operator()) {
            case PRESENT -> new Sql().add(column.sql + (yes(test) ? " IS NOT NULL" : " IS NULL"));
            case IS -> compared(column, "=", test, type, alias);
            case IN -> in(column, test);
            case MIN, ON_OR_AFTER -> compared(column, ">=", test, type, alias);
            case MAX, ON_OR_BEFORE -> compared(column, "<=", test, type, alias);
            case BEFORE -> compared(column, "<", test, type, alias);
            case AFTER -> compared(column, ">", test, type, alias);
            case HAS, HAS_ANY -> holds(column, test, "");
            case NONE -> holds(column, test, "NOT ");
        };
    }

    private static boolean yes(Condition.Test test) {
        return Boolean.TRUE.equals(test.operands().get(0));
    }

    private Sql in(Column column, Condition.Test test) {
        List<Object> operands =
                test.operands().stream().map(o -> value(o, column.kind)).toList();
        return new Sql()
                .add("(" + column.sql + " IS NOT NULL AND " + column.sql + " IN ")
                .addList(operands)
                .add(")");
    }

    private Sql compared(Column column, String operator, Condition.Test test, RecordType type, String alias) {
        Object operand = test.operands().get(0);
        if (operand instanceof String text && text.startsWith("$")) {
            Column other = column(text.substring(1), type, alias);
            return new Sql()
                    .add("(" + column.sql + " IS NOT NULL AND " + other.sql + " IS NOT NULL AND " + column.sql + " "
                            + operator + " " + other.sql + ")");
        }
        return new Sql()
                .add(
                        "(" + column.sql + " IS NOT NULL AND " + column.sql + " " + operator + " ?)",
                        value(operand, column.kind));
    }

    /** Several codes lie in one column, each between bars. */
    private static Sql holds(Column column, Condition.Test test, String not) {
        Sql sql = new Sql().add("(" + column.sql + " IS NOT NULL AND " + not + "(");
        String before = "";
        for (Object code : test.operands()) {
            boolean several = column.kind == FieldKind.SEVERAL_OF;
            sql.add(
                    before + column.sql + (several ? " LIKE ? ESCAPE '\\'" : " = ?"),
                    several ? "%|" + code.toString().replace("_", "\\_").replace("%", "\\%") + "|%" : code.toString());
            before = " OR ";
        }
        return sql.add("))");
    }

    private static Column column(String name, RecordType type, String alias) {
        if (List.of("state", "district", "organisation", "owner").contains(name)) {
            return new Column(alias + "." + name, FieldKind.TEXT);
        }
        Optional<Field> field = type.field(name);
        if (field.isEmpty() || field.get().identity() || field.get().kind() == FieldKind.GROUP) {
            throw new Unavailable(type.name() + "." + name);
        }
        return new Column(alias + "." + TableNames.column(name), field.get().kind());
    }

    private Object value(Object operand, FieldKind kind) {
        try {
            return switch (kind) {
                case DATE -> "today".equals(operand) ? today : LocalDate.parse(operand.toString());
                case INTEGER, MONEY -> new BigDecimal(operand.toString()).longValueExact();
                case DECIMAL -> new BigDecimal(operand.toString());
                case YES_NO -> Boolean.valueOf(operand.toString());
                case DATE_TIME -> throw new Unavailable("a comparison of moments");
                default -> operand.toString();
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new Unavailable("a comparison with " + operand);
        }
    }

    /** Returns the states that a condition says a record must have been in; those of a negation do not count. */
    static List<String> everStates(Condition condition) {
        if (condition instanceof Condition.EverIn ever) {
            return ever.states();
        }
        List<Condition> parts = condition instanceof Condition.All all
                ? all.parts()
                : condition instanceof Condition.Any any ? any.parts() : List.of();
        return parts.stream()
                .flatMap(part -> everStates(part).stream())
                .distinct()
                .collect(Collectors.toList());
    }

    /** Tells whether the condition may change with the calendar alone. */
    static boolean knowsToday(Condition condition) {
        if (condition instanceof Condition.Test test) {
            return test.operands().contains("today");
        }
        if (condition instanceof Condition.Not not) {
            return knowsToday(not.part());
        }
        if (condition instanceof Condition.Children children) {
            return knowsToday(children.where());
        }
        if (condition instanceof Condition.OfParent parent) {
            return knowsToday(parent.where());
        }
        List<Condition> parts = condition instanceof Condition.All all
                ? all.parts()
                : condition instanceof Condition.Any any ? any.parts() : List.of();
        return parts.stream().anyMatch(ConditionSql::knowsToday);
    }

    /** A column with what it holds. */
    private record Column(String sql, FieldKind kind) {}
}
