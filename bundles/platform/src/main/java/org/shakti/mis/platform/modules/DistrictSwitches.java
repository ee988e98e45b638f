package org.shakti.mis.platform.modules;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.catalogue.PackSwitches;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.definitions.DistrictViews;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The switches of districts. A module that is installed is on wherever it applies until somebody switches it off: a new
 * district, or the one PC of an office, works without any switching. A switch works at the next request on this node,
 * and within two seconds on others.
 */
@Component(service = {PackSwitches.class, Switches.class, DistrictSwitches.class})
public final class DistrictSwitches implements Switches {
    private static final Logger LOG = LoggerFactory.getLogger(DistrictSwitches.class);

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final AuditTrail audit;
    private final Clock clock = Clock.systemUTC();
    private final Optional<ScheduledExecutorService> watch;
    private volatile Known known = new Known(-1, Set.of());

    /** Made by the container. */
    @Activate
    public DistrictSwitches(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference AuditTrail audit,
            @Reference DistrictViews views) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.audit = audit;
        look();
        views.without((pack, district) -> known.off().contains(SwitchEntity.key(pack, district)));
        // The embedded database belongs to this node alone: nobody else can switch.
        this.watch = transactions.dialect() == Dialect.DERBY ? Optional.empty() : Optional.of(watch());
    }

    @Deactivate
    void stop() {
        watch.ifPresent(ScheduledExecutorService::shutdown);
    }

    @Override
    public boolean on(String module, String district) {
        Pack pack = catalogues.current().packs().get(module);
        return pack != null && applies(pack, district) && !off(pack, district);
    }

    @Override
    public boolean onAnywhere(String module) {
        Pack pack = catalogues.current().packs().get(module);
        if (pack == null) {
            return false;
        }
        Set<String> off = known.off();
        return off.isEmpty() || !pack.switchable() || districts(pack).stream().anyMatch(d -> !off(pack, d));
    }

    /** Switches a module for a district; says which other modules stand in the way. */
    public void set(Caller caller, String module, String district, boolean enabled) {
        Pack pack =
                Optional.ofNullable(catalogues.current().packs().get(module)).orElseThrow(NotVisibleException::new);
        if (catalogues.place("district", district).isEmpty()) {
            throw new NotVisibleException();
        }
        if (!caller.scope().everywhere() && !caller.scope().districts().contains(district)) {
            throw new NotAllowedException("modules.switch in this district");
        }
        check(pack, district, enabled);
        transactions.write(session -> {
            new ModuleRepository(session.entities()).set(module, district, enabled, clock.instant());
            String action = enabled ? "module.enabled" : "module.disabled";
            audit.append(session, caller.account(), action, module, Map.of("district", district));
            return true;
        });
        look();
    }

    private void check(Pack pack, String district, boolean enabled) {
        if (!pack.switchable() || !applies(pack, district)) {
            throw refusal("not-switchable", "This cannot be switched for this district.", Map.of());
        }
        List<String> others = enabled ? missing(pack, district) : dependent(pack, district);
        if (!others.isEmpty()) {
            List<Labels> titles = Modules.titles(others, catalogues.current());
            String names = Modules.joined(titles);
            throw enabled
                    ? refusal("needs", "Switch on first: " + names + ".", Map.of("module", titles))
                    : refusal("needed-by", "Switch off first: " + names + ".", Map.of("modules", titles));
        }
    }

    private List<String> missing(Pack pack, String district) {
        return pack.needs().stream()
                .map(Pack.Need::pack)
                .filter(other -> !on(other, district))
                .toList();
    }

    private List<String> dependent(Pack pack, String district) {
        Catalogue catalogue = catalogues.current();
        return catalogue.packs().values().stream()
                .filter(other -> other.switchable()
                        && other.needs().stream().anyMatch(n -> n.pack().equals(pack.id())))
                .map(Pack::id)
                .filter(other -> on(other, district))
                .sorted()
                .toList();
    }

    private boolean off(Pack pack, String district) {
        return pack.switchable() && known.off().contains(SwitchEntity.key(pack.id(), district));
    }

    private boolean applies(Pack pack, String district) {
        return pack.regions().isEmpty()
                || pack.regions().contains(district)
                || catalogues
                        .place("district", district)
                        .flatMap(Place::parent)
                        .filter(pack.regions()::contains)
                        .isPresent();
    }

    private Set<String> districts(Pack pack) {
        Set<String> districts = new HashSet<>();
        for (Place state : catalogues.placesIn("state", "")) {
            catalogues.placesIn("district", state.code()).stream()
                    .map(Place::code)
                    .filter(code -> applies(pack, code))
                    .forEach(districts::add);
        }
        return districts;
    }

    private ScheduledExecutorService watch() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-switches"));
        var unused = executor.scheduleWithFixedDelay(this::lookAgain, 1500, 1500, TimeUnit.MILLISECONDS);
        return executor;
    }

    private void lookAgain() {
        try {
            long version = transactions.read(session -> new ModuleRepository(session.entities()).version());
            if (version != known.version()) {
                look();
            }
        } catch (StorageException e) {
            LOG.warn("The switches of other nodes could not be read; trying again", e);
        }
    }

    private void look() {
        known = transactions.read(session -> {
            ModuleRepository stored = new ModuleRepository(session.entities());
            return new Known(stored.version(), Set.copyOf(stored.off()));
        });
    }

    private static InvalidInputException refusal(String code, String message, Map<String, Object> values) {
        return new InvalidInputException(List.of(new FieldError("enabled", code, message, values)));
    }

    private record Known(long version, Set<String> off) {}
}
