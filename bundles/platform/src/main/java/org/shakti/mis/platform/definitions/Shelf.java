package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that are installed, by the order in which they came. Each change reads what is new, makes the next
 * generation, lets the listeners get ready and only then shows it. For one thread at a time.
 */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final LiveCatalogue live;
    private final PackReader reader = new PackReader();
    private final Extensions extensions = new Extensions();
    private final Map<Long, PackReader.Outcome> packs = new TreeMap<>();
    private final FormerPacks former = new FormerPacks();
    /** What the generation at hand was made of. */
    private List<PackReader.Outcome> shown = List.of();

    private Jury jury;
    private final List<CatalogueListener> listeners = new CopyOnWriteArrayList<>();

    Shelf(LiveCatalogue live) {
        this(live, Optional.empty());
    }

    /** Takes who judges the samples of packs. */
    Shelf(LiveCatalogue live, Optional<SampleJudge> samples) {
        this.live = live;
        this.jury = new Jury(samples, extensions);
    }

    /** Takes changes together: a source for a pack that has come or changed, nothing for one that has gone. */
    void change(Map<Long, Optional<PackSource>> changes) {
        change(new Arrivals.Batch(changes, List.of()));
    }

    /** Takes packs and readers that have come and gone together. */
    void change(Arrivals.Batch batch) {
        batch.packs().forEach((id, source) -> {
            packs.remove(id);
            source.flatMap(this::read).ifPresent(outcome -> packs.put(id, outcome));
        });
        batch.readers().forEach(this::take);
        Generation before = live.generation();
        FormerPacks.Attempt attempt = former.assemble(before.catalogue().generation() + 1, packs, jury);
        Generation next = attempt.generation();
        shown = attempt.packs();
        logNew(before.catalogue(), next.catalogue());
        listeners.forEach(listener -> prepare(listener, before.catalogue(), next.catalogue()));
        extensions.publish(next.catalogue().generation(), next.packs());
        live.publish(next);
        listeners.forEach(listener -> tell(listener, next.catalogue()));
        extensions.keepOnly(Stream.concat(packs.values().stream(), shown.stream())
                .flatMap(pack -> pack.content().stream())
                .toList());
        LOG.info(
                "Definitions: generation {} of {} packs",
                next.catalogue().generation(),
                next.catalogue().packs().size());
    }

    /** Asks from now on what is kept of fields; what is shown already is judged anew when that tells against it. */
    void keptBy(Optional<KeptFields> fields) {
        jury = jury.beside(fields);
        boolean against = fields.isPresent()
                && live.current().types().values().stream().anyMatch(type -> !fields.get()
                        .objections(type.name(), type.fields())
                        .isEmpty());
        if (against) {
            change(Map.of());
        }
    }

    /** Forgets the former versions of packs that nobody brings any more. */
    void forgetFormer(LongPredicate gone) {
        former.forget(gone);
    }

    private void take(Arrivals.Reader change) {
        if (change.here()) {
            extensions.add(change.reader());
        } else {
            extensions.remove(change.reader());
        }
    }

    /** Tells how it would be if this pack came, in place of one of the same id; changes nothing. */
    PackTrial trial(PackSource source) {
        PackReader.Outcome candidate = reader.read(source);
        Catalogue now = live.current();
        Catalogue then = with(candidate);
        List<Catalogue.Refusal> conflicts = then.refusals().stream()
                .filter(refusal -> !refusal.pack().equals(candidate.name()))
                .filter(refusal -> now.packs().containsKey(refusal.pack()))
                .toList();
        return new PackTrial(
                then,
                then.refusals().stream()
                        .filter(refusal -> refusal.pack().equals(candidate.name()))
                        .sorted(Comparator.comparing(Catalogue.Refusal::file).thenComparingInt(Catalogue.Refusal::line))
                        .toList(),
                conflicts,
                candidate.content().map(content -> content.unread().perFolder()).orElseGet(TreeMap::new),
                candidate.content().map(content -> Changed.of(content, then)).orElse(List.of()));
    }

    /** Tells where overlays have touched what another version of an accepted pack says differently. */
    List<Touched> threeWay(PackSource source) {
        PackReader.Outcome candidate = reader.read(source);
        List<PackContent> accepted = live.generation().packs();
        Optional<PackContent> before = accepted.stream()
                .filter(pack -> pack.id().equals(candidate.name()))
                .findFirst();
        if (before.isEmpty() || candidate.content().isEmpty()) {
            return List.of();
        }
        List<PackContent> others = accepted.stream()
                .filter(pack -> !pack.id().equals(candidate.name()))
                .toList();
        return ThreeWay.of(before.get(), candidate.content().get(), others);
    }

    /** A newer version takes the place of the older one, so that it is judged where that stood. */
    private Catalogue with(PackReader.Outcome candidate) {
        List<PackReader.Outcome> together = new ArrayList<>(shown);
        int place = together.size();
        for (int i = together.size() - 1; i >= 0; i--) {
            if (together.get(i).name().equals(candidate.name())) {
                together.remove(i);
                place = i;
            }
        }
        together.add(place, candidate);
        return Assembly.of(0, together, jury).catalogue();
    }

    private Optional<PackReader.Outcome> read(PackSource source) {
        try {
            return Optional.of(reader.read(source));
        } catch (IllegalStateException e) {
            LOG.warn("Pack {} went away while it was read", source.name());
            return Optional.empty();
        }
    }

    /** Adds a listener and tells it what is already shown. */
    void listen(CatalogueListener listener) {
        listeners.add(listener);
        Catalogue current = live.current();
        if (current.generation() > 0) {
            prepare(listener, Catalogue.EMPTY, current);
        }
    }

    void forget(CatalogueListener listener) {
        listeners.remove(listener);
    }

    private static void prepare(CatalogueListener listener, Catalogue before, Catalogue next) {
        try {
            listener.prepare(before, next);
        } catch (RuntimeException e) {
            LOG.error("A listener did not get ready for generation {} of the definitions", next.generation(), e);
        }
    }

    private static void tell(CatalogueListener listener, Catalogue now) {
        try {
            listener.published(now);
        } catch (RuntimeException e) {
            LOG.error("A listener failed when generation {} of the definitions was shown", now.generation(), e);
        }
    }

    private static void logNew(Catalogue before, Catalogue next) {
        Set<Catalogue.Refusal> known = new HashSet<>(before.refusals());
        next.refusals().stream()
                .filter(refusal -> !known.contains(refusal))
                .forEach(r -> LOG.warn(
                        "Pack {} refused: {} line {}, {}: expected {}",
                        r.pack(),
                        r.file(),
                        r.line(),
                        r.key(),
                        r.expected()));
    }
}
