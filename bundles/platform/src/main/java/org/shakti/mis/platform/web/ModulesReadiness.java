package org.shakti.mis.platform.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.modules.ModuleJobs;

/** Tells whether the modules are those that somebody wanted, before the first request sees others. */
@Component(service = Readiness.class)
public final class ModulesReadiness implements Readiness {
    private final ModuleJobs jobs;

    /** Made by the container. */
    @Activate
    public ModulesReadiness(@Reference ModuleJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public Optional<String> trouble() {
        return jobs.reconciled() ? Optional.empty() : Optional.of("Modules are being installed or removed.");
    }
}
