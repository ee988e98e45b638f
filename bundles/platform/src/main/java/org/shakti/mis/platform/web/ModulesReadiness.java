package org.shakti.mis.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.following.Following;
import org.shakti.mis.platform.modules.ModuleBreaker;
import org.shakti.mis.platform.modules.ModuleJobs;
import org.shakti.mis.platform.storage.FailedScripts;

/** Tells whether the modules are those that somebody wanted, before the first request sees others. */
@Component(service = Readiness.class)
public final class ModulesReadiness implements Readiness {
    private static final String OFF = "The module %s was switched off: its program failed again and again.";
    private static final String FAILING = "The module %s fails again and again; others build on it, so it stays.";
    private static final String TABLES =
            "The module %s is there and does not work: its own tables in the database could not be made.";
    private static final String ASIDE =
            "The program of %s failed on %s of the changes that it was told of. They are set aside and told again from time"
                    + " to time; nothing is lost, and later changes go on. The log says what failed.";

    private final ModuleJobs jobs;
    private final ModuleBreaker breaker;
    private final Following following;
    private final FailedScripts scripts;

    /** Made by the container. */
    @Activate
    public ModulesReadiness(
            @Reference ModuleJobs jobs,
            @Reference ModuleBreaker breaker,
            @Reference Following following,
            @Reference FailedScripts scripts) {
        this.scripts = scripts;
        this.following = following;
        this.jobs = jobs;
        this.breaker = breaker;
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public List<HealthNote> notes() {
        List<HealthNote> notes = new ArrayList<>();
        breaker.off().forEach(id -> notes.add(HealthNote.ofModule("module-off", id, OFF)));
        breaker.failing().forEach(id -> notes.add(HealthNote.ofModule("module-failing", id, FAILING)));
        scripts.all().keySet().stream()
                .sorted()
                .forEach(id -> notes.add(HealthNote.ofModule("module-no-tables", id, TABLES)));
        following
                .aside()
                .forEach((name, number) -> notes.add(new HealthNote(
                        "changes-aside",
                        Map.of("program", name, "n", String.valueOf(number)),
                        ASIDE.formatted(name, number))));
        return notes;
    }

    @Override
    public Optional<String> trouble() {
        return jobs.reconciled() ? Optional.empty() : Optional.of("Modules are being installed or removed.");
    }
}
