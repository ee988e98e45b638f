package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one YAML file from parser events; refuses what a pack has no use for. */
final class TreeBuilder {
    private static final int MOST_LEVELS =
            40; // more than any kind of file may nest, so that its reader can name its own bound
    private static final int MOST_NODES = 50_000;

    private final String file;
    private final Refusals refusals;
    private final PlainScalars scalars = new PlainScalars();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Item root;
    private int nodes;
    private int documents;

    TreeBuilder(String file, Refusals refusals) {
        this.file = file;
        this.refusals = refusals;
    }

    Optional<Item> root() {
        return Optional.ofNullable(root);
    }

    /** Takes the next event; returns {@code false} when reading on makes no sense. */
    boolean take(Event event) {
        int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        if (event instanceof NodeEvent node && !harmless(node, line)) {
            return false;
        }
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            return refuse(line, "one document in a file");
        }
        if (event instanceof CollectionStartEvent start) {
            return begin(start, line);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, line);
        }
        boolean end = event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
        return !end || place(open.pop().close());
    }

    private boolean harmless(NodeEvent node, int line) {
        if (++nodes > MOST_NODES) {
            return refuse(line, "at most " + MOST_NODES + " values in a file");
        }
        if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
            return refuse(line, "no anchors (&) and no aliases (*)");
        }
        boolean tagged = node instanceof CollectionStartEvent c
                ? c.getTag().isPresent()
                : node instanceof ScalarEvent s && s.getTag().isPresent();
        return !tagged || refuse(line, "no tags (!)");
    }

    private boolean begin(CollectionStartEvent start, int line) {
        if (open.size() >= MOST_LEVELS) {
            return refuse(line, "at most " + MOST_LEVELS + " levels, one inside the other");
        }
        Open parent = open.peek();
        if (parent != null && parent.expectsKey()) {
            return refuse(line, "a text as key");
        }
        open.push(new Open(file, line, start instanceof MappingStartEvent));
        return true;
    }

    private boolean scalar(ScalarEvent scalar, int line) {
        Open parent = open.peek();
        String text = scalar.getValue();
        if (text.codePoints().anyMatch(TreeBuilder::overridesDirection)) {
            return refuse(line, "a text without characters that turn the direction of reading");
        }
        if (parent != null && parent.expectsKey()) {
            if (parent.entries.containsKey(text) || parent.emptyKeys.contains(text)) {
                refusals.add(file, line, text, "each key once");
            }
            parent.key = text;
            return true;
        }
        return place(new Item(file, line, scalars.json(text, scalar.isPlain()), text, Map.of(), List.of()));
    }

    private boolean place(Item item) {
        Open parent = open.peek();
        if (parent == null) {
            root = item;
        } else {
            parent.add(item);
        }
        return true;
    }

    private boolean refuse(int line, String expected) {
        String key = open.stream()
                .map(one -> one.key)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        refusals.add(file, line, key, expected);
        return false;
    }

    private static boolean overridesDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** A map or list that has not ended yet. */
    private static final class Open {
        private final String file;
        private final int line;
        private final boolean map;
        private final Map<String, Item> entries = new LinkedHashMap<>();
        private final List<String> emptyKeys = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private @Nullable String key;

        private Open(String file, int line, boolean map) {
            this.file = file;
            this.line = line;
            this.map = map;
        }

        private boolean expectsKey() {
            return map && key == null;
        }

        private void add(Item item) {
            String name = key;
            if (name == null) {
                items.add(item);
            } else if (item.json().isNull()) {
                emptyKeys.add(name); // a key without a value counts as absent
            } else {
                entries.put(name, item);
            }
            key = null;
        }

        private Item close() {
            if (map) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                entries.forEach((name, item) -> json.set(name, item.json()));
                return new Item(file, line, json, "", Collections.unmodifiableMap(entries), List.of());
            }
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> json.add(item.json()));
            return new Item(file, line, json, "", Map.of(), List.copyOf(items));
        }
    }
}
