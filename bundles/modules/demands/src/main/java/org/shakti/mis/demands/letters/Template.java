package org.shakti.mis.demands.letters;

import java.util.List;
import java.util.Map;

/** A letter as its pack wrote it. Filling it in can add words, never markup: every value is escaped. */
public final class Template {
    private final List<Part> parts;

    Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Returns the letter filled in; a value that is not given stays empty. */
    public String fill(Map<String, Object> facts) {
        StringBuilder out = new StringBuilder();
        fill(parts, new Scope(facts, null), out);
        return out.toString();
    }

    private static void fill(List<Part> parts, Scope scope, StringBuilder out) {
        for (Part part : parts) {
            if (part instanceof Words words) {
                out.append(words.markup());
            } else if (part instanceof Value value) {
                out.append(Markup.escape(String.valueOf(scope.find(value.name()))));
            } else if (part instanceof Block block) {
                fill(block, scope, out);
            }
        }
    }

    private static void fill(Block block, Scope scope, StringBuilder out) {
        Object given = scope.find(block.name());
        if (given instanceof List<?> rows) {
            if (block.unless() && rows.isEmpty()) {
                fill(block.parts(), scope, out);
            } else if (!block.unless()) {
                rows.forEach(row -> fill(block.parts(), new Scope((Map<?, ?>) row, scope), out));
            }
        } else if (String.valueOf(given).isEmpty() == block.unless()) {
            fill(block.parts(), scope, out);
        }
    }

    /** What a letter is made of. */
    sealed interface Part {}

    /** Text with markup, as written, and the line it begins in. */
    record Words(String markup, int line) implements Part {}

    /** A value to be filled in. */
    record Value(String name) implements Part {}

    /** A part that stands once for each row, or only when (not) something is given. */
    record Block(String name, boolean unless, List<Part> parts, int line) implements Part {}

    /** Names known in a part: its row, then what is around it. */
    private record Scope(Map<?, ?> facts, @org.jspecify.annotations.Nullable Scope around) {
        Object find(String name) {
            Object found = facts.get(name);
            if (found != null) {
                return found;
            }
            return around == null ? "" : around.find(name);
        }
    }
}
