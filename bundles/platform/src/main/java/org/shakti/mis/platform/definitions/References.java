package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.extension.NearNames;

/** Follows names to definitions that the pack may refer to; says so when there is none. */
final class References {
    private final Layer layer;

    References(Layer layer) {
        this.layer = layer;
    }

    Optional<RecordType> type(String name, Item at, String key) {
        RecordType type = layer.draft().types.get(name);
        String expected = missing("record type", name, layer.draft().types.keySet());
        return found(type, type == null ? "" : type.pack(), at, key, expected);
    }

    Optional<CodeList> list(String name, Item at, String key) {
        CodeList list = layer.draft().lists.get(name);
        String owner = layer.draft().listOwners.getOrDefault(name, "");
        return found(
                list,
                owner,
                at,
                key,
                missing("code list", name, layer.draft().lists.keySet()));
    }

    Optional<Workflow> workflow(String name, Item at, String key) {
        Workflow workflow = layer.draft().workflows.get(name);
        String expected = missing("workflow", name, layer.draft().workflows.keySet());
        return found(workflow, workflow == null ? "" : workflow.pack(), at, key, expected);
    }

    Optional<Indicator> indicator(String code, Item at, String key) {
        Indicator indicator = layer.draft().indicators.get(code);
        String expected = missing("indicator", code, layer.draft().indicators.keySet());
        return found(indicator, indicator == null ? "" : indicator.pack(), at, key, expected);
    }

    private static String missing(String kind, String name, Set<String> there) {
        return "an existing " + kind + ", not " + name + NearNames.remark(name, new TreeSet<>(there));
    }

    /** Returns a remark on the states that somebody may have meant. */
    static String near(String state, Workflow workflow) {
        return NearNames.remark(
                state, workflow.states().stream().map(State::code).toList());
    }

    private <T> Optional<T> found(
            @org.jspecify.annotations.Nullable T definition, String owner, Item at, String key, String expected) {
        if (definition == null) {
            layer.refusals().add(at, key, expected);
            return Optional.empty();
        }
        return layer.sees(owner, at, key) ? Optional.of(definition) : Optional.empty();
    }

    Optional<Workflow> workflowOf(RecordType type) {
        return type.workflow().map(layer.draft().workflows::get);
    }

    Optional<CodeList> listNamed(String name) {
        return Optional.ofNullable(layer.draft().lists.get(name));
    }

    Optional<RecordType> typeNamed(String name) {
        return Optional.ofNullable(layer.draft().types.get(name));
    }

    /** Returns the record types that have this workflow. */
    List<RecordType> typesWith(String workflow) {
        return layer.draft().types.values().stream()
                .filter(type -> type.workflow().filter(workflow::equals).isPresent())
                .toList();
    }

    List<RecordType> childrenOf(String type) {
        return layer.draft().types.values().stream()
                .filter(child -> child.parent().filter(type::equals).isPresent())
                .toList();
    }

    /** Returns a type and all types below it. */
    List<RecordType> below(String root) {
        return layer.draft().types.values().stream()
                .filter(type -> below(type, root))
                .toList();
    }

    /** Tells whether a type is another one or hangs below it. */
    boolean below(RecordType type, String root) {
        List<String> seen = new ArrayList<>();
        Optional<RecordType> current = Optional.of(type);
        while (current.isPresent() && !seen.contains(current.get().name())) {
            if (current.get().name().equals(root)) {
                return true;
            }
            seen.add(current.get().name());
            current = current.get().parent().flatMap(this::typeNamed);
        }
        return false;
    }
}
