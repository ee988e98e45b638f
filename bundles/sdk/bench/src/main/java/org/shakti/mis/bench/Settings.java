package org.shakti.mis.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run measures, from {@code bench.} properties.
 *
 * @param sizes numbers of cases, ascending
 * @param clients numbers of clients
 * @param requests requests in one measured window; heavy work has fewer
 * @param cold requests of each work after a start that make the cold figure
 * @param warmup requests of each work before the warm figures
 * @param rounds windows per figure, of which the median counts
 * @param databases kinds of database
 * @param places files, folders, port and profile
 */
public record Settings(
        List<Integer> sizes,
        List<Integer> clients,
        int requests,
        int cold,
        int warmup,
        int rounds,
        List<String> databases,
        Places places) {
    /** Copies the lists. */
    public Settings {
        sizes = List.copyOf(sizes);
        clients = List.copyOf(clients);
        databases = List.copyOf(databases);
    }

    /** Reads the properties of this process. */
    public static Settings read() {
        Places places = new Places(
                Path.of(text("work", "target/bench")),
                Path.of(text("archives", "distribution/target")),
                Optional.ofNullable(System.getProperty("bench.report")).map(Path::of),
                Integer.parseInt(text("port", "8350")),
                text("profile", "cbo"));
        return new Settings(
                numbers("size", "10000,100000"),
                numbers("clients", "1,4,16"),
                Integer.parseInt(text("requests", "2000")),
                Integer.parseInt(text("cold", "2000")),
                Integer.parseInt(text("warmup", "20000")),
                Integer.parseInt(text("rounds", "5")),
                List.of(text("databases", "derby,postgresql").split(",")),
                places);
    }

    /** Says in words how the figures are measured. */
    public String conditions() {
        long memory = totalMemory() >> 30;
        return String.format(
                Locale.ROOT,
                "Machine: %d cores, %d GB; load and servers share them, over loopback. Every commit is on the disk before "
                        + "it is answered. Cold: the first %,d requests of each work after a restart (later kinds of "
                        + "work profit from the earlier ones), %d clients. Warm: after %,d more of each work; median of "
                        + "%d windows of %,d requests, the two sides in turn. Windows of lists and creates have half, of "
                        + "the board a fiftieth of these requests. CPU: user and system time of the server, on PostgreSQL "
                        + "with its database processes. Java: the profile %s for both.%n",
                Runtime.getRuntime().availableProcessors(),
                memory,
                cold,
                Campaign.COLD_CLIENTS,
                warmup,
                rounds,
                requests,
                places.profile);
    }

    private static List<Integer> numbers(String key, String usual) {
        return Stream.of(text(key, usual).split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static long totalMemory() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }

    private static String text(String key, String usual) {
        return System.getProperty("bench." + key, usual);
    }

    /**
     * Where things are.
     *
     * @param work folder for everything that the run makes
     * @param archives folder with the product's archive
     * @param report page to be written; none when only the standard output is wanted
     * @param port first of the ports used
     * @param profile settings of the product's Java, as in its bin/setenv; the peer gets the same
     */
    public record Places(Path work, Path archives, Optional<Path> report, int port, String profile) {}
}
