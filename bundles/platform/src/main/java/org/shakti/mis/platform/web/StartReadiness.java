package org.shakti.mis.platform.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.features.BootFinished;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Lets the instance count as ready only when every bundle has been started, on the first start and on later ones. */
@Component(service = Readiness.class)
public final class StartReadiness implements Readiness {
    private final @Nullable BootFinished finished;
    private final FrameworkStartLevel level;
    private final BundleContext context;

    @Activate
    public StartReadiness(
            BundleContext context,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable BootFinished finished) {
        this.finished = finished;
        this.level = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        this.context = context;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Optional<String> trouble() {
        boolean done = finished != null && level.getStartLevel() > highestOfBundles();
        return done ? Optional.empty() : Optional.of("The parts of the program are being started.");
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
