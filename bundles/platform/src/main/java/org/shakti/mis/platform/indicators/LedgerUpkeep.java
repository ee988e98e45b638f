package org.shakti.mis.platform.indicators;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** So many roots are looked at in one transaction: some share a place, and its number changes once. */
    static final int ROOTS_AT_ONCE = 1024;

    private LedgerUpkeep() {}

    /**
     * Looks at touched roots and drops their notes.
     *
     * @return how many notes there were; as many as {@code ROOTS_AT_ONCE} when there may be more
     */
    static int fold(Session session, MemberCount count) throws SQLException {
        Connection connection = session.connection();
        List<Note> notes = LedgerRows.notes(connection, ROOTS_AT_ONCE);
        if (notes.isEmpty()) {
            return 0;
        }
        List<String> roots = LedgerRows.distinctRoots(notes);
        Map<String, Set<Member>> before = LedgerRows.members(connection, roots);
        Map<String, Set<Member>> after = count.of(connection, roots);
        Map<Cell, Long> changes = new HashMap<>();
        List<String> gone = new ArrayList<>();
        List<Member> fresh = new ArrayList<>();
        for (String root : roots) {
            Set<Member> was = before.getOrDefault(root, Set.of());
            Set<Member> is = after.getOrDefault(root, Set.of());
            if (!was.equals(is)) {
                if (!was.isEmpty()) {
                    gone.add(root);
                }
                fresh.addAll(is);
                LedgerRows.tally(changes, was, -1);
                LedgerRows.tally(changes, is, 1);
            }
        }
        LedgerRows.removeRoots(connection, gone);
        LedgerRows.add(connection, fresh);
        LedgerRows.shift(connection, changes);
        LedgerRows.drop(connection, notes);
        return notes.size();
    }

    /** First step of making everything anew: from here on each write leaves a note again. */
    static void begin(Session session, LedgerPlan plan) throws SQLException {
        LedgerRows.mark(session.connection(), plan.signature(), false);
        Statements.run(session.connection(), new Sql().add("DELETE FROM indicator_touch"));
    }

    /** Second step: what was noted since the first one is looked at afterwards. */
    static void rebuild(Session session, LedgerPlan plan, MemberCount count) throws SQLException {
        Connection connection = session.connection();
        LedgerRows.clear(connection);
        Map<Cell, Long> cells = new HashMap<>();
        for (String type : count.rootTypes()) {
            List<String> roots = LedgerRows.roots(connection, type, "", ROOTS_AT_ONCE);
            while (!roots.isEmpty()) {
                Map<String, Set<Member>> members = count.of(connection, roots);
                members.values().forEach(some -> LedgerRows.tally(cells, some, 1));
                LedgerRows.add(
                        connection,
                        members.values().stream().flatMap(Set::stream).toList());
                roots = LedgerRows.roots(connection, type, roots.get(roots.size() - 1), ROOTS_AT_ONCE);
            }
        }
        LedgerRows.shift(connection, cells);
        LedgerRows.mark(connection, plan.signature(), true);
    }
}
