package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.extension.NameUse;
import org.shakti.mis.api.extension.NearNames;

/** Compares the names that a pack uses in folders of readers with what there is, and with what the pack needs. */
final class NameChecks {
    private final Layer layer;
    private final Map<String, Map<String, String>> told = new TreeMap<>();

    NameChecks(Layer layer) {
        this.layer = layer;
    }

    /** Takes the names by kind that a pack brings. */
    void told(String pack, Map<String, Set<String>> names) {
        names.forEach((kind, all) -> {
            Map<String, String> owners = told.computeIfAbsent(kind, none -> new TreeMap<>());
            all.forEach(name -> owners.putIfAbsent(name, pack));
        });
    }

    void run(List<NameUse> uses) {
        for (NameUse use : uses) {
            if (use.name().isEmpty()) {
                continue;
            }
            if (use.kind().startsWith(NameUse.LIST)) {
                code(use, use.kind().substring(NameUse.LIST.length()));
            } else if (use.kind().equals(NameUse.STATE)) {
                state(use);
            } else {
                name(use);
            }
        }
    }

    /** Of a list that no pack brings nothing can be said. */
    private void code(NameUse use, String name) {
        CodeList list = layer.draft().lists.get(name);
        if (list == null) {
            return;
        }
        Optional<CodeEntry> entry = list.entries().stream()
                .filter(one -> one.code().equals(use.name()))
                .findFirst();
        if (entry.isEmpty()) {
            Set<String> codes = new TreeSet<>();
            list.entries().forEach(one -> codes.add(one.code()));
            refuse(use, "a code of the list " + name + ", not " + use.name() + NearNames.remark(use.name(), codes));
        } else {
            seen(use, entry.get().pack());
        }
    }

    private void name(NameUse use) {
        Map<String, String> owners = told.get(use.kind());
        if (owners == null) {
            return;
        }
        String owner = owners.get(use.name());
        if (owner == null) {
            String near = NearNames.remark(use.name(), owners.keySet());
            refuse(use, "an existing " + use.kind() + ", not " + use.name() + near);
        } else {
            seen(use, owner);
        }
    }

    private void seen(NameUse use, String owner) {
        if (!layer.sight().contains(owner)) {
            refuse(use, Layer.foreign(owner, use.name()));
        }
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
        layer.refusals().add(use.at().file(), use.at().line(), use.key(), expected);
    }
}
