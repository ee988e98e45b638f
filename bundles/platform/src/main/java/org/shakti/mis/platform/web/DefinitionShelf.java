package org.shakti.mis.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.platform.modules.Switches;

/** Keeps all definitions ready for sending; each choice of language, switches and places is written once. */
@Component(service = DefinitionShelf.class)
public final class DefinitionShelf {
    /** More choices than one generation sees in an ordinary day; then the shelf is emptied. */
    private static final int MOST = 100;

    private final Catalogues catalogues;
    private final Switches switches;
    private final Map<Choice, ReadyJson> ready = new ConcurrentHashMap<>();

    /** Made by the container. */
    @Activate
    public DefinitionShelf(@Reference Catalogues catalogues, @Reference Switches switches) {
        this.catalogues = catalogues;
        this.switches = switches;
    }

    /** Returns the definitions as they hold in a district, or anywhere in the reach of the caller, with its places. */
    ReadyJson take(Caller caller, Optional<String> district, String language) {
        Catalogue catalogue = district.map(catalogues::in).orElseGet(catalogues::current);
        Set<String> on = catalogue.packs().keySet().stream()
                .filter(pack -> district.map(d -> switches.on(pack, d))
                        .orElseGet(() -> switches.onWithin(pack, caller.scope())))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> own =
                caller.scope().everywhere() ? Set.of() : caller.scope().districts();
        Choice choice = new Choice(
                catalogue.generation(),
                language,
                district,
                on,
                own,
                caller.scope().everywhere());
        ReadyJson known = ready.get(choice);
        return known == null ? write(choice, catalogue) : known;
    }

    private ReadyJson write(Choice choice, Catalogue catalogue) {
        List<Place> districts = choice.everywhere ? DefinitionsJson.allDistricts(catalogues) : places(choice.own);
        // The blocks of a whole country are too much for anybody: who sees everywhere asks for one district.
        List<Place> withBlocks =
                choice.everywhere ? places(choice.district.stream().toList()) : districts;
        ReadyJson written = ReadyJson.of(new DefinitionsJson(catalogues, catalogue, choice.language)
                .of(choice.on::contains, districts, withBlocks));
        if (ready.size() >= MOST) {
            ready.clear();
        }
        ready.keySet().removeIf(old -> old.generation < choice.generation);
        ready.put(choice, written);
        return written;
    }

    private List<Place> places(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .flatMap(code -> catalogues.place("district", code).stream())
                .toList();
    }

    private record Choice(
            long generation,
            String language,
            Optional<String> district,
            Set<String> on,
            Set<String> own,
            boolean everywhere) {}
}
