package org.shakti.mis.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Lets the instance count as ready only when every bundle has been started. */
@Component(service = Readiness.class)
public final class StartReadiness implements Readiness {
    private final @Nullable Started started;

    @Activate
    public StartReadiness(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable Started started) {
        this.started = started;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Optional<String> trouble() {
        return started != null ? Optional.empty() : Optional.of("The parts of the program are being started.");
    }
}
