package org.shakti.mis.platform.modules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches a module off on the whole instance when its code fails again and again, and says so; an administrator can
 * install it again. One that others build on stays, because they would go with it: it is told of only.
 */
@Component(service = ModuleBreaker.class, immediate = true)
public final class ModuleBreaker {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleBreaker.class);

    private final ModuleFaults faults;
    private final Modules modules;
    private final Catalogues catalogues;
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();
    private final Consumer<ModuleFaults.Broken> listener = this::broken;

    /** Never on the thread that failed: that one may be within a transaction which is undone. */
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "shakti-module-breaker"));

    /** Made by the container. */
    @Activate
    public ModuleBreaker(@Reference ModuleFaults faults, @Reference Modules modules, @Reference Catalogues catalogues) {
        this.faults = faults;
        this.modules = modules;
        this.catalogues = catalogues;
        faults.listen(listener);
        thread.execute(() -> modules.disabled().forEach(id -> told.put(id, true)));
    }

    @Deactivate
    void stop() {
        faults.forget(listener);
        thread.shutdown(); // no interrupt: the embedded database takes one for a failure
    }

    /** Returns the modules that were switched off and have not been installed again. */
    public Set<String> off() {
        return with(true);
    }

    /** Returns the modules that fail, but stay because others build on them. */
    public Set<String> failing() {
        return with(false);
    }

    private Set<String> with(boolean off) {
        Set<String> ids = new TreeSet<>();
        Set<String> there = catalogues.current().packs().keySet();
        told.forEach((id, gone) -> {
            if (gone == off && there.contains(id) != off) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void broken(ModuleFaults.Broken broken) {
        if (!thread.isShutdown()) {
            thread.execute(() -> switchOff(broken));
        }
    }

    private void switchOff(ModuleFaults.Broken broken) {
        try {
            Trouble trouble = new Trouble(Trouble.Kind.FAULTY, List.of(broken.what()));
            boolean off = modules.switchOff(broken.module(), trouble);
            told.put(broken.module(), off);
            LOG.error(
                    "The module {} fails again and again ({}) and {}",
                    broken.module(),
                    broken.what(),
                    off ? "is switched off" : "stays, because others build on it");
        } catch (RuntimeException e) {
            LOG.error("The module {} fails again and again and could not be switched off", broken.module(), e);
        }
    }
}
