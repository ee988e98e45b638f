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
        return keeper.settled() ? Optional.empty() : Optional.of("The definitions are being read.");
    }
}
