package org.shakti.mis.testkit.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.shakti.mis.testkit.server.Server;

/**
 * The container of an unpacked archive, with a module in it, for Pax Exam: tests run inside, beside the module, with the
 * services of the server. The archive is the one that the system property {@code shakti.home} names; it is not changed.
 * {@code shakti.repository} names the Maven repository with what Pax Exam brings into the container.
 */
public final class Container {
    private static final String MVN = "etc/org.ops4j.pax.url.mvn.cfg";
    private static final String LOCATOR = "org.apache.karaf.specs.locator-";
    private static final List<String> OPEN = List.of("lang", "net", "util", "security");
    private static final List<String> PROTOCOLS = List.of("file", "http", "https", "jar");

    private Container() {}

    /**
     * Returns what Pax Exam has to know, with fresh data and a free port. Inside, {@link Server#here()} is the server.
     *
     * @param folder where the container and its data are made
     * @param module the JAR of the module
     */
    public static Option[] with(Path folder, Path module) throws IOException {
        Path home = Path.of(System.getProperty("shakti.home"));
        Path place = Files.createDirectories(folder.toAbsolutePath());
        Path archive = Packed.home(home, place.resolve("archive.zip"));
        Path kit = Packed.classes(Server.class, place.resolve("testkit-server.jar"));
        String karaf = karaf(home);
        Stream<Option> container = Stream.of(
                karafDistributionConfiguration()
                        .frameworkUrl(archive.toUri().toString())
                        .karafVersion(karaf)
                        .name("Shakti MIS")
                        .unpackDirectory(place.resolve("unpacked").toFile())
                        .useDeployFolder(false)
                        .runEmbedded(false),
                // Pax Exam's own bundles come from the build's repository; the archive itself knows none.
                editConfigurationFilePut(
                        MVN,
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "file:${karaf.home}/${karaf.default.repository}@id=system.repository@snapshots,file:"
                                + System.getProperty("shakti.repository") + "@id=build.repository"),
                bundle(kit.toUri().toString()),
                bundle(module.toAbsolutePath().toUri().toString()));
        return Stream.concat(container, java(karaf)).toArray(Option[]::new);
    }

    /** What bin/shakti tells Java, too. */
    private static Stream<Option> java(String karaf) throws IOException {
        Stream<String> words = Stream.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/" + LOCATOR + karaf + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
                "-Dshakti.host=127.0.0.1",
                "-Dshakti.port=" + freePort(),
                "-Dshakti.version=test",
                // a server on a busy computer offers its services late
                "-Dpax.exam.service.timeout=240000",
                "-Djdk.util.zip.disableZip64ExtraFieldValidation=true");
        Stream<String> open = OPEN.stream().map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED");
        Stream<String> protocols =
                PROTOCOLS.stream().map(name -> "--add-exports=java.base/sun.net.www.protocol." + name + "=ALL-UNNAMED");
        return Stream.of(words, open, protocols).flatMap(all -> all).map(word -> vmOption(word));
    }

    private static String karaf(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("lib/endorsed"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(LOCATOR))
                    .map(name -> name.substring(LOCATOR.length(), name.length() - ".jar".length()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("shakti.home names no unpacked archive: " + home));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
