package org.shakti.mis.platform.modules;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Place;

/** Packs that come and go: base, which cannot be switched; work, which needs base; more, which needs work. */
final class SamplePacks implements Catalogues, Installer {
    static final Set<String> BROKEN = Set.of("broken");

    private final Map<String, Pack> all = Map.of(
            "base", pack("base", false, Set.of()),
            "work", pack("work", true, Set.of(), "base"),
            "more", pack("more", true, Set.of(), "work"),
            "hills", pack("hills", true, Set.of("20"), "base"));
    private final Map<String, Pack> installed = new ConcurrentHashMap<>(all);

    @Override
    public Catalogue current() {
        return new Catalogue(
                1,
                new TreeMap<>(installed),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(new Catalogue.Refusal("broken", "pack.yaml", 3, "needs", "a list")));
    }

    @Override
    public Catalogue in(String district) {
        return current();
    }

    @Override
    public Optional<Place> place(String level, String code) {
        Map<String, String> states = Map.of("319", "19", "320", "19", "350", "20");
        return Optional.ofNullable(states.get(code))
                .map(state -> new Place(level, code, Optional.of(state), Labels.english(code), Map.of()));
    }

    @Override
    public List<Place> placesIn(String level, String parent) {
        return level.equals("state")
                ? List.of(new Place("state", "19", Optional.empty(), Labels.english("19"), Map.of()))
                : List.of(place(level, "319").orElseThrow(), place(level, "320").orElseThrow());
    }

    @Override
    public Map<String, String> available() {
        Map<String, String> available = new TreeMap<>();
        all.keySet().forEach(id -> available.put(id, "Module: " + id));
        BROKEN.forEach(id -> available.put(id, "Module: " + id));
        return available;
    }

    @Override
    public boolean installed(String id) {
        return installed.containsKey(id);
    }

    @Override
    public List<URL> files(String id) {
        return List.of();
    }

    @Override
    public boolean ships(String id) {
        return all.containsKey(id) || BROKEN.contains(id);
    }

    @Override
    public boolean install(String id) {
        if (!BROKEN.contains(id)) {
            installed.put(id, all.get(id));
        }
        return false;
    }

    @Override
    public void remove(String id) {
        installed.remove(id);
    }

    private static Pack pack(String id, boolean switchable, Set<String> regions, String... needs) {
        List<Pack.Need> needed =
                List.of(needs).stream().map(n -> new Pack.Need(n, "")).toList();
        return new Pack(id, "1.0.0", Pack.Kind.MODULE, Labels.english(id), needed, regions, switchable, List.of());
    }
}
