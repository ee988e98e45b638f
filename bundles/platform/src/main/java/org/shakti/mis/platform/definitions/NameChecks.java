package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.extension.NameUse;
import org.shakti.mis.api.extension.NearNames;

/** Compares the names that a pack uses in folders of readers with what there is, and with what the pack needs. */
final class NameChecks {
    private final Layer layer;
    private final FieldNames fields;
    private final Map<String, Map<String, Set<String>>> told = new TreeMap<>();
    private final Set<String> unsure = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    /** Begins after the readers have judged: what they have said of a place is not said again. */
    NameChecks(Layer layer) {
        this.layer = layer;
        this.fields = new FieldNames(layer.draft());
        layer.refusals().list().forEach(one -> said.add(place(one.file(), one.line(), one.key())));
    }

    /** Takes the names by kind that a pack brings; several packs may bring the same. */
    void told(String pack, Map<String, Set<String>> names) {
        names.forEach((kind, all) -> {
            Map<String, Set<String>> owners = told.computeIfAbsent(kind, none -> new TreeMap<>());
            all.forEach(name ->
                    owners.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(pack));
        });
    }

    /** Says that the pack may bring more names of these kinds than could be read. */
    void unsure(Set<String> kinds) {
        unsure.addAll(kinds);
    }

    void run(List<NameUse> uses) {
        uses.stream().filter(use -> !use.name().isEmpty()).forEach(this::run);
    }

    private void run(NameUse use) {
        if (use.kind().startsWith(NameUse.LIST)) {
            found(use, fields.code(use.kind().substring(NameUse.LIST.length()), use.name()));
        } else if (FieldNames.knows(use.kind())) {
            found(use, fields.look(use.kind(), use.name()));
        } else if (use.kind().equals(NameUse.STATE)) {
            state(use);
        } else {
            name(use);
        }
    }

    private void found(NameUse use, FieldNames.Found found) {
        boolean above = national() && use.kind().equals(NameUse.CODE_LIST);
        if (!found.expected().isEmpty() && !above) {
            refuse(use, found.expected());
        }
        found.owner().ifPresent(owner -> seen(use, Set.of(owner)));
    }

    private void name(NameUse use) {
        Map<String, Set<String>> owners = told.get(use.kind());
        if (owners == null) {
            return;
        }
        Set<String> those = owners.get(use.name());
        if (those == null && unsure.contains(use.kind())) {
            return;
        }
        if (those == null) {
            String near = NearNames.remark(use.name(), owners.keySet());
            refuse(use, "an existing " + use.kind() + ", not " + use.name() + near);
        } else {
            seen(use, those);
        }
    }

    private void seen(NameUse use, Set<String> owners) {
        if (!national() && owners.stream().noneMatch(layer.sight()::contains)) {
            refuse(use, Layer.foreign(owners.iterator().next(), use.name()));
        }
    }

    /** A national pack may speak of lists of modules, of which it can need none: they may be there or not. */
    private boolean national() {
        return layer.content().pack().kind() == Pack.Kind.NATIONAL;
    }

    private void state(NameUse use) {
        Places places = layer.draft().places;
        Pack pack = layer.content().pack();
        if (places.count("state") == 0) {
            return;
        }
        if (places.place("state", use.name()).isEmpty()) {
            refuse(use, "the LGD code of a state, not " + use.name());
        } else if (!pack.regions().isEmpty() && !states(pack, places).contains(use.name())) {
            List<String> regions = new ArrayList<>(new TreeSet<>(pack.regions()));
            refuse(
                    use,
                    "a state in which this pack applies, not " + use.name() + ": the regions in pack.yaml are "
                            + String.join(", ", regions) + ", and nowhere else would anybody see it");
        }
    }

    /** Codes of states and districts overlap: an overlay names districts, any other pack states where there is such a one. */
    private static Set<String> states(Pack pack, Places places) {
        Set<String> states = new TreeSet<>();
        for (String region : pack.regions()) {
            boolean named = pack.kind() != Pack.Kind.DISTRICT_OVERLAY
                    && places.place("state", region).isPresent();
            Optional<String> around = places.place("district", region).flatMap(Place::parent);
            (named ? Optional.of(region) : around).ifPresent(states::add);
        }
        return states;
    }

    private void refuse(NameUse use, String expected) {
        if (!said.contains(place(use.at().file(), use.at().line(), use.key()))) {
            layer.refusals().add(use.at().file(), use.at().line(), use.key(), expected);
        }
    }

    private static String place(String file, int line, String key) {
        return file + '\n' + line + '\n' + key;
    }
}
