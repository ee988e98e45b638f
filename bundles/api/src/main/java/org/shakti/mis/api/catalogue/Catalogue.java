package org.shakti.mis.api.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.definition.*;

/**
 * All definitions of one generation, layered and checked. Immutable: a reader that keeps one sees no later change.
 *
 * @param generation number that grows with every change
 * @param packs accepted packs by id
 * @param types record types by name
 * @param lists code lists by name
 * @param workflows workflows by name
 * @param indicators indicators by code
 * @param boards boards by id
 * @param imports sheet imports by id
 * @param roles roles by id
 * @param refusals packs that were refused, and why
 */
public record Catalogue(
        long generation,
        Map<String, Pack> packs,
        Map<String, RecordType> types,
        Map<String, CodeList> lists,
        Map<String, Workflow> workflows,
        Map<String, Indicator> indicators,
        Map<String, Board> boards,
        Map<String, SheetImport> imports,
        Map<String, Role> roles,
        List<Refusal> refusals) {
    /** Nothing is defined. */
    public static final Catalogue EMPTY =
            new Catalogue(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /** Returns a record type. */
    public Optional<RecordType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Returns the workflow of a record type. */
    public Optional<Workflow> workflowOf(RecordType type) {
        return type.workflow().map(workflows::get);
    }

    /** Returns the record types directly below a type. */
    public Collection<RecordType> childrenOf(String type) {
        return types.values().stream()
                .filter(t -> t.parent().filter(type::equals).isPresent())
                .toList();
    }

    /**
     * Why a pack was refused.
     *
     * @param pack id of the pack, or the name of its bundle when the id could not be read
     * @param file path inside the pack
     * @param line line from 1; 0 when no line can be named
     * @param key key or code that is wrong; empty when none can be named
     * @param expected what was expected, in plain words
     */
    public record Refusal(String pack, String file, int line, String key, String expected) {}
}
