package org.shakti.mis.platform.web;

import java.util.Arrays;
import org.apache.karaf.features.BootFinished;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers {@link Started} once every bundle of ours that is to run does run. It asks the bundles and not the framework, whose
 * start level says where it is going, not where it is.
 */
@Component(
        service = {},
        immediate = true)
public final class StartWatch implements BundleListener {
    private static final String OURS = "org.shakti.mis";

    private final BundleContext context;
    private @Nullable ServiceRegistration<Started> registration;

    @Activate
    public StartWatch(BundleContext context, @Reference BootFinished finished) {
        this.context = context;
        context.addBundleListener(this);
        look();
    }

    @Deactivate
    synchronized void stop() {
        context.removeBundleListener(this);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            look();
        }
    }

    private synchronized void look() {
        if (registration == null && Arrays.stream(context.getBundles()).noneMatch(StartWatch::isAwaited)) {
            registration = context.registerService(Started.class, new Started(), null);
        }
    }

    private static boolean isAwaited(Bundle bundle) {
        String name = bundle.getSymbolicName();
        boolean running = bundle.getState() == Bundle.ACTIVE;
        return name != null && name.startsWith(OURS) && !running && isToRun(bundle);
    }

    private static boolean isToRun(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }
}
