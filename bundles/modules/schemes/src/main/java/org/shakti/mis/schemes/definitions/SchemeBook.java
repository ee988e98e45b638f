package org.shakti.mis.schemes.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactRow;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.Slots;

/** All facts, schemes and bindings of one generation, compiled. Immutable; a reader that keeps one sees no later change. */
public final class SchemeBook {
    /** Nothing is defined. */
    public static final SchemeBook EMPTY = new SchemeBook(0, Map.of(), List.of(), List.of());

    private final long generation;
    private final Map<String, Fact> facts;
    private final Map<String, SchemeProgram> programs;
    private final List<Binding> bindings;
    private final Slots slots;

    SchemeBook(long generation, Map<String, Fact> facts, Collection<Scheme> schemes, List<Binding> bindings) {
        this.generation = generation;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.bindings = List.copyOf(bindings);
        List<Rule> rules = new ArrayList<>();
        schemes.forEach(scheme -> rules.addAll(SchemeProgram.rules(scheme)));
        slots = new Slots(facts.values(), rules);
        Map<String, SchemeProgram> compiled = new LinkedHashMap<>();
        schemes.forEach(scheme -> compiled.put(scheme.code(), new SchemeProgram(scheme, slots)));
        programs = Collections.unmodifiableMap(compiled);
    }

    /** Returns the generation of the definitions. */
    public long generation() {
        return generation;
    }

    /** Returns the registry of facts by their names, in the order of the packs. */
    public Map<String, Fact> facts() {
        return facts;
    }

    /** Returns all schemes, in the order of the packs. */
    public Collection<SchemeProgram> programs() {
        return programs.values();
    }

    /** Returns a scheme by its code. */
    public Optional<SchemeProgram> program(String code) {
        return Optional.ofNullable(programs.get(code));
    }

    /** Returns where facts about people are kept, in the order of the packs. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** Lays out what is known of a person, once for all schemes. */
    public FactRow row(Map<String, FactValue> known, LocalDate asOf) {
        return slots.row(known, asOf);
    }
}
