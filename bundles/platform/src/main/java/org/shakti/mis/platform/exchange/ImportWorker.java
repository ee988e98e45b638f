package org.shakti.mis.platform.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.ShaktiException;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one run after the other. A run that a crash or a stop has cut off goes on when the packs that it needs are there
 * again. Refused rows are kept for 30 days.
 */
final class ImportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 3;
    private static final int SECONDS_TO_STOP = 60;
    private static final int HOURS_BETWEEN_CLEANING = 6;
    private static final Duration REFUSALS_KEPT = Duration.ofDays(30);

    private final Rooms rooms;
    private final Spool spool;
    private final ImportRun run;
    private final ImportStore store = new ImportStore();
    private final Map<UUID, CompletableFuture<Boolean>> ends = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "imports");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean closing;

    ImportWorker(Rooms rooms, Spool spool, ImportKeys keys) {
        this.rooms = rooms;
        this.spool = spool;
        this.run = new ImportRun(rooms, spool, keys, () -> !closing);
    }

    /** Takes up what was cut off, and drops files that nothing needs. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void resume() throws IOException {
        List<UUID> unfinished = rooms.transactions().read(store::unfinished);
        spool.keepOnly(java.util.Set.copyOf(unfinished));
        unfinished.forEach(this::queue);
        thread.scheduleWithFixedDelay(this::forget, 1, HOURS_BETWEEN_CLEANING * 60, TimeUnit.MINUTES);
    }

    private void forget() {
        try {
            forgetRefusals(Instant.now().minus(REFUSALS_KEPT));
        } catch (RuntimeException e) {
            LOG.warn("Old refused rows stay for now: {}", kind(e));
        }
    }

    /** Takes away the refused rows of the runs begun before a moment. */
    void forgetRefusals(Instant before) {
        List<UUID> old = rooms.transactions().read(session -> store.withRefusals(session, before));
        for (UUID job : old) {
            rooms.transactions().write(session -> {
                store.forgetRefusals(session, job);
                return true;
            });
        }
    }

    /** Puts a run at the end of the line; the answer is complete when it is over. */
    Future<Boolean> submit(UUID id) {
        Future<Boolean> end = ends.computeIfAbsent(id, i -> new CompletableFuture<>());
        queue(id);
        return end;
    }

    private void queue(UUID id) {
        thread.execute(() -> {
            try {
                work(id);
            } catch (RuntimeException e) {
                LOG.error("Import {} waits for the next start: {}", id, kind(e));
            }
        });
    }

    /** Looks again in a second. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void queueLater(UUID id) {
        thread.schedule(() -> queue(id), 1, TimeUnit.SECONDS);
    }

    private void work(UUID id) {
        Optional<ImportJob> found = rooms.transactions().read(session -> store.find(session, id));
        if (closing || found.isEmpty()) {
            return;
        }
        ImportJob job = found.get();
        if (job.state() == ImportState.UNDOING) {
            takeBack(job);
        } else if (job.state() == ImportState.RUNNING) {
            Catalogue catalogue = rooms.catalogues().current();
            SheetImport mapping = catalogue.imports().get(job.importName());
            if (mapping == null || !ImportJob.packs(mapping).containsAll(job.packs())) {
                queueLater(id);
                return;
            }
            bring(job, mapping, catalogue);
        }
        Optional.ofNullable(ends.remove(id)).ifPresent(end -> end.complete(true));
    }

    private void bring(ImportJob job, SheetImport mapping, Catalogue catalogue) {
        for (int attempt = 1; ; attempt++) {
            try {
                ImportJob now = rooms.transactions()
                        .read(session -> store.find(session, job.id()).orElseThrow(RunStopped::new));
                run.run(now, mapping, catalogue);
                end(job, ImportState.DONE, null);
                return;
            } catch (RunStopped stopped) {
                LOG.info("Import {} stops before its end", job.id());
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("Import {} failed: {}", job.id(), kind(e));
                if (attempt == ATTEMPTS || !(e instanceof StorageException)) {
                    end(job, ImportState.FAILED, "fault");
                    return;
                }
            }
        }
    }

    private void takeBack(ImportJob job) {
        try {
            long stayed = new ImportUndo(rooms).takeBack(job, job.worker());
            if (stayed == 0) {
                end(job, ImportState.UNDONE, null);
            } else {
                end(job, ImportState.DONE, stayed + " rows were changed while the others were taken back");
            }
        } catch (ShaktiException e) {
            end(job, ImportState.DONE, "not all could be taken back: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be undone: {}", job.id(), kind(e));
            end(job, ImportState.DONE, "fault");
        }
    }

    private void end(ImportJob job, ImportState state, @Nullable String why) {
        rooms.transactions().write(session -> end(session, job.id(), state, why));
        try {
            spool.drop(job.id());
        } catch (IOException e) {
            LOG.warn("The rows of import {} are still on disk; the next start takes them away", job.id());
        }
    }

    private boolean end(Session session, UUID id, ImportState state, @Nullable String why) {
        ImportJob job = store.find(session, id).orElseThrow(RunStopped::new);
        if (state == ImportState.DONE && job.state() == ImportState.UNDOING && why == null) {
            // Told to take everything back while the last batch was written: that comes next.
            return false;
        }
        job.end(state, why);
        if (state == ImportState.UNDONE) {
            store.forgetRefusals(session, id);
        }
        ImportStatus.Counts counts = job.status().counts();
        rooms.audit()
                .append(
                        session,
                        job.worker().account(),
                        "import." + state.wireName(),
                        "import:" + id,
                        Map.of(
                                "import", job.importName(),
                                "accepted", Long.toString(counts.accepted()),
                                "refused", Long.toString(counts.refused())));
        return true;
    }

    /** What failed, without texts that may hold values. */
    private static String kind(Throwable e) {
        StringBuilder kind = new StringBuilder(e.getClass().getSimpleName());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            kind.append(" < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                kind.append(' ').append(sql.getSQLState());
            }
        }
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? kind.toString() : kind + " at " + trace[0];
    }

    /** Lets the batch at hand come to its end; the rest goes on at the next start. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in {} seconds", SECONDS_TO_STOP);
        }
    }
}
