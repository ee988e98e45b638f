package org.shakti.mis.platform.exchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Session;

/**
 * Takes the records of a run away again. Anything that somebody has done to one of them since, or put below it, counts
 * as a change and stands in the way.
 */
final class ImportUndo {
    private static final int ROWS_AT_ONCE = 100;

    private final Rooms rooms;
    private final ImportStore store = new ImportStore();

    ImportUndo(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Counts the rows of a run whose records somebody has changed. */
    long changed(ImportJob job) {
        long changed = 0;
        long line = 0;
        while (true) {
            long after = line;
            Checked checked = rooms.transactions().read(session -> check(session, job, after));
            if (checked.rows.isEmpty()) {
                return changed;
            }
            changed += checked.touched.size();
            line = checked.last();
        }
    }

    /** Takes all rows away that nobody has changed; returns how many stay. */
    long takeBack(ImportJob job, Caller caller) {
        long stayed = 0;
        long line = 0;
        while (true) {
            long after = line;
            Checked checked = rooms.transactions().write(session -> {
                Checked page = check(session, job, after);
                remove(session, job, page, caller);
                return page;
            });
            if (checked.rows.isEmpty()) {
                return stayed;
            }
            stayed += checked.touched.size();
            line = checked.last();
        }
    }

    private void remove(Session session, ImportJob job, Checked page, Caller caller) {
        RecordIds ids = new RecordIds(job.id(), job.createdAt());
        List<ImportKey> gone = page.rows.stream()
                .filter(row -> !page.touched.contains(row.line()))
                .toList();
        for (ImportKey row : gone) {
            List<MadeRecord> made = new ArrayList<>(MadeRecord.read(row.made()));
            Collections.reverse(made);
            made.forEach(r -> rooms.writer().remove(session, caller, r.type(), ids.of(row.line(), r.handle())));
        }
        store.forget(session, gone);
        store.find(session, job.id()).ifPresent(stored -> stored.took(gone.size()));
    }

    private Checked check(Session session, ImportJob job, long afterLine) throws SQLException {
        RecordIds ids = new RecordIds(job.id(), job.createdAt());
        List<ImportKey> rows = store.rows(session, job.id(), afterLine, ROWS_AT_ONCE);
        Map<String, Map<UUID, Long>> expected = new HashMap<>();
        Map<UUID, Long> lines = new HashMap<>();
        List<UUID> roots = new ArrayList<>();
        for (ImportKey row : rows) {
            for (MadeRecord record : MadeRecord.read(row.made())) {
                UUID id = ids.of(row.line(), record.handle());
                expected.computeIfAbsent(record.type(), t -> new HashMap<>()).put(id, record.version());
                lines.put(id, row.line());
                if (root(record.type())) {
                    roots.add(id);
                }
            }
        }
        Set<Long> touched = new HashSet<>();
        for (Map.Entry<String, Map<UUID, Long>> type : expected.entrySet()) {
            List<UUID> wanted = List.copyOf(type.getValue().keySet());
            Map<UUID, Long> found = rooms.footprint().versions(session, type.getKey(), wanted);
            wanted.stream()
                    .filter(id -> !Objects.equals(type.getValue().get(id), found.get(id)))
                    .forEach(id -> touched.add(lines.get(id)));
        }
        touched.addAll(added(session, roots, lines));
        return new Checked(rows, touched);
    }

    private boolean root(String type) {
        return rooms.catalogues()
                .current()
                .type(type)
                .filter(t -> t.parent().isEmpty())
                .isPresent();
    }

    /** Finds records that people have put below those of the run. */
    private Set<Long> added(Session session, List<UUID> roots, Map<UUID, Long> lines) throws SQLException {
        Set<Long> touched = new HashSet<>();
        for (RecordType type : rooms.catalogues().current().types().values()) {
            if (type.parent().isEmpty() || roots.isEmpty()) {
                continue;
            }
            Map<UUID, UUID> found = rooms.footprint().below(session, type.name(), roots);
            found.forEach((id, root) -> {
                Long line = lines.get(root);
                if (line != null && !lines.containsKey(id)) {
                    touched.add(line);
                }
            });
        }
        return touched;
    }

    /** Rows of a run, and the lines of those that somebody has changed. */
    private record Checked(List<ImportKey> rows, Set<Long> touched) {
        long last() {
            return rows.get(rows.size() - 1).line();
        }
    }
}
