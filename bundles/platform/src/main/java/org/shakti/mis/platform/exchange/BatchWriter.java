package org.shakti.mis.platform.exchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.ShaktiException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.exchange.sheet.RowFault;
import org.shakti.mis.platform.records.RecordWriter.Arrival;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.vault.Seal;

/**
 * Writes a batch of rows: their records, their keys, their refusals and the progress of the run in one transaction, so
 * that a crash leaves all of a batch or nothing. A batch in which a row is refused by the writer of records is tried
 * again row by row.
 */
final class BatchWriter {
    private final Rooms rooms;
    private final ImportStore store = new ImportStore();
    private final Sheet sheet;

    BatchWriter(Rooms rooms, Sheet sheet) {
        this.rooms = rooms;
        this.sheet = sheet;
    }

    void write(List<JudgedRow> batch) {
        try {
            attempt(batch);
        } catch (ShaktiException whole) {
            batch.forEach(this::writeOne);
        }
    }

    private void writeOne(JudgedRow row) {
        try {
            attempt(List.of(row));
        } catch (ShaktiException refusal) {
            attempt(List.of(row.refused(sheet.writerFaults().of(refusal, row.row()))));
        }
    }

    private void attempt(List<JudgedRow> batch) {
        if (sheet.dryRun()) {
            Outcome outcome = rehearse(batch);
            rooms.transactions().write(session -> note(session, outcome));
        } else {
            rooms.transactions().write(session -> note(session, bring(session, batch)));
        }
    }

    /** Does all the work and takes it back, so that a dry run refuses exactly what a real one would. */
    private Outcome rehearse(List<JudgedRow> batch) {
        try {
            return rooms.transactions().write(session -> {
                throw new Rehearsed(bring(session, batch));
            });
        } catch (Rehearsed over) {
            return over.outcome;
        }
    }

    private Outcome bring(Session session, List<JudgedRow> batch) throws SQLException {
        Map<String, String> known = store.known(
                session,
                rooms.transactions().dialect(),
                sheet.importName(),
                batch.stream()
                        .filter(JudgedRow::sound)
                        .map(r -> r.identity().key())
                        .toList());
        Outcome outcome = new Outcome(batch);
        List<JudgedRow> fresh = new ArrayList<>();
        List<RowPlan> plans = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (JudgedRow row : batch) {
            String content = known.get(row.identity().key());
            if (!row.sound()) {
                outcome.refuse(row, row.faults());
            } else if (content == null) {
                RowPlan plan = sheet.planner().plan(row.row());
                fresh.add(row);
                plans.add(plan);
                arrivals.addAll(plan.arrivals());
                outcome.skip(plan.skipped());
            } else if (content.equals(row.identity().content())) {
                outcome.unchanged++;
            } else {
                outcome.refuse(row, List.of(sheet.held(row)));
            }
        }
        List<RecordView> made = rooms.writer().bring(session, sheet.caller(), arrivals);
        outcome.accepted = fresh.size();
        remember(session, fresh, plans, made);
        return outcome;
    }

    private void remember(Session session, List<JudgedRow> rows, List<RowPlan> plans, List<RecordView> made) {
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            RowPlan plan = plans.get(i);
            List<MadeRecord> records = new ArrayList<>();
            for (String handle : plan.handles()) {
                RecordView view = made.get(at++);
                records.add(new MadeRecord(handle, view.type(), view.envelope().version()));
            }
            JudgedRow row = rows.get(i);
            store.add(
                    session,
                    new ImportKey(
                            sheet.importName(), row.identity(), sheet.job(), row.line(), MadeRecord.write(records)));
        }
    }

    private boolean note(Session session, Outcome outcome) {
        ImportJob job = store.find(session, sheet.job()).orElseThrow(RunStopped::new);
        if (job.state() != ImportState.RUNNING) {
            throw new RunStopped();
        }
        outcome.refusals.forEach(refusal -> store.add(session, refusal));
        job.advance(outcome.count());
        return true;
    }

    /**
     * What stays the same for all batches of a run.
     *
     * @param job the run
     * @param caller with whose rights it runs
     * @param sealer closes the cells of a row
     */
    record Sheet(
            UUID job,
            String importName,
            String keyColumn,
            boolean dryRun,
            Caller caller,
            RowPlanner planner,
            WriterFaults writerFaults,
            Set<String> identityColumns,
            Function<JudgedRow, Seal.Closed> sealer) {
        RowFault held(JudgedRow row) {
            Object key = row.row().values().get(keyColumn);
            return new RowFault(keyColumn, "held", keyColumn, String.valueOf(key));
        }
    }

    /** What became of the rows of a batch. */
    private final class Outcome {
        private final List<JudgedRow> batch;
        private final List<ImportRefusal> refusals = new ArrayList<>();
        private final Map<String, Long> skipped = new HashMap<>();
        private long accepted;
        private long unchanged;

        private Outcome(List<JudgedRow> batch) {
            this.batch = batch;
        }

        private void refuse(JudgedRow row, List<RowFault> faults) {
            List<RowFault> told = faults.stream()
                    .map(f -> sheet.identityColumns().contains(f.column())
                            ? new RowFault(f.column(), f.code(), f.detail(), "")
                            : f)
                    .toList();
            refusals.add(new ImportRefusal(sheet.job(), row.line(), told)
                    .with(sheet.sealer().apply(row)));
        }

        private void skip(Set<String> modules) {
            modules.forEach(module -> skipped.merge(module, 1L, Long::sum));
        }

        private BatchCount count() {
            long last = batch.get(batch.size() - 1).line();
            return new BatchCount(last, batch.size(), accepted, unchanged, refusals.size(), skipped);
        }
    }

    /** Ends a rehearsal; carries its outcome out of the transaction that is rolled back. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Rehearsed(Outcome outcome) {
            super("rehearsed", null, false, false);
            this.outcome = outcome;
        }
    }
}
