package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;

/** Lays the code lists of a pack on a draft: new lists, further codes, other words for codes that are there. */
final class ListLayer {
    private final Layer layer;

    ListLayer(Layer layer) {
        this.layer = layer;
    }

    void lay() {
        layer.content().lists().forEach(this::lay);
    }

    private void lay(String name, List<ListRow> rows) {
        CodeList below = layer.draft().lists.get(name);
        String owner =
                layer.draft().listOwners.getOrDefault(name, layer.content().id());
        ListRow first = rows.get(0);
        if (below != null && !layer.sight().contains(owner)) {
            refuse(first, name, "a pack that names " + owner + " among its needs, because the list belongs to it");
            return;
        }
        Map<String, CodeEntry> entries = new LinkedHashMap<>();
        if (below != null) {
            below.entries().forEach(entry -> entries.put(entry.code(), entry));
        }
        int last = entries.values().stream().mapToInt(CodeEntry::order).max().orElse(0);
        for (ListRow row : rows) {
            CodeEntry there = entries.get(row.entry().code());
            if (there == null) {
                entries.put(row.entry().code(), added(row, below == null ? 0 : last));
            } else if (unchanged(row, there) && layer.changing()) {
                entries.put(there.code(), changed(row, there));
            }
        }
        List<CodeEntry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparingInt(CodeEntry::order));
        layer.draft().lists.put(name, new CodeList(name, sorted));
        layer.draft().listOwners.put(name, owner);
    }

    private CodeEntry added(ListRow row, int offset) {
        CodeEntry entry = row.entry();
        if (!entry.label().has("en")) {
            refuse(row, entry.code(), "a text in label_en, because the code is new");
        }
        int order = row.ordered() ? entry.order() : offset + entry.order();
        return new CodeEntry(
                entry.code(),
                order,
                entry.label(),
                entry.parent(),
                entry.validFrom(),
                entry.validTo(),
                entry.attributes(),
                entry.pack(),
                entry.provenance());
    }

    /** Tells whether a row leaves alone what no layer may change; says so otherwise. */
    private boolean unchanged(ListRow row, CodeEntry there) {
        CodeEntry entry = row.entry();
        if (entry.parent().isPresent() && !entry.parent().equals(there.parent())) {
            refuse(row, entry.code(), "the parent it has in the pack " + there.pack());
            return false;
        }
        for (Map.Entry<String, String> attribute : entry.attributes().entrySet()) {
            String before = there.attributes().get(attribute.getKey());
            if (before != null && !before.equals(attribute.getValue())) {
                refuse(row, attribute.getKey(), "the value it has in the pack " + there.pack());
                return false;
            }
        }
        return true;
    }

    private static CodeEntry changed(ListRow row, CodeEntry there) {
        CodeEntry entry = row.entry();
        Map<String, String> attributes = new HashMap<>(there.attributes());
        attributes.putAll(entry.attributes());
        return new CodeEntry(
                there.code(),
                row.ordered() ? entry.order() : there.order(),
                Layer.over(there.label(), entry.label()),
                there.parent(),
                entry.validFrom().or(there::validFrom),
                entry.validTo().or(there::validTo),
                attributes,
                there.pack(),
                there.provenance());
    }

    private void refuse(ListRow row, String key, String expected) {
        layer.refusals().add(row.file(), row.line(), key, expected);
    }
}
