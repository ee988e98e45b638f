package org.shakti.mis.platform.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Tells which sheets can be brought in, and which were. */
@Component(service = ImportOverview.class)
public final class ImportOverview {
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final Switches switches;
    private final ImportStore store = new ImportStore();

    /** Made by the container. */
    @Activate
    public ImportOverview(
            @Reference Transactions transactions, @Reference Catalogues catalogues, @Reference Switches switches) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.switches = switches;
    }

    /** Returns the imports of modules that are on somewhere that the caller looks after. */
    public List<SheetImport> imports(Caller caller) {
        return catalogues.current().imports().values().stream()
                .filter(mapping -> switches.onWithin(mapping.pack(), caller.scope()))
                .sorted(Comparator.comparing(SheetImport::id))
                .toList();
    }

    /** Returns the runs that the caller may see, the newest first, from behind one of them. */
    public List<Listed> runs(Caller caller, Optional<UUID> after, int limit) {
        return transactions.read(session -> {
            Optional<ImportJob> last = after.map(id ->
                    store.find(session, id).filter(job -> job.seenBy(caller)).orElseThrow(NotVisibleException::new));
            return page(session, caller, last, limit);
        });
    }

    private List<Listed> page(Session session, Caller caller, Optional<ImportJob> after, int limit) {
        List<Listed> runs = new ArrayList<>();
        Optional<ImportJob> last = after;
        while (true) {
            List<ImportJob> jobs = store.newest(session, last, AT_ONCE);
            for (ImportJob job : jobs) {
                if (job.seenBy(caller)) {
                    runs.add(job.listed(caller));
                }
                if (runs.size() == limit) {
                    return runs;
                }
            }
            if (jobs.size() < AT_ONCE) {
                return runs;
            }
            last = Optional.of(jobs.get(jobs.size() - 1));
        }
    }

    /**
     * A run in a list.
     *
     * @param status how far it is and what it did
     * @param at when it was begun
     * @param by account that began it
     * @param own whether that was the caller
     */
    public record Listed(ImportStatus status, Instant at, String by, boolean own) {}
}
