package org.shakti.mis.platform.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.ExtensionDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceDTO;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;

/**
 * Compares what is registered for the REST whiteboard with what the whiteboard says it serves: an application, resource or
 * extension that it has lost or refused is told, instead of missing in silence. One that has just come has a short while.
 */
@Component(service = Readiness.class)
public final class WhiteboardReadiness implements Readiness {
    private static final String REGISTERED =
            "(|(osgi.jaxrs.application.base=*)(osgi.jaxrs.resource=true)(osgi.jaxrs.extension=true))";

    private static final int MOST_TRIES = 20;

    private final BundleContext context;
    private final JaxrsServiceRuntime runtime;
    private final Newcomers newcomers = new Newcomers(InstantSource.system());

    @Activate
    public WhiteboardReadiness(BundleContext context, @Reference JaxrsServiceRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Optional<String> trouble() {
        Optional<RuntimeDTO> told = told();
        if (told.isEmpty()) {
            return Optional.of("Being put together.");
        }
        Set<Object> served = served(told.get());
        var names = new HashMap<Object, String>();
        var there = new HashSet<Object>();
        for (ServiceReference<?> reference : registered()) {
            Object id = reference.getProperty(Constants.SERVICE_ID);
            names.put(id, nameOf(reference));
            if (served.contains(keyOf(reference))) {
                there.add(id);
            }
        }
        var missing = new TreeSet<String>();
        for (Object id : newcomers.missing(names.keySet(), there)) {
            missing.add(names.getOrDefault(id, ""));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("Not served: " + String.join(", ", missing));
    }

    /** The whiteboard cannot tell while it is putting an application together, which takes it a moment. */
    private Optional<RuntimeDTO> told() {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return Optional.of(runtime.getRuntimeDTO());
            } catch (ConcurrentModificationException inMotion) {
                Thread.onSpinWait();
            }
        }
        return Optional.empty();
    }

    /** Resources and extensions by the number of their service; applications by name, for they are wrapped. */
    private static Set<Object> served(RuntimeDTO all) {
        var served = new HashSet<Object>();
        for (ApplicationDTO application : all.applicationDTOs) {
            addTo(served, application);
        }
        if (all.defaultApplication != null) {
            addTo(served, all.defaultApplication);
        }
        return served;
    }

    private static void addTo(Set<Object> served, ApplicationDTO application) {
        served.add(application.name);
        for (ResourceDTO resource : application.resourceDTOs) {
            served.add(resource.serviceId);
        }
        for (ExtensionDTO extension : application.extensionDTOs) {
            served.add(extension.serviceId);
        }
    }

    private Collection<ServiceReference<?>> registered() {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, REGISTERED);
            return found == null ? Set.of() : Arrays.asList(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object keyOf(ServiceReference<?> reference) {
        boolean application = reference.getProperty("osgi.jaxrs.application.base") != null;
        Object key = reference.getProperty(application ? "osgi.jaxrs.name" : Constants.SERVICE_ID);
        return key == null ? nameOf(reference) : key;
    }

    private static String nameOf(ServiceReference<?> reference) {
        Object name = reference.getProperty("osgi.jaxrs.name");
        Object component = reference.getProperty("component.name");
        return String.valueOf(name != null ? name : component);
    }
}
