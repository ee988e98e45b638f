package org.shakti.mis.platform.modules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.modules.Installer.InstallException;
import org.shakti.mis.platform.modules.ModuleEntity.Wanted;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this node to the wanted state, one module after the other, on a thread of its own. At the start, and
 * on a shared database again and again, it installs and removes what differs from the wishes stored there. A job is over when readers see the module, or no longer see it.
 */
@Component(service = ModuleJobs.class, immediate = true)
public final class ModuleJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleJobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 50;
    private static final int LOOK_SECONDS = 5;

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final Installer installer;
    /** Wishes that this node has tried to fulfil; used by the one thread of the queue. */
    private final Map<String, Wanted> seen = new HashMap<>();

    private volatile boolean reconciled;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService queue =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-modules"));

    /** Made by the container. */
    @Activate
    public ModuleJobs(
            @Reference Transactions transactions, @Reference Catalogues catalogues, @Reference Installer installer) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.installer = installer;
        if (transactions.dialect() == Dialect.DERBY) {
            queue.execute(this::reconcile); // no other node shares the embedded database
        } else {
            var unused = queue.scheduleWithFixedDelay(this::reconcile, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Deactivate
    void stop() {
        queue.shutdown(); // no interrupt: the embedded database takes one for a failure
    }

    /** Puts a job into the queue; it is stored already. */
    void add(UUID id, String module, Wanted wanted) {
        add(id, module, wanted, null);
    }

    /** Puts a job into the queue whose reason is told when it is done. */
    void add(UUID id, String module, Wanted wanted, @Nullable Trouble reason) {
        queue.execute(() -> begin(new Work(id, module, wanted, clock.instant().plus(PATIENCE), -1, reason)));
    }

    /** Tells whether this node has been brought to the stored wishes since its start, as far as that was possible. */
    public boolean reconciled() {
        return reconciled;
    }

    private void reconcile() {
        try {
            Map<String, Wanted> wishes =
                    transactions.read(session -> new ModuleRepository(session.entities()).wanted());
            for (Map.Entry<String, Wanted> wish : wishes.entrySet()) {
                // A wish is tried once: what failed stays down until somebody asks again.
                if (seen.put(wish.getKey(), wish.getValue()) != wish.getValue()) {
                    change(wish.getKey(), wish.getValue(), false);
                }
            }
        } catch (InstallException | RuntimeException e) {
            LOG.error("The modules could not be brought to the wanted state", e);
        } finally {
            reconciled = true;
        }
    }

    private void begin(Work work) {
        try {
            seen.put(work.module(), work.wanted());
            note(work, ModuleJob.Status.RUNNING, null);
            long before = catalogues.current().generation();
            boolean changed = change(work.module(), work.wanted(), true);
            look(changed ? work.after(before) : work);
        } catch (InstallException | RuntimeException e) {
            LOG.error("Module {} could not be changed", work.module(), e);
            note(work, ModuleJob.Status.FAILED, new Trouble(Trouble.Kind.FAILED, List.of()));
        }
    }

    private boolean change(String module, Wanted wanted, boolean again) throws InstallException {
        boolean there = installer.installed(module);
        if (wanted == Wanted.INSTALLED && (again || !there)) {
            return installer.install(module);
        }
        if (wanted == Wanted.REMOVED && there) {
            installer.remove(module);
        }
        return false;
    }

    /** Looks whether readers see the change, and else looks again a little later. */
    private void look(Work work) {
        Catalogue catalogue = catalogues.current();
        boolean there = catalogue.packs().containsKey(work.module());
        List<String> refused = refusal(catalogue, work.module());
        boolean news = catalogue.generation() > work.generation(); // a newer version may not have been read yet
        boolean wanted = work.wanted() == Wanted.INSTALLED;
        if (wanted && !refused.isEmpty() && news) { // even when the former version is still there
            note(work, ModuleJob.Status.FAILED, new Trouble(Trouble.Kind.REFUSED, refused));
        } else if (there == wanted && news) {
            note(work, ModuleJob.Status.DONE, work.reason());
        } else if (clock.instant().isAfter(work.until())) {
            note(work, ModuleJob.Status.FAILED, new Trouble(Trouble.Kind.LATE, List.of()));
        } else if (!queue.isShutdown()) {
            var unused = queue.schedule(() -> look(work), LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns what is wrong with the definitions of a module, for whoever made it; nothing when they are accepted. */
    static List<String> refusal(Catalogue catalogue, String module) {
        return catalogue.refusals().stream()
                .filter(r -> r.pack().equals(module) || r.pack().endsWith("." + module))
                .map(PackChoice::line)
                .toList();
    }

    private void note(Work work, ModuleJob.Status status, @Nullable Trouble error) {
        transactions.write(session -> {
            new ModuleRepository(session.entities()).setJob(work.id(), status, error, clock.instant());
            return true;
        });
    }

    private record Work(
            UUID id, String module, Wanted wanted, Instant until, long generation, @Nullable Trouble reason) {
        Work after(long shown) {
            return new Work(id, module, wanted, until, shown, reason);
        }
    }
}
