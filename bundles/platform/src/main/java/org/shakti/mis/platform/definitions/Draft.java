package org.shakti.mis.platform.definitions;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Role;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.definition.Workflow;

/** A catalogue in the making: the packs laid on each other so far. A copy is cheap; the definitions are shared. */
final class Draft {
    final Map<String, Pack> packs;
    final Map<String, RecordType> types;
    final Map<String, CodeList> lists;
    final Map<String, String> listOwners;
    final Map<String, Workflow> workflows;
    /** Workflows made over from another one: the name of each with the name of that one. */
    final Map<String, String> copies;

    final Map<String, Indicator> indicators;
    final Map<String, Board> boards;
    final Map<String, SheetImport> imports;
    final Map<String, Role> roles;
    Places places;

    Draft() {
        packs = new LinkedHashMap<>();
        types = new LinkedHashMap<>();
        lists = new LinkedHashMap<>();
        listOwners = new LinkedHashMap<>();
        workflows = new LinkedHashMap<>();
        copies = new LinkedHashMap<>();
        indicators = new LinkedHashMap<>();
        boards = new LinkedHashMap<>();
        imports = new LinkedHashMap<>();
        roles = new LinkedHashMap<>();
        places = Places.NONE;
    }

    private Draft(Draft other) {
        packs = new LinkedHashMap<>(other.packs);
        types = new LinkedHashMap<>(other.types);
        lists = new LinkedHashMap<>(other.lists);
        listOwners = new LinkedHashMap<>(other.listOwners);
        workflows = new LinkedHashMap<>(other.workflows);
        copies = new LinkedHashMap<>(other.copies);
        indicators = new LinkedHashMap<>(other.indicators);
        boards = new LinkedHashMap<>(other.boards);
        imports = new LinkedHashMap<>(other.imports);
        roles = new LinkedHashMap<>(other.roles);
        places = other.places;
    }

    Draft copy() {
        return new Draft(this);
    }

    /** Returns the codes of every list by its name. */
    Map<String, Set<String>> codes() {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        lists.forEach((name, list) -> {
            Set<String> of = new TreeSet<>();
            list.entries().forEach(entry -> of.add(entry.code()));
            codes.put(name, Collections.unmodifiableSet(of));
        });
        return codes;
    }

    /** Returns the pack itself and all that it needs, directly or not, as far as they are there. */
    Set<String> sightOf(Pack pack) {
        Set<String> seen = new HashSet<>();
        seen.add(pack.id());
        pack.needs().forEach(need -> look(need.pack(), seen));
        return seen;
    }

    private void look(String id, Set<String> seen) {
        Pack pack = packs.get(id);
        if (pack != null && seen.add(id)) {
            pack.needs().forEach(need -> look(need.pack(), seen));
        }
    }

    Catalogue toCatalogue(long generation, List<Refusal> refusals) {
        return new Catalogue(
                generation,
                Collections.unmodifiableMap(packs),
                Collections.unmodifiableMap(types),
                Collections.unmodifiableMap(lists),
                Collections.unmodifiableMap(workflows),
                Collections.unmodifiableMap(indicators),
                Collections.unmodifiableMap(boards),
                Collections.unmodifiableMap(imports),
                Collections.unmodifiableMap(roles),
                refusals);
    }
}
