package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.BundleTracker;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.extension.DefinitionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the started bundles that carry a pack and keeps the catalogue made of them. All work is done by one thread of
 * its own; changes that pile up meanwhile are taken together.
 */
@Component(
        service = {Catalogues.class, CatalogueKeeper.class, DistrictViews.class},
        immediate = true)
public final class CatalogueKeeper implements Catalogues, DistrictViews {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueKeeper.class);

    /** A pack of data that goes is most often renewed, and back by then: nobody sees it missing. */
    private static final long RENEWAL_MILLIS = 250;

    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf;
    private final Arrivals waiting = new Arrivals();
    private final AtomicInteger undone = new AtomicInteger();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-definitions"));
    private final BundleContext context;
    private final PackTracker tracker;

    @Activate
    public CatalogueKeeper(BundleContext context, @Reference SampleJudge samples) {
        this.context = context;
        this.shelf = new Shelf(live, Optional.of(samples));
        this.tracker = new PackTracker();
    }

    /** Begins to follow bundles; those that are started already make the first generation together. */
    @Activate
    void open() {
        undone.incrementAndGet();
        tracker.open();
        submit(this::takeWaiting);
    }

    @Deactivate
    void close() {
        worker.shutdownNow();
        tracker.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(CatalogueListener listener) {
        undone.incrementAndGet();
        submit(() -> shelf.listen(listener));
    }

    void removeListener(CatalogueListener listener) {
        shelf.forget(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReader(DefinitionReader reader) {
        waiting.reader(reader, true);
        undone.incrementAndGet();
        submit(this::takeWaiting);
    }

    void removeReader(DefinitionReader reader) {
        waiting.reader(reader, false);
        undone.incrementAndGet();
        submit(this::takeWaiting);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setKeptFields(KeptFields fields) {
        undone.incrementAndGet();
        submit(() -> shelf.keptBy(Optional.of(fields)));
    }

    void unsetKeptFields(KeptFields fields) {
        undone.incrementAndGet();
        submit(() -> shelf.keptBy(Optional.empty()));
    }

    /** Tells whether every pack that has come or gone so far is in the catalogue, or refused by it. */
    public boolean settled() {
        return undone.get() == 0;
    }

    /** Tells how it would be if this pack came, in place of one of the same id; changes nothing. */
    public PackTrial trial(PackSource source) {
        return tried(() -> shelf.trial(source));
    }

    /** Tells where overlays have touched what another version of an accepted pack says differently. */
    public List<Touched> threeWay(PackSource source) {
        return tried(() -> shelf.threeWay(source));
    }

    /** Counts what an accepted pack has in each folder that a module reads. */
    public Map<String, Integer> others(String pack) {
        return live.others(pack);
    }

    /** Tells what an accepted pack changes about others' definitions. */
    public List<Changed> changes(String pack) {
        return live.changes(pack);
    }

    private <T> T tried(Callable<T> question) {
        try {
            return worker.submit(question).get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The pack could not be tried", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The pack could not be tried", e);
        }
    }

    @Override
    public Catalogue current() {
        return live.current();
    }

    @Override
    public void without(BiPredicate<String, String> off) {
        live.without(off);
    }

    @Override
    public Catalogue in(String district) {
        return live.in(district);
    }

    @Override
    public Optional<Place> place(String level, String code) {
        return live.place(level, code);
    }

    @Override
    public List<Place> placesIn(String level, String parent) {
        return live.placesIn(level, parent);
    }

    private void changed(Long bundle, Optional<PackSource> source, long patience) {
        waiting.pack(bundle, source);
        undone.incrementAndGet();
        submit(this::takeWaiting, patience);
    }

    private void takeWaiting() {
        Arrivals.Batch changes = waiting.take();
        boolean first = live.current().generation() == 0;
        boolean goingDown = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING;
        if ((first || !changes.isEmpty()) && !goingDown) {
            shelf.change(changes);
            shelf.forgetFormer(bundle -> context.getBundle(bundle) == null);
        }
    }

    private void submit(Runnable task) {
        submit(task, 0);
    }

    private void submit(Runnable task, long patience) {
        Runnable counted = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("The definitions stay as they were", e);
            } finally {
                undone.decrementAndGet();
            }
        };
        try {
            var unused = worker.schedule(counted, patience, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The catalogue is closing", e);
        }
    }

    /** Tells of bundles with a pack as they become active and cease to be. */
    private final class PackTracker extends BundleTracker<Long> {
        private PackTracker() {
            super(CatalogueKeeper.this.context, Bundle.ACTIVE, null);
        }

        @Override
        public @Nullable Long addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (!BundleSource.carriesPack(bundle)) {
                return null;
            }
            changed(bundle.getBundleId(), Optional.of(new BundleSource(bundle)), 0);
            return bundle.getBundleId();
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Long id) {
            boolean onlyData = bundle.getHeaders("").get("Service-Component") == null;
            changed(id, Optional.empty(), onlyData ? RENEWAL_MILLIS : 0);
        }
    }
}
