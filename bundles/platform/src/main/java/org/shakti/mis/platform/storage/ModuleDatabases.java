package org.shakti.mis.platform.storage;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives modules tables of their own. The scripts in {@code db/} of a started bundle that names a pack are run, and only
 * then is the database offered as {@code shakti-<pack id>}: a module whose script fails stays without it, which is told, and
 * nobody else is touched.
 */
@Component(service = FailedScripts.class, immediate = true)
public final class ModuleDatabases implements FailedScripts {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleDatabases.class);
    private static final String PACK = "Shakti-Pack";

    private final DataSource source;
    private final Dialect dialect;
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Tracker tracker;

    /** Waits for the platform's own schema, which comes first. */
    @Activate
    public ModuleDatabases(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=" + PlatformDatabase.NAME + ")", service = DataSource.class)
                    Map.Entry<Map<String, Object>, DataSource> platform) {
        this.source = platform.getValue();
        this.dialect = Dialect.valueOf(String.valueOf(platform.getKey().get(Database.DIALECT)));
        this.tracker = new Tracker(context);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(failed);
    }

    /** Runs what has not run yet. Scripts of different modules may have the same names. */
    static void migrate(DataSource source, String module, List<Script> scripts) throws SQLException {
        new Migrations(source, Clock.systemUTC())
                .run(scripts.stream()
                        .map(script -> new Script(module + "/" + script.name(), script.sql()))
                        .toList());
    }

    private Tables offer(Bundle bundle, String module, List<Script> scripts) {
        try {
            migrate(source, module, scripts);
            var names = Map.of("osgi.jndi.service.name", "shakti-" + module, Database.DIALECT, dialect.name());
            BundleContext context = bundle.getBundleContext();
            return new Tables(Optional.ofNullable(context)
                    .map(c -> c.registerService(DataSource.class, source, FrameworkUtil.asDictionary(names))));
        } catch (SQLException e) {
            LOG.error("The module {} gets no tables of its own: {}", module, e.getMessage(), e);
            failed.put(module, String.valueOf(e.getMessage()));
            return new Tables(Optional.empty());
        }
    }

    /** What a module with scripts was given: nothing when one of them failed. */
    private record Tables(Optional<ServiceRegistration<DataSource>> offered) {}

    /** Follows bundles that are started, and looks for scripts in those that name a pack. */
    private final class Tracker extends BundleTracker<Tables> {
        private Tracker(BundleContext context) {
            super(context, Bundle.ACTIVE, null);
        }

        @Override
        public @Nullable Tables addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            String module = bundle.getHeaders().get(PACK);
            List<Script> scripts = module == null ? List.of() : Scripts.of(bundle, dialect);
            return module == null || scripts.isEmpty() ? null : offer(bundle, module.strip(), scripts);
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Tables tables) {
            failed.remove(String.valueOf(bundle.getHeaders("").get(PACK)).strip());
            try {
                tables.offered().ifPresent(ServiceRegistration::unregister);
            } catch (IllegalStateException e) {
                LOG.debug("The bundle took its data source along", e);
            }
        }
    }
}
