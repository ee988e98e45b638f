package org.shakti.mis.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.following.Following;
import org.shakti.mis.platform.modules.ModuleBreaker;
import org.shakti.mis.platform.modules.ModuleJobs;

/** Tells whether the modules are those that somebody wanted, before the first request sees others. */
@Component(service = Readiness.class)
public final class ModulesReadiness implements Readiness {
    private final ModuleJobs jobs;
    private final ModuleBreaker breaker;
    private final Following following;

    /** Made by the container. */
    @Activate
    public ModulesReadiness(
            @Reference ModuleJobs jobs, @Reference ModuleBreaker breaker, @Reference Following following) {
        this.following = following;
        this.jobs = jobs;
        this.breaker = breaker;
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        breaker.off()
                .forEach(
                        id -> notes.add("The module " + id + " was switched off: its program failed again and again."));
        breaker.failing()
                .forEach(id ->
                        notes.add("The module " + id + " fails again and again; others build on it, so it stays."));
        following
                .aside()
                .forEach((name, number) -> notes.add("The program of " + name + " failed on " + number
                        + " of the changes that it was told of. They are set aside and told again from time to time;"
                        + " nothing is lost, and later changes go on. The log says what failed."));
        return notes;
    }

    @Override
    public Optional<String> trouble() {
        return jobs.reconciled() ? Optional.empty() : Optional.of("Modules are being installed or removed.");
    }
}
