package org.shakti.mis.schemes.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;

/**
 * Something that may be known of a person and decide about a scheme.
 *
 * @param name its name, unique among all packs
 * @param type what it holds
 * @param unit unit of a number; empty otherwise
 * @param list name of the code list of its codes; empty when it has none
 * @param options its own codes, when they come from no code list
 * @param silent codes that say nothing, such as one for "prefers not to say": an answer of these alone is not known
 * @param words what people read
 * @param sensitive whether it must not be shown without need
 * @param derived how it follows from other facts when it is not known itself
 * @param pack id of the pack that defines it
 */
public record Fact(
        String name,
        FactType type,
        String unit,
        String list,
        List<Option> options,
        Set<String> silent,
        Words words,
        boolean sensitive,
        Optional<Years> derived,
        String pack) {
    /** Copies the collections. */
    public Fact {
        options = List.copyOf(options);
        silent = Set.copyOf(silent);
    }

    /** A code of a fact and what people read. */
    public record Option(String code, Labels label) {}

    /** The short label, and the question as it is asked of a person. */
    public record Words(Labels label, Labels question) {}

    /**
     * The full years between two dates.
     *
     * @param of fact with the first date
     * @param at fact with the second; the day for which is asked when absent
     */
    public record Years(String of, Optional<String> at) {}
}
