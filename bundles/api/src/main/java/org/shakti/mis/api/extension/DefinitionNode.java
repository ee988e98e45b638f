package org.shakti.mis.api.extension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a YAML file of a pack with the line it stands in. Exactly one of value, entries and items says something.
 *
 * @param file path inside the pack, such as {@code ladders/rural.yaml}
 * @param line line from 1
 * @param value a single value as {@code String}, {@code Long}, {@code BigDecimal} or {@code Boolean}, read by the rules of
 *     YAML 1.2 ({@code NO} is a text); {@code null} for a map, a list and an empty value
 * @param entries entries of a map in their order; empty otherwise
 * @param items items of a list; empty otherwise
 */
public record DefinitionNode(
        String file,
        int line,
        @Nullable Object value,
        Map<String, DefinitionNode> entries,
        List<DefinitionNode> items) {

    /** Returns the entry of a map. */
    public Optional<DefinitionNode> at(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Returns the characters of a single value; empty for maps, lists and empty values. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    /** Returns the characters of an entry; empty when it is missing. */
    public String text(String key) {
        return at(key).map(DefinitionNode::text).orElse("");
    }

    /** Returns the items of an entry; none when it is missing. */
    public List<DefinitionNode> list(String key) {
        return at(key).map(DefinitionNode::items).orElse(List.of());
    }
}
