package org.shakti.mis.platform.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.platform.exchange.sheet.Heading;
import org.shakti.mis.platform.exchange.sheet.RowReader;
import org.shakti.mis.platform.exchange.sheet.SheetReader;
import org.shakti.mis.platform.exchange.sheet.SheetRow;

/**
 * Reads the rows of a run from where it stopped and writes them batch by batch. Rows before that point are read again,
 * without effect, so that rows behind it are judged as they would have been.
 */
final class ImportRun {
    private static final int ROWS_AT_ONCE = 200;

    private final Rooms rooms;
    private final Spool spool;
    private final byte[] secret;
    private final RefusedCells cells;
    private final BooleanSupplier goOn;

    /** Makes a run that stops between two batches when it is told not to go on. */
    ImportRun(Rooms rooms, Spool spool, ImportKeys keys, BooleanSupplier goOn) {
        this.rooms = rooms;
        this.spool = spool;
        this.secret = keys.rows();
        this.cells = keys.cells();
        this.goOn = goOn;
    }

    void run(ImportJob job, SheetImport mapping, Catalogue catalogue) throws IOException {
        try (SheetReader rows = spool.open(job.id(), job.spoolKey())) {
            SheetRow first = Objects.requireNonNull(rows.next(), "a kept sheet has a heading");
            Heading heading = Heading.of(mapping, first);
            RowReader reader = new RowReader(mapping, heading, rooms.catalogues(), rooms.switches()::on);
            RowJudge judge = new RowJudge(
                    mapping, reader, new RowHasher(secret), job.caller().scope());
            BatchWriter writer = new BatchWriter(rooms, sheet(job, mapping, catalogue, heading));
            List<JudgedRow> batch = new ArrayList<>(ROWS_AT_ONCE);
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                JudgedRow judged = judge.judge(row);
                if (row.line() > job.lineReached()) {
                    batch.add(judged);
                }
                if (batch.size() == ROWS_AT_ONCE) {
                    write(writer, batch);
                }
            }
            if (!batch.isEmpty()) {
                write(writer, batch);
            }
        }
    }

    private void write(BatchWriter writer, List<JudgedRow> batch) {
        if (!goOn.getAsBoolean()) {
            throw new RunStopped();
        }
        writer.write(batch);
        batch.clear();
    }

    private BatchWriter.Sheet sheet(ImportJob job, SheetImport mapping, Catalogue catalogue, Heading heading) {
        UUID id = job.id();
        RecordIds ids = new RecordIds(id, job.createdAt());
        return new BatchWriter.Sheet(
                id,
                mapping.id(),
                mapping.key(),
                job.dryRun(),
                job.caller(),
                new RowPlanner(mapping, catalogue, ids, rooms.accounts()),
                new WriterFaults(mapping, catalogue),
                identityColumns(mapping, catalogue),
                row -> cells.close(id, row.line(), heading.texts(row.cells())));
    }

    /** Columns from which a field that identifies a person is filled. */
    private static Set<String> identityColumns(SheetImport mapping, Catalogue catalogue) {
        Set<String> columns = new HashSet<>();
        for (SheetImport.Target target : mapping.records()) {
            target.fields().forEach((key, origin) -> catalogue
                    .type(target.type())
                    .flatMap(type -> type.field(key))
                    .filter(Field::identity)
                    .ifPresent(field -> origin.column().ifPresent(columns::add)));
        }
        return columns;
    }
}
