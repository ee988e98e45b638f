package org.shakti.mis.platform.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.definitions.CatalogueKeeper;

/** Tells whether the definitions of all started packs have been read. A refused pack is no trouble to the others. */
@Component(service = Readiness.class)
public final class CatalogueReadiness implements Readiness {
    private final CatalogueKeeper keeper;

    /** Once read, readers always have a whole generation: later changes are no reason to turn people away. */
    private volatile boolean once;

    @Activate
    public CatalogueReadiness(@Reference CatalogueKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public Optional<String> trouble() {
        once = once || keeper.settled();
        return once ? Optional.empty() : Optional.of("The definitions are being read.");
    }
}
