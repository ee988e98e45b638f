package org.shakti.mis.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.shakti.mis.platform.definitions.CatalogueKeeper;

/** Tells whether the definitions of all started packs have been read. A refused pack is no trouble to the others. */
@Component(service = Readiness.class)
public final class CatalogueReadiness implements Readiness {
    private final CatalogueKeeper keeper;
    private final @Nullable Started started;

    /**
     * Once read, readers always have a whole generation: later changes are no reason to turn people away. Before every
     * bundle has been started nothing is settled for good, because packs are still to come.
     */
    private volatile boolean once;

    @Activate
    public CatalogueReadiness(
            @Reference CatalogueKeeper keeper,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable Started started) {
        this.keeper = keeper;
        this.started = started;
    }

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public Optional<String> trouble() {
        once = once || (started != null && keeper.settled());
        return once ? Optional.empty() : Optional.of("The definitions are being read.");
    }
}
