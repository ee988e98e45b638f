package org.shakti.mis.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The server of an unpacked archive with fresh data, on a free port of this computer. The archive is the one that the
 * system property {@code shakti.home} names; it is not changed. Closing stops the server.
 */
public final class Server implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 240;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path home;
    private final Path data;
    private final int port;

    private Server(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /** Starts with fresh data in a folder; returns when the server is ready. */
    public static Server start(Path folder) throws IOException {
        String home = System.getProperty("shakti.home");
        if (home == null) {
            throw new IllegalStateException("The system property shakti.home must name an unpacked archive.");
        }
        Path data = folder.toAbsolutePath().normalize().resolve("data");
        remove(data);
        Files.createDirectories(data);
        Server server = new Server(Path.of(home), data, freePort());
        server.command("start");
        return server;
    }

    /** Returns the server in whose container this test runs (Pax Exam), when it is ready. */
    public static Server here() throws IOException {
        Server server = new Server(
                Path.of(System.getProperty("karaf.home")),
                Path.of(System.getProperty("karaf.data")),
                Integer.getInteger("shakti.port"));
        Visitor stranger = Visitor.stranger(server.address());
        await("the server in this container is ready", () -> stranger.finds("/api/health"));
        return server;
    }

    /** Waits until something holds; fails with its words when it does not. */
    public static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not true in time: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Installs a pack, or a module with its Java, as {@code bin/shakti dev} does. */
    public void install(Path pack) throws IOException {
        command("dev", pack.toAbsolutePath().toString(), "--once");
    }

    /** Removes a pack or module; its data stays. */
    public void remove(String id) throws IOException {
        command("module", "remove", id);
    }

    /** Makes an account with a role in districts and signs in with it. The name should say that it is a sample. */
    public Visitor visitor(String name, String role, String... districts) throws IOException {
        List<String> words = new ArrayList<>(List.of("user", "add", name, "--role", role));
        for (String district : districts) {
            words.addAll(List.of("--district", district));
        }
        words.add("--password-stdin");
        String password = "a sample of a long sentence";
        run(password + "\n", words);
        return Visitor.signedIn(address(), name, password);
    }

    /** Carries out a command of {@code bin/shakti} and returns what it printed; fails when it does not end well. */
    public String command(String... words) throws IOException {
        return run("", List.of(words));
    }

    /** Returns where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns the folder of its data, with the log in {@code log}. */
    public Path data() {
        return data;
    }

    @Override
    public void close() {
        try {
            command("stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String input, List<String> words) throws IOException {
        List<String> line =
                new ArrayList<>(List.of("sh", home.resolve("bin/shakti").toString()));
        line.addAll(words);
        Path output = Files.createTempFile("shakti-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SHAKTI_DATA", data.toString());
        builder.environment().put("SHAKTI_PORT", String.valueOf(port));
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        boolean over = ended(process);
        String text = Files.readString(output);
        Files.delete(output);
        if (!over || process.exitValue() != 0) {
            throw new IOException("bin/shakti " + String.join(" ", words) + " did not end well: " + text);
        }
        return text;
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
