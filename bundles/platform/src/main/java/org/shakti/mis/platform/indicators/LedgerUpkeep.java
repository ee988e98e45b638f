package org.shakti.mis.platform.indicators;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.platform.indicators.LedgerRows.Cell;
import org.shakti.mis.platform.indicators.LedgerRows.Member;
import org.shakti.mis.platform.indicators.LedgerRows.Note;
import org.shakti.mis.platform.storage.Session;

/**
 * Brings the ledger up to date: looks at the roots that were touched since, or makes everything anew. Whatever is
 * interrupted leaves the ledger as it was, or marked as incomplete.
 */
final class LedgerUpkeep {
    /** So many roots are looked at in one go; lists are filled up to it, so that there is one statement. */
    static final int ROOTS_AT_ONCE = 256;

    private static final int FEW = 16;

    private LedgerUpkeep() {}

    /**
     * Looks at touched roots and drops their notes.
     *
     * @return how many notes there were; as many as {@code ROOTS_AT_ONCE} when there may be more
     */
    static int fold(Session session, LedgerPlan plan, IndicatorSql sql) throws SQLException {
        Connection connection = session.connection();
        List<Note> notes = LedgerRows.notes(connection, ROOTS_AT_ONCE);
        if (notes.isEmpty()) {
            return 0;
        }
        List<String> roots = LedgerRows.distinctRoots(notes);
        Map<String, Set<Member>> before = LedgerRows.members(connection, filled(roots));
        Map<String, Set<Member>> after = counted(connection, plan, sql, filled(roots));
        Map<Cell, Long> changes = new HashMap<>();
        List<String> changed = new ArrayList<>();
        List<Member> fresh = new ArrayList<>();
        for (String root : roots) {
            Set<Member> was = before.getOrDefault(root, Set.of());
            Set<Member> is = after.getOrDefault(root, Set.of());
            if (!was.equals(is)) {
                changed.add(root);
                fresh.addAll(is);
                LedgerRows.tally(changes, was, -1);
                LedgerRows.tally(changes, is, 1);
            }
        }
        LedgerRows.removeRoots(connection, changed);
        LedgerRows.add(connection, fresh);
        LedgerRows.shift(connection, changes);
        LedgerRows.drop(connection, notes);
        return notes.size();
    }

    /** Lists have one of three lengths: each one is a statement per number that the embedded database has to compile. */
    private static List<String> filled(List<String> roots) {
        List<String> filled = new ArrayList<>(roots);
        int size = roots.size() == 1 ? 1 : roots.size() <= FEW ? FEW : ROOTS_AT_ONCE;
        filled.addAll(Collections.nCopies(size - roots.size(), roots.get(0)));
        return filled;
    }

    private static Map<String, Set<Member>> counted(
            Connection connection, LedgerPlan plan, IndicatorSql sql, List<String> roots) throws SQLException {
        Map<String, Set<Member>> byRoot = new HashMap<>();
        for (Map.Entry<String, Counted> number : plan.numbers().entrySet()) {
            Counted counted = number.getValue();
            Statements.list(
                            connection,
                            sql.facts(counted.indicator(), counted.part(), roots),
                            row -> new Member(
                                    number.getKey(),
                                    row.getString(1),
                                    row.getDate(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6)))
                    .forEach(member -> byRoot.computeIfAbsent(member.root(), r -> new HashSet<>())
                            .add(member));
        }
        return byRoot;
    }

    /** First step of making everything anew: from here on each write leaves a note again. */
    static void begin(Session session, LedgerPlan plan) throws SQLException {
        LedgerRows.mark(session.connection(), plan.signature(), false);
        Statements.run(session.connection(), new Sql().add("DELETE FROM indicator_touch"));
    }

    /** Second step: what was noted since the first one is looked at afterwards. */
    static void rebuild(Session session, LedgerPlan plan, IndicatorSql sql) throws SQLException {
        Connection connection = session.connection();
        Statements.run(connection, new Sql().add("DELETE FROM indicator_member"));
        Statements.run(connection, new Sql().add("DELETE FROM indicator_cell"));
        for (Map.Entry<String, Counted> number : plan.numbers().entrySet()) {
            Counted counted = number.getValue();
            Statements.run(
                    connection,
                    new Sql()
                            .add(
                                    "INSERT INTO indicator_member"
                                            + " (counted, root_id, on_day, district, organisation, owner, in_block)"
                                            + " SELECT CAST(? AS VARCHAR(90)), f.id, f.on_day, f.district,"
                                            + " f.organisation, f.owner, f.in_block FROM (",
                                    number.getKey())
                            .add(sql.facts(counted.indicator(), counted.part(), List.of()))
                            .add(") f"));
        }
        Statements.run(
                connection,
                new Sql()
                        .add("INSERT INTO indicator_cell SELECT counted, district, organisation, owner,"
                                + " COALESCE(in_block, ''), COUNT(DISTINCT root_id) FROM indicator_member"
                                + " GROUP BY counted, district, organisation, owner, COALESCE(in_block, '')"));
        LedgerRows.mark(connection, plan.signature(), true);
    }
}
