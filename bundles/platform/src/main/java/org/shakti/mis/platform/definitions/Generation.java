package org.shakti.mis.platform.definitions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Place;

/** One immutable state of all definitions: the whole, and the view of each district, made when it is first asked for. */
final class Generation {
    /** Before anything has been read. */
    static final Generation NONE = new Generation(Catalogue.EMPTY, Places.NONE, List.of());

    private final Catalogue catalogue;
    private final Places places;
    private final List<PackContent> packs;
    private final boolean regional;
    /** Overlays by the districts that they are for. */
    private final Map<String, Set<String>> overlays;

    private final Map<Set<String>, Catalogue> views = new ConcurrentHashMap<>();
    private final Map<String, Catalogue> byDistrict = new ConcurrentHashMap<>();

    /** Takes the accepted packs in the order in which they are laid on each other. */
    Generation(Catalogue catalogue, Places places, List<PackContent> packs) {
        this.catalogue = catalogue;
        this.places = places;
        this.packs = List.copyOf(packs);
        this.overlays = overlays(packs);
        this.regional = packs.stream().anyMatch(PackContent::regional);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the accepted packs in the order in which they are laid on each other. */
    List<PackContent> packs() {
        return packs;
    }

    Places places() {
        return places;
    }

    /** Returns the definitions as they hold in a district. */
    Catalogue in(String district) {
        if (!regional) {
            return catalogue;
        }
        Catalogue known = byDistrict.get(district);
        return known == null ? find(district) : known;
    }

    /** Returns the definitions as they hold in a district while some of its overlays are switched off. */
    Catalogue in(String district, BiPredicate<String, String> off) {
        Set<String> aside = overlays.getOrDefault(district, Set.of()).stream()
                .filter(pack -> off.test(pack, district))
                .collect(Collectors.toUnmodifiableSet());
        if (aside.isEmpty()) {
            return in(district);
        }
        Set<String> applying = new HashSet<>(applying(district));
        applying.removeAll(aside);
        return views.computeIfAbsent(Set.copyOf(applying), this::view);
    }

    /** Returns the same as one district sees it: its definitions are those of the whole. */
    Generation seenFrom(String district) {
        return new Generation(in(district), places, List.of());
    }

    private Catalogue find(String district) {
        Catalogue view = views.computeIfAbsent(applying(district), this::view);
        if (!state(district).isEmpty()) {
            byDistrict.put(district, view); // bounded: only districts that exist
        }
        return view;
    }

    private Set<String> applying(String district) {
        String state = state(district);
        return packs.stream()
                .filter(pack -> applies(pack.pack(), district, state))
                .map(PackContent::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String state(String district) {
        return places.place("district", district).flatMap(Place::parent).orElse("");
    }

    private static Map<String, Set<String>> overlays(List<PackContent> packs) {
        Map<String, Set<String>> overlays = new HashMap<>();
        for (PackContent pack : packs) {
            if (pack.pack().kind() == Pack.Kind.DISTRICT_OVERLAY) {
                pack.pack().regions().forEach(district -> overlays.computeIfAbsent(district, d -> new HashSet<>())
                        .add(pack.id()));
            }
        }
        return overlays;
    }

    /** State and district codes overlap: an overlay names districts, any other pack states where there is such a state. */
    private boolean applies(Pack pack, String district, String state) {
        if (pack.regions().isEmpty()) {
            return true;
        }
        if (pack.kind() == Pack.Kind.DISTRICT_OVERLAY) {
            return pack.regions().contains(district);
        }
        boolean namesState = places.place("state", district).isPresent();
        return pack.regions().contains(state) || (pack.regions().contains(district) && !namesState);
    }

    private Catalogue view(Set<String> applying) {
        Draft draft = new Draft();
        for (PackContent pack : packs) {
            boolean grounded = pack.pack().needs().stream().allMatch(need -> draft.packs.containsKey(need.pack()));
            if (applying.contains(pack.id()) && grounded) {
                Layering.lay(Layer.of(pack, draft, true));
            }
        }
        draft.types.replaceAll(
                (name, type) -> Layering.asCareful(type, catalogue.types().get(name)));
        return draft.toCatalogue(catalogue.generation(), catalogue.refusals());
    }
}
