package org.shakti.mis.schemes.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.catalogue.PackSwitches;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeProgram;

/** Tells which schemes may apply somewhere: those of packs that are on there, for the asked state. */
@Component(service = Reach.class)
public final class Reach {
    private static final String MODULE = "schemes";

    private final PackSwitches switches;
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public Reach(@Reference PackSwitches switches, @Reference Catalogues catalogues) {
        this.switches = switches;
        this.catalogues = catalogues;
    }

    /** Refuses where this module is switched off. */
    public void requireOn(String district) {
        if (!switches.on(MODULE, district)) {
            throw new ModuleOffException(MODULE);
        }
    }

    /** Refuses what a pack brings where that pack would apply and is switched off; another state's is no business of this. */
    public void requireOn(String pack, String district) {
        if (catalogues.in(district).packs().containsKey(pack) && !switches.on(pack, district)) {
            throw new ModuleOffException(pack);
        }
    }

    /** Returns the schemes that may apply in a district; all that are on in its state, or anywhere, without one. */
    public List<SchemeProgram> programs(SchemeBook book, Optional<String> state, Optional<String> district) {
        Optional<String> asked = state.or(() -> district.flatMap(new StateNames(catalogues)::around));
        Map<String, Boolean> on = new HashMap<>();
        return book.programs().stream()
                .filter(program -> asked.map(program.scheme()::appliesIn).orElse(true))
                .filter(program -> on.computeIfAbsent(program.scheme().pack(), pack -> on(pack, asked, district)))
                .toList();
    }

    private boolean on(String pack, Optional<String> state, Optional<String> district) {
        if (district.isPresent()) {
            return switches.on(pack, district.get());
        }
        return state.map(code -> catalogues.placesIn("district", code).stream()
                        .map(Place::code)
                        .anyMatch(one -> switches.on(pack, one)))
                .orElseGet(() -> switches.onAnywhere(pack));
    }
}
