package org.shakti.mis.platform.modules;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.modules.ModuleEntity.Wanted;
import org.shakti.mis.platform.storage.FailedScripts;
import org.shakti.mis.platform.storage.Transactions;

/** What can be installed and what is; installing and removing as jobs. The wish is stored before anything is done. */
@Component(service = Modules.class)
public final class Modules {
    private final Transactions transactions;
    private final Catalogues catalogues;
    private final Installer installer;
    private final ModuleJobs jobs;
    private final AuditTrail audit;
    private final PackChoice choice;
    private final FailedScripts scripts;
    private final Clock clock = Clock.systemUTC();

    /** Made by the container. */
    @Activate
    public Modules(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference Installer installer,
            @Reference ModuleJobs jobs,
            @Reference AuditTrail audit,
            @Reference PackChoice choice,
            @Reference FailedScripts scripts) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.installer = installer;
        this.jobs = jobs;
        this.audit = audit;
        this.choice = choice;
        this.scripts = scripts;
    }

    /** Returns all modules and packs, installed or not, by their id. */
    public List<Listed> list() {
        Catalogue catalogue = catalogues.current();
        Map<String, String> available = installer.available();
        Map<String, ModuleJob> last = transactions.read(session -> new ModuleRepository(session.entities()).lastJobs());
        TreeSet<String> ids = new TreeSet<>(available.keySet());
        ids.addAll(catalogue.packs().keySet());
        return ids.stream()
                .map(id -> listed(id, catalogue, available.getOrDefault(id, id), Optional.ofNullable(last.get(id))))
                .toList();
    }

    /** Wants a module installed or removed, and returns the job that does it. */
    public ModuleJob want(Caller caller, String module, boolean install) {
        return install ? install(caller, module, PackChoice.Wish.PLAIN) : remove(caller, module);
    }

    /** Wants a module, or a version of it, and returns the job that installs it; one that failed when it cannot come. */
    public ModuleJob install(Caller caller, String module, PackChoice.Wish wish) {
        known(module);
        PackChoice.Chosen chosen = choice.choose(module, wish);
        return begin(caller, new Task(module, Wanted.INSTALLED, "module.installed", chosen));
    }

    /** Wants the version of a module that was there before, and returns the job that installs it. */
    public ModuleJob rollback(Caller caller, String module) {
        known(module);
        return begin(caller, new Task(module, Wanted.INSTALLED, "module.rolled-back", choice.back(module)));
    }

    private ModuleJob remove(Caller caller, String module) {
        known(module);
        Catalogue catalogue = catalogues.current();
        if (!neededBy(module, catalogue).isEmpty()) {
            List<Labels> titles = titles(neededBy(module, catalogue), catalogue);
            throw new InvalidInputException(List.of(new FieldError(
                    "installed", "remove-first", "Remove first: " + joined(titles) + ".", Map.of("modules", titles))));
        }
        PackChoice.Chosen none = new PackChoice.Chosen(Optional.empty(), Map.of());
        return begin(caller, new Task(module, Wanted.REMOVED, "module.removed", none));
    }

    /** Takes out a module whose program fails again and again; false when it stays, because others build on it. */
    boolean switchOff(String module, Trouble reason) {
        Catalogue catalogue = catalogues.current();
        if (!catalogue.packs().containsKey(module)) {
            return true;
        }
        if (!neededBy(module, catalogue).isEmpty()) {
            return false;
        }
        UUID id = UUID.randomUUID();
        transactions.write(session -> {
            ModuleRepository stored = new ModuleRepository(session.entities());
            stored.addJob(id, module, Wanted.REMOVED, clock.instant());
            stored.want(module, Wanted.REMOVED, clock.instant());
            audit.append(session, "system", "module.switched-off", module, Map.of("why", "faulty"));
            return true;
        });
        jobs.add(id, module, Wanted.REMOVED, reason);
        return true;
    }

    /** Returns the modules that were switched off because they failed, and not installed since. */
    List<String> disabled() {
        return transactions.read(session -> new ModuleRepository(session.entities()).lastJobs()).values().stream()
                .filter(job ->
                        job.error().filter(e -> e.kind() == Trouble.Kind.FAULTY).isPresent())
                .map(ModuleJob::module)
                .toList();
    }

    private void known(String module) {
        boolean there = catalogues.current().packs().containsKey(module);
        if (!there && !installer.available().containsKey(module)) {
            throw new NotVisibleException();
        }
    }

    /** Stores the wish and its job; of what cannot come only the job, which says why. */
    private ModuleJob begin(Caller caller, Task task) {
        UUID id = UUID.randomUUID();
        Optional<Trouble> trouble = task.chosen().trouble();
        ModuleJob.Status status = trouble.isPresent() ? ModuleJob.Status.FAILED : ModuleJob.Status.QUEUED;
        ModuleJob job = transactions.write(session -> {
            ModuleRepository stored = new ModuleRepository(session.entities());
            stored.addJob(id, task.module(), task.wanted(), clock.instant());
            if (trouble.isPresent()) {
                stored.setJob(id, status, trouble.get(), clock.instant());
            } else {
                stored.want(task.module(), task.wanted(), clock.instant());
                audit.append(
                        session,
                        caller.account(),
                        task.action(),
                        task.module(),
                        task.chosen().told());
            }
            return new ModuleJob(id, task.module(), task.wanted() == Wanted.INSTALLED, status, trouble);
        });
        if (trouble.isEmpty()) {
            jobs.add(id, task.module(), task.wanted());
        }
        return job;
    }

    private record Task(String module, Wanted wanted, String action, PackChoice.Chosen chosen) {}

    /** Tells whether a module comes with the program. */
    public boolean ships(String module) {
        return installer.ships(module);
    }

    /** Returns a job. */
    public ModuleJob job(UUID id) {
        return transactions
                .read(session -> new ModuleRepository(session.entities()).job(id))
                .orElseThrow(NotVisibleException::new);
    }

    /** Returns what people call modules. */
    static List<Labels> titles(List<String> ids, Catalogue catalogue) {
        return ids.stream()
                .map(id -> Optional.ofNullable(catalogue.packs().get(id))
                        .map(Pack::title)
                        .orElseGet(() -> Labels.english(id)))
                .toList();
    }

    static String joined(List<Labels> titles) {
        return titles.stream().map(title -> title.in(Labels.BASE)).collect(Collectors.joining(", "));
    }

    private Listed listed(String id, Catalogue catalogue, String words, Optional<ModuleJob> last) {
        Optional<Pack> pack = Optional.ofNullable(catalogue.packs().get(id));
        Optional<Trouble> refusal = Optional.of(ModuleJobs.refusal(catalogue, id))
                .filter(refused -> !refused.isEmpty())
                .map(refused -> new Trouble(Trouble.Kind.REFUSED, refused));
        Optional<Trouble> tables =
                Optional.ofNullable(scripts.all().get(id)).map(what -> new Trouble(Trouble.Kind.TABLES, List.of(what)));
        Optional<Trouble> error =
                pack.isPresent() ? refusal.or(() -> tables) : refusal.or(() -> last.flatMap(ModuleJob::error));
        return new Listed(
                id,
                pack.map(Pack::title).orElseGet(() -> Labels.english(words.replaceFirst("^(Module|Pack): ", ""))),
                pack,
                last.filter(job -> !job.status().over()),
                neededBy(id, catalogue),
                error);
    }

    private static List<String> neededBy(String module, Catalogue catalogue) {
        return catalogue.packs().values().stream()
                .filter(other -> other.needs().stream().anyMatch(n -> n.pack().equals(module)))
                .map(Pack::id)
                .sorted()
                .toList();
    }

    /**
     * A module or pack.
     *
     * @param id its id
     * @param title what people read
     * @param pack what it says of itself, when it is installed and accepted
     * @param running the job that changes it at the moment
     * @param neededBy installed modules that build on it
     * @param error why it, or its newest version, is not there although it was wanted
     */
    public record Listed(
            String id,
            Labels title,
            Optional<Pack> pack,
            Optional<ModuleJob> running,
            List<String> neededBy,
            Optional<Trouble> error) {}
}
