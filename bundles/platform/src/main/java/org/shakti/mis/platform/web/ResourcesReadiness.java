package org.shakti.mis.platform.web;

import java.util.Optional;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Tells whether every resource of the platform has found the services it works with. */
@Component(service = Readiness.class)
public final class ResourcesReadiness implements Readiness {
    private static final String RESOURCE = "osgi.jaxrs.resource";

    private final BundleContext context;
    private final ServiceComponentRuntime components;

    /** Once all were there, the part that is lost tells of its trouble itself. */
    private volatile boolean once;

    /** Made by the container. */
    @Activate
    public ResourcesReadiness(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    @Override
    public String name() {
        return "resources";
    }

    @Override
    public Optional<String> trouble() {
        if (once) {
            return Optional.empty();
        }
        TreeSet<String> waiting = new TreeSet<>();
        components.getComponentDescriptionDTOs(context.getBundle()).stream()
                .filter(component -> Boolean.parseBoolean(String.valueOf(component.properties.get(RESOURCE))))
                .filter(component -> !satisfied(component))
                .forEach(component -> waiting.add(component.name.substring(component.name.lastIndexOf('.') + 1)));
        once = waiting.isEmpty();
        return once ? Optional.empty() : Optional.of("Waiting: " + String.join(", ", waiting));
    }

    private boolean satisfied(ComponentDescriptionDTO component) {
        return components.getComponentConfigurationDTOs(component).stream()
                .anyMatch(c ->
                        c.state == ComponentConfigurationDTO.ACTIVE || c.state == ComponentConfigurationDTO.SATISFIED);
    }
}
