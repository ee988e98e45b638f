package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.extension.NearNames;

/** Looks up what a pack names beside its forms: its regions, the types in its roles, the codes above its codes. */
final class PackNameChecks {
    private static final String RECORDS = "records.";
    private static final Set<String> DEEDS = Set.of("read", "create", "change", "move", "assign", "private");

    private final Layer layer;
    private final References references;

    PackNameChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
    }

    void run() {
        layer.content().at().list("regions").forEach(this::region);
        layer.content().roles().stream()
                .filter(part -> !part.extension())
                .flatMap(part -> part.at().list("permissions").stream())
                .filter(at -> at.text().startsWith(RECORDS))
                .forEach(this::permission);
        layer.content().lists().forEach((name, rows) -> rows.forEach(row -> above(name, row)));
    }

    /** Without tables of places nothing can be said. */
    private void region(Item at) {
        Places places = layer.draft().places;
        boolean overlay = layer.content().pack().kind() == Pack.Kind.DISTRICT_OVERLAY;
        boolean state = !overlay && places.place("state", at.text()).isPresent();
        if (places.count("state") > 0
                && !state
                && places.place("district", at.text()).isEmpty()) {
            String level = overlay ? "a district" : "a state or district";
            layer.refusals().add(at, "regions", "the LGD code of " + level + ", not " + at.text());
        }
    }

    /** A national pack may speak of types and lists of modules, of which it can need none. */
    private boolean national() {
        return layer.content().pack().kind() == Pack.Kind.NATIONAL;
    }

    private void permission(Item at) {
        String[] parts = at.text().substring(RECORDS.length()).split(":", 2);
        if (!DEEDS.contains(parts[0])) {
            String near = NearNames.remark(parts[0], DEEDS.stream().sorted().toList());
            layer.refusals().add(at, "permissions", "records.DEED:TYPE, and no deed " + parts[0] + near);
        } else if (parts.length == 2 && !parts[1].equals("*") && !national()) {
            references.type(parts[1], at, "permissions");
        }
    }

    private void above(String name, ListRow row) {
        Optional<String> parent = row.entry().parent();
        if (parent.isEmpty()) {
            return;
        }
        Map<String, String> attributes = row.entry().attributes();
        String holder = attributes.getOrDefault("parent_list", name);
        CodeList list = layer.draft().lists.get(holder);
        if (list == null) {
            if (national()) {
                return;
            }
            refuse(row, "parent_list", "an existing code list, not " + holder);
            return;
        }
        Optional<CodeEntry> entry = list.entry(parent.get());
        List<String> codes = list.entries().stream().map(CodeEntry::code).toList();
        if (entry.isEmpty()) {
            String near = NearNames.remark(parent.get(), codes);
            refuse(row, "parent", "a code of the list " + holder + ", not " + parent.get() + near);
        } else if (!national() && !layer.sight().contains(entry.get().pack())) {
            refuse(row, "parent", Layer.foreign(entry.get().pack(), parent.get()));
        }
    }

    private void refuse(ListRow row, String key, String expected) {
        layer.refusals().add(row.file(), row.line(), key, expected);
    }
}
