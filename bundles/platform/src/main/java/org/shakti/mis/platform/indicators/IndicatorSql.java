package org.shakti.mis.platform.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.records.ScopeClause;
import org.shakti.mis.platform.records.TableNames;
import org.shakti.mis.platform.storage.Dialect;

/**
 * Says an indicator in SQL over the tables of its definition. This is what a number means; whatever answers faster has
 * to give the same.
 */
final class IndicatorSql {
    private final Catalogue catalogue;
    private final Dialect dialect;
    private final ConditionSql conditions;

    IndicatorSql(Catalogue catalogue, Dialect dialect, LocalDate today) {
        this.catalogue = catalogue;
        this.dialect = dialect;
        this.conditions = new ConditionSql(catalogue, today);
    }

    /** Returns a statement with one number: the distinct roots that count. */
    Sql count(Indicator indicator, Optional<String> part, Caller caller, Selection selection) {
        return new Sql()
                .add("SELECT COUNT(DISTINCT " + Measure.of(indicator).key() + ") FROM (")
                .add(counted(indicator, part, scoped(indicator, caller, selection), selection.period()))
                .add(") u");
    }

    /** Returns a statement with a value of the dimension and its number in each row. */
    Sql split(Indicator indicator, Dimension by, Caller caller, Selection selection) {
        String key = key(by);
        return new Sql()
                .add("SELECT " + key + ", COUNT(DISTINCT "
                        + Measure.of(indicator).key() + ") FROM (")
                .add(counted(indicator, Optional.empty(), scoped(indicator, caller, selection), selection.period()))
                .add(") u GROUP BY " + key + " ORDER BY " + key);
    }

    /** Returns a statement with the ids of the roots that count, in the order of their ids. */
    Sql roots(Indicator indicator, Optional<String> part, Caller caller, Selection selection, Optional<String> after) {
        Sql sql = new Sql()
                .add("SELECT DISTINCT u.id FROM (")
                .add(counted(indicator, part, scoped(indicator, caller, selection), selection.period()))
                .add(") u");
        after.ifPresent(id -> sql.add(" WHERE u.id > ?", id));
        return sql.add(" ORDER BY u.id FETCH FIRST ? ROWS ONLY");
    }

    /** Returns a statement with root, day, district, organisation, owner and block of everything that counts. */
    Sql facts(Indicator indicator, Optional<String> part) {
        return new Sql()
                .add("SELECT DISTINCT u.id, u.on_day, u.district, u.organisation, u.owner, u.in_block FROM (")
                .add(counted(indicator, part, base(indicator, type(indicator.root())), Period.OPEN))
                .add(") u");
    }

    /** Returns a statement with organisation, district, block and number in each row, over all roots there are. */
    Sql places(Indicator indicator, Optional<String> part) {
        return new Sql()
                .add("SELECT u.organisation, u.district, u.in_block, COUNT(DISTINCT "
                        + Measure.of(indicator).key() + ") FROM (")
                .add(counted(indicator, part, base(indicator, type(indicator.root())), Period.OPEN))
                .add(") u GROUP BY u.organisation, u.district, u.in_block");
    }

    /** Returns everything that counts for a caller: root, record, day and place in each row. */
    Sql rows(Indicator indicator, Caller caller, Selection selection) {
        return counted(indicator, Optional.empty(), scoped(indicator, caller, selection), selection.period());
    }

    /** The same over all roots there are. */
    Sql everywhere(Indicator indicator) {
        return counted(indicator, Optional.empty(), base(indicator, type(indicator.root())), Period.OPEN);
    }

    /** One row for each root and each record that makes it count. */
    private Sql counted(Indicator indicator, Optional<String> part, Sql roots, Period period) {
        Period within = indicator.asOf() ? period.asOf() : period;
        Sql sql = new Sql();
        String before = "";
        for (Sql match : matches(indicator, part, roots, within)) {
            sql.add(before).add(match);
            before = " UNION ALL ";
        }
        return sql;
    }

    /** The roots that a caller sees among the selected ones. */
    Sql scoped(Indicator indicator, Caller caller, Selection selection) {
        RecordType type = type(indicator.root());
        Sql sql = base(indicator, type);
        ScopeClause scope = ScopeClause.of(caller, type);
        sql.add(scope.sql(), scope.values().toArray());
        selection.district().ifPresent(district -> sql.add(" AND t.district = ?", district));
        selection.owner().ifPresent(owner -> sql.add(" AND t.owner = ?", owner));
        selection.block().ifPresent(block -> sql.add(" AND t." + block(type) + " = ?", block));
        return sql;
    }

    private Sql base(Indicator indicator, RecordType type) {
        String block =
                blockField(type).map(f -> "t." + TableNames.column(f.key())).orElse("CAST(NULL AS VARCHAR(12))");
        Sql sql = new Sql()
                .add("SELECT t.id, t.district, t.organisation, t.owner, " + block + " AS in_block FROM "
                        + TableNames.table(type.name()) + " t WHERE 1 = 1");
        if (!indicator.unlessStates().isEmpty()) {
            sql.add(" AND t.state NOT IN ")
                    .addList(indicator.unlessStates().stream().sorted().toList());
        }
        indicator.within().ifPresent(condition -> sql.add(" AND ").add(conditions.of(condition, type, "t")));
        return sql;
    }

    private List<Sql> matches(Indicator indicator, Optional<String> part, Sql roots, Period period) {
        List<Sql> matches = new ArrayList<>();
        Wanted wanted = Wanted.of(indicator, part);
        for (Indicator.Match match : wanted.anyOf()) {
            matches.add(match(match, wanted.where(), roots, period));
        }
        return matches;
    }

    private Sql match(Indicator.Match match, Condition also, Sql roots, Period period) {
        RecordType type = type(match.type());
        Sql day = day(match, type);
        Sql sql = new Sql()
                .add("SELECT r.id, m.id AS record_id, ")
                .add(day)
                .add(" AS on_day, r.district, r.organisation, r.owner, r.in_block FROM (")
                .add(roots)
                .add(") r JOIN " + TableNames.table(type.name()) + " m ON m."
                        + (type.parent().isPresent() ? "root_id" : "id") + " = r.id WHERE ")
                .add(conditions.of(also, type, "m"));
        match.where().ifPresent(where -> sql.add(" AND ").add(conditions.of(where, type, "m")));
        match.countsAs().ifPresent(code -> sql.add(" AND ").add(ConditionSql.everIn(countingStates(type, code), "m")));
        period.from().ifPresent(from -> sql.add(" AND ").add(day).add(" >= ?", from));
        period.to().ifPresent(to -> sql.add(" AND ").add(day).add(" <= ?", to));
        return sql;
    }

    /** The day of the named field; else the first day in a state that makes the record count; else that of its making. */
    private Sql day(Indicator.Match match, RecordType type) {
        Optional<String> on = match.on().filter(name -> !name.equals("entered"));
        if (on.isPresent()) {
            Field field = type.field(on.get()).orElseThrow(() -> new Unavailable(type.name() + "." + on.get()));
            String column = "m." + TableNames.column(field.key());
            return new Sql().add(field.kind() == FieldKind.DATE_TIME ? dayInIndia(column) : column);
        }
        List<String> states = dayStates(match, type);
        if (states.isEmpty()) {
            return new Sql().add(dayInIndia("m.created_at"));
        }
        return new Sql()
                .add("(SELECT MIN(d.entered_on) FROM state_entry d WHERE d.record_id = m.id AND d.state IN ")
                .addList(states)
                .add(")");
    }

    /** The states of which the first one entered gives the day; none when the day is that of the record's making. */
    List<String> dayStates(Indicator.Match match, RecordType type) {
        return Stream.concat(
                        match.where().stream().flatMap(where -> ConditionSql.everStates(where).stream()),
                        match.countsAs().stream().flatMap(code -> countingStates(type, code).stream()))
                .distinct()
                .toList();
    }

    List<String> countingStates(RecordType type, String code) {
        return catalogue.workflowOf(type).stream()
                .flatMap(workflow -> workflow.states().stream())
                .filter(state -> state.countsAs().contains(code))
                .map(state -> state.code())
                .toList();
    }

    /** Moments are kept in UTC; a day begins when it begins in India. */
    String dayInIndia(String moment) {
        return dialect == Dialect.DERBY
                ? "CAST({fn TIMESTAMPADD(SQL_TSI_MINUTE, 330, " + moment + ")} AS DATE)"
                : "CAST(" + moment + " + INTERVAL '330 minutes' AS DATE)";
    }

    private String key(Dimension by) {
        return switch (by) {
            case DISTRICT -> "u.district";
            case BLOCK -> "u.in_block";
            case OWNER -> "u.owner";
            case MONTH ->
                dialect == Dialect.DERBY
                        ? "YEAR(u.on_day) * 100 + MONTH(u.on_day)"
                        : "CAST(EXTRACT(YEAR FROM u.on_day) * 100 + EXTRACT(MONTH FROM u.on_day) AS INTEGER)";
        };
    }

    RecordType type(String name) {
        return catalogue.type(name).orElseThrow(() -> new Unavailable(name));
    }

    private static String block(RecordType type) {
        return blockField(type)
                .map(field -> TableNames.column(field.key()))
                .orElseThrow(() -> new Unavailable("a block of " + type.name()));
    }

    /** The first field of the root that holds a block tells where it belongs. */
    static Optional<Field> blockField(RecordType type) {
        return type.fields().stream()
                .filter(f -> f.kind() == FieldKind.PLACE
                        && f.target().filter("block"::equals).isPresent()
                        && !f.identity())
                .findFirst();
    }
}
