package org.shakti.mis.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.shakti.mis.api.catalogue.Catalogues;

/** What must hold inside the container of the archive. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {
    private static final String KARAF = System.getProperty("karaf.version", "");
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String MVN = "etc/org.ops4j.pax.url.mvn.cfg";

    @Inject
    private BundleContext context;

    @Configuration
    public static Option[] configuration() {
        String archive = System.getProperty("shakti.archive");
        String repository = System.getProperty("shakti.repository");
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl("file:" + archive)
                    .karafVersion(KARAF)
                    .name("Shakti MIS")
                    .unpackDirectory(new File(System.getProperty("shakti.servers"), "container"))
                    .useDeployFolder(false)
                    .runEmbedded(false),
            // The test's own bundles come from the build's repository; the archive itself knows none.
            editConfigurationFilePut(
                    MVN,
                    "org.ops4j.pax.url.mvn.defaultRepositories",
                    "file:${karaf.home}/${karaf.default.repository}@id=system.repository@snapshots,file:" + repository
                            + "@id=build.repository"),
            // as bin/shakti does
            vmOption("--add-reads=java.xml=java.logging"),
            vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
            vmOption("--patch-module"),
            vmOption("java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar"),
            vmOption("--patch-module"),
            vmOption("java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar"),
            vmOption("--add-opens=java.base/java.lang=ALL-UNNAMED"),
            vmOption("--add-opens=java.base/java.net=ALL-UNNAMED"),
            vmOption("--add-opens=java.base/java.util=ALL-UNNAMED"),
            vmOption("--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED"),
            vmOption("--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED"),
            vmOption("--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED"),
            vmOption("-Dshakti.host=127.0.0.1"),
            vmOption("-Dshakti.port=" + port()),
            vmOption("-Dshakti.version=test"),
            vmOption("-Djdk.util.zip.disableZip64ExtraFieldValidation=true")
        };
    }

    @Test
    public void everyBundleOfOursBecomesActive() {
        until(() -> down().isEmpty());

        assertEquals(List.of(), down());
    }

    @Test
    public void thePlatformExportsNothing() {
        assertNull(bundle("org.shakti.mis.platform").getHeaders().get(Constants.EXPORT_PACKAGE));
        assertNotNull(bundle("org.shakti.mis.api").getHeaders().get(Constants.EXPORT_PACKAGE));
    }

    @Test
    public void noShellAndNoRemoteAccessAreInside() {
        List<String> unwanted =
                List.of("org.apache.karaf.shell", "org.apache.sshd", "org.apache.karaf.management", "org.jline");

        assertFalse(Arrays.stream(context.getBundles())
                .anyMatch(bundle -> unwanted.stream().anyMatch(bundle.getSymbolicName()::startsWith)));
    }

    @Test
    public void aSwappedBundleWithAFieldOfAnotherKindLeavesTheFormerDefinition() throws Exception {
        until(() -> context.getServiceReference(Catalogues.class) != null);
        Catalogues catalogues = context.getService(context.getServiceReference(Catalogues.class));
        Bundle pack = context.installBundle("swapped-pack", SwappedPack.with("text"));
        pack.start();
        until(() -> catalogues.current().types().containsKey("swapped"));

        pack.update(SwappedPack.with("date"));

        until(() -> !refused(catalogues).isEmpty());
        assertEquals(List.of("record-types/swapped.yaml 7 remark"), refused(catalogues));
        assertEquals("TEXT", kind(catalogues));
        pack.update(SwappedPack.with("text"));
        until(() -> refused(catalogues).isEmpty());
        pack.uninstall();
    }

    /** Whatever a feature brings besides its own bundle may make others restart, the very base included. */
    @Test
    public void noFeatureOfAPackRefreshesAnybodyElse() throws Exception {
        until(() -> down().isEmpty());
        FeaturesService features = context.getService(context.getServiceReference(FeaturesService.class));
        Set<String> packs = new TreeSet<>();
        for (Feature feature : features.listInstalledFeatures()) {
            if (feature.getDescription() != null && feature.getDescription().matches("(Module|Pack): .*")) {
                packs.add(feature.getName() + "/" + feature.getVersion());
            }
        }
        EnumSet<FeaturesService.Option> told = EnumSet.of(FeaturesService.Option.Verbose);
        Refreshed refreshed = new Refreshed();

        refreshed.during(() -> features.uninstallFeatures(packs, FeaturesService.ROOT_REGION, told));
        refreshed.during(() -> features.installFeatures(packs, FeaturesService.ROOT_REGION, told));

        assertTrue(packs.size() > 10);
        assertEquals(1, refreshed.times());
        assertEquals(List.of(), refreshed.others());
        until(() -> down().isEmpty());
        assertEquals(List.of(), down());
    }

    private static String kind(Catalogues catalogues) {
        return catalogues
                .current()
                .type("swapped")
                .flatMap(type -> type.field("remark"))
                .orElseThrow()
                .kind()
                .name();
    }

    private static List<String> refused(Catalogues catalogues) {
        return catalogues.current().refusals().stream()
                .filter(refusal -> refusal.pack().equals("swapped"))
                .map(refusal -> refusal.file() + " " + refusal.line() + " " + refusal.key())
                .collect(Collectors.toList());
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        assertTrue(condition.getAsBoolean());
    }

    private List<String> down() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.shakti.mis"))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::toString)
                .collect(Collectors.toList());
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static int port() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
