package org.shakti.mis.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.access.Accounts;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.exchange.sheet.Heading;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.RecordFootprint;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.InstanceKey;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Takes sheets in, tells how far they are, and takes them back. Safe for concurrent use. */
@Component(service = ImportDesk.class, immediate = true)
public final class ImportDesk {
    private final Rooms rooms;
    private final Spool spool;
    private final ImportWorker worker;
    private final ImportStore store = new ImportStore();
    private final Reasons reasons = new Reasons();
    private final RefusedCells cells;

    /** Takes up runs that a stop has cut off. */
    @Activate
    public ImportDesk(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference Switches switches,
            @Reference RecordWriter writer,
            @Reference RecordFootprint footprint,
            @Reference AuditTrail audit,
            @Reference InstanceKey key,
            @Reference Accounts accounts,
            BundleContext context)
            throws IOException {
        this(
                new Rooms(transactions, catalogues, switches, writer, footprint, audit, accounts::idOf),
                Path.of(context.getProperty("karaf.data")).resolve("imports"),
                new ImportKeys(key::derive));
    }

    ImportDesk(Rooms rooms, Path folder, ImportKeys keys) throws IOException {
        this.rooms = rooms;
        this.spool = new Spool(folder);
        this.worker = new ImportWorker(rooms, spool, keys);
        this.cells = keys.cells();
        worker.resume();
    }

    @Deactivate
    void close() throws InterruptedException {
        worker.close();
    }

    /** Takes a sheet in; returns when it is done, or when that takes longer than the caller waits. */
    public ImportStatus start(Caller caller, Order order, InputStream body) throws IOException {
        SheetImport mapping = rooms.catalogues().current().imports().get(order.importName());
        if (mapping == null || !rooms.switches().onWithin(mapping.pack(), caller.scope())) {
            throw new NotVisibleException();
        }
        UUID id = UUID.randomUUID();
        Spool.Receipt receipt = spool.receive(id, order.format(), body, row -> Heading.of(mapping, row));
        ImportJob job = new ImportJob(id, mapping, order.dryRun(), caller, receipt);
        rooms.transactions().write(session -> {
            store.add(session, job);
            audit(session, caller, "import.started", job);
            return true;
        });
        await(worker.submit(id), order.patience());
        return status(caller, id);
    }

    /** Tells how far a run is. */
    public ImportStatus status(Caller caller, UUID id) {
        return rooms.transactions().read(session -> visible(session, caller, id).status());
    }

    /**
     * Returns refused rows behind a line, in the order of their lines and in the language of the caller. Cells are told
     * to whoever brought the sheet, and to nobody else.
     */
    public List<RefusedRow> refusals(Caller caller, UUID id, long afterLine, int limit) {
        return rooms.transactions().read(session -> {
            ImportJob job = visible(session, caller, id);
            SheetImport mapping = rooms.catalogues().current().imports().get(job.importName());
            return store.refusals(session, id, afterLine, limit).stream()
                    .map(row -> reasons.tell(row, cells(caller, job, row), mapping, caller.language()))
                    .toList();
        });
    }

    /**
     * Takes all records of a run away again.
     *
     * @throws ConflictException when somebody has changed one of them; says how many
     */
    public ImportStatus undo(Caller caller, UUID id, Duration patience) {
        ImportJob job = rooms.transactions().read(session -> visible(session, caller, id));
        if (job.state() == ImportState.UNDONE) {
            return job.status();
        }
        long changed = job.dryRun() ? 0 : new ImportUndo(rooms).changed(job);
        if (changed > 0) {
            throw new ConflictException(
                    "Records of " + changed + " rows have been changed since. The import stays as it is.", List.of());
        }
        rooms.transactions().write(session -> {
            ImportJob stored = visible(session, caller, id);
            stored.turnBack(caller);
            audit(session, caller, "import.undoing", stored);
            return true;
        });
        await(worker.submit(id), patience);
        return status(caller, id);
    }

    /** Takes away the refused rows of runs begun before a moment, as happens by itself after 30 days. */
    void forgetRefusals(Instant before) {
        worker.forgetRefusals(before);
    }

    private void audit(Session session, Caller caller, String action, ImportJob job) {
        rooms.audit()
                .append(session, caller.account(), action, "import:" + job.id(), Map.of("import", job.importName()));
    }

    private Map<String, String> cells(Caller caller, ImportJob job, ImportRefusal row) {
        return job.startedBy(caller) ? cells.open(job.id(), row) : Map.of();
    }

    private ImportJob visible(Session session, Caller caller, UUID id) {
        return store.find(session, id).filter(job -> job.seenBy(caller)).orElseThrow(NotVisibleException::new);
    }

    private static void await(Future<Boolean> end, Duration patience) {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("The run ended in an unknown way", e));
        }
    }

    /**
     * What is to be done with a sheet.
     *
     * @param importName the import
     * @param format format of the sheet
     * @param dryRun keep nothing
     * @param patience how long the caller waits for the end
     */
    public record Order(String importName, SheetFormat format, boolean dryRun, Duration patience) {}
}
