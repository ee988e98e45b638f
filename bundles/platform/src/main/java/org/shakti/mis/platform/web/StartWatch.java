package org.shakti.mis.platform.web;

import java.util.Arrays;
import java.util.Objects;
import org.apache.karaf.features.BootFinished;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers {@link Started} once every bundle has been started. The first start is over when all features are in, a later
 * one when the framework is beyond the highest start level of a bundle.
 */
@Component(
        service = {},
        immediate = true)
public final class StartWatch implements FrameworkListener {
    private final BundleContext context;
    private final FrameworkStartLevel level;
    private @Nullable ServiceRegistration<Started> registration;

    @Activate
    public StartWatch(BundleContext context, @Reference BootFinished finished) {
        this.context = context;
        this.level = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        context.addFrameworkListener(this);
        look();
    }

    @Deactivate
    synchronized void stop() {
        context.removeFrameworkListener(this);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
            look();
        }
    }

    private synchronized void look() {
        if (registration == null && level.getStartLevel() > highestOfBundles()) {
            registration = context.registerService(Started.class, new Started(), null);
        }
    }

    /** The framework enters a level before it starts the bundles of that level, so it has to be beyond the highest. */
    private int highestOfBundles() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleStartLevel.class))
                .filter(Objects::nonNull)
                .mapToInt(BundleStartLevel::getStartLevel)
                .max()
                .orElse(0);
    }
}
