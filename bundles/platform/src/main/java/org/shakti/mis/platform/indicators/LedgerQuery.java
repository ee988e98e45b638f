package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.records.ScopeClause;
import org.shakti.mis.platform.storage.Session;

/** Reads numbers from the ledger: without a period from the cells, within one from the members. */
final class LedgerQuery {
    private final Catalogue catalogue;
    private final Map<String, Counted> wanted;

    LedgerQuery(Catalogue catalogue, LedgerPlan plan, List<Counted> wanted) {
        this.catalogue = catalogue;
        this.wanted = wanted.stream()
                .filter(counted -> plan.numbers().containsKey(LedgerPlan.name(counted)))
                .collect(Collectors.toMap(LedgerPlan::name, counted -> counted, (a, b) -> a));
    }

    Map<Counted, Long> run(Session session, Caller caller, Selection selection) throws SQLException {
        Map<Counted, Long> counts = new HashMap<>();
        wanted.values().forEach(counted -> counts.put(counted, 0L));
        List<String> roots = wanted.values().stream()
                .map(counted -> counted.indicator().root())
                .distinct()
                .toList();
        for (String root : roots) {
            Predicate<Counted> mine = counted -> counted.indicator().root().equals(root);
            if (selection.period().open()) {
                add(session, counts, cells(named(mine)), tail(root, caller, selection));
            } else {
                Predicate<Counted> stock = counted -> counted.indicator().asOf();
                Period period = selection.period();
                Sql tail = tail(root, caller, selection);
                addMembers(session, counts, named(mine.and(stock.negate())), period, tail);
                addMembers(session, counts, named(mine.and(stock)), period.asOf(), tail);
            }
        }
        return counts;
    }

    private List<String> named(Predicate<Counted> which) {
        return wanted.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A number alone is of one kind, and the embedded database does not know an empty list. */
    private void addMembers(Session session, Map<Counted, Long> counts, List<String> names, Period period, Sql tail)
            throws SQLException {
        if (!names.isEmpty()) {
            add(session, counts, members(names, period), tail);
        }
    }

    private void add(Session session, Map<Counted, Long> counts, Sql head, Sql tail) throws SQLException {
        Statements.list(session.connection(), head.add(tail), row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> {
                    Counted counted = wanted.get(entry.getKey());
                    if (counted != null) {
                        counts.put(counted, entry.getValue());
                    }
                });
    }

    private static Sql cells(List<String> names) {
        return new Sql()
                .add("SELECT counted, SUM(roots) FROM indicator_cell WHERE counted IN ")
                .addList(names);
    }

    private static Sql members(List<String> names, Period period) {
        Sql sql = new Sql()
                .add("SELECT counted, COUNT(DISTINCT root_id) FROM indicator_member WHERE counted IN ")
                .addList(names);
        period.from().ifPresent(from -> sql.add(" AND on_day >= ?", from));
        period.to().ifPresent(to -> sql.add(" AND on_day <= ?", to));
        return sql;
    }

    private Sql tail(String root, Caller caller, Selection selection) {
        RecordType type = catalogue.type(root).orElseThrow(() -> new Unavailable(root));
        ScopeClause scope = ScopeClause.of(caller, type);
        Sql sql = new Sql().add(scope.sql(), scope.values().toArray());
        selection.district().ifPresent(district -> sql.add(" AND district = ?", district));
        selection.owner().ifPresent(owner -> sql.add(" AND owner = ?", owner));
        selection.block().ifPresent(block -> sql.add(" AND in_block = ?", block));
        return sql.add(" GROUP BY counted");
    }
}
