package org.shakti.mis.distribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The archive, unpacked into a folder of its own, with a free port. Nothing of the build is visible to it. */
public final class Installation {
    private static final Path ARCHIVE = Path.of(System.getProperty("shakti.archive"));
    private static final Path SERVERS = Path.of(System.getProperty("shakti.servers"));

    private static final boolean ON_POSTGRES = "postgresql".equals(System.getProperty("shakti.database"));

    private final Path home;
    private final int port;
    private final Map<String, String> environment = new TreeMap<>();

    private Installation(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /**
     * Unpacks the archive anew under a name; what an earlier test left there is removed. It works on the embedded
     * database, or on PostgreSQL when this run of the tests is for that.
     */
    public static Installation unpack(String name) throws IOException, InterruptedException {
        Path home = SERVERS.resolve(name);
        remove(home);
        Files.createDirectories(home);
        var tar = new ProcessBuilder("tar", "xzf", ARCHIVE.toString(), "-C", home.toString(), "--strip-components=1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!tar.waitFor(60, TimeUnit.SECONDS) || tar.exitValue() != 0) {
            throw new IOException("could not unpack " + ARCHIVE);
        }
        Installation unpacked = new Installation(home, freePort());
        return ON_POSTGRES ? unpacked.onPostgres(Postgres.database(name), "postgres", "postgres") : unpacked;
    }

    /** Lets the installation use a PostgreSQL database, by the one file that an administrator would edit. */
    public Installation onPostgres(String url, String user, String password) throws IOException {
        Path secret = home.resolve("etc/database.password");
        Files.writeString(secret, password + "\n");
        Files.setPosixFilePermissions(secret, java.util.Set.of(PosixFilePermission.OWNER_READ));
        Files.write(
                home.resolve("etc/org.shakti.mis.database.cfg"),
                List.of(
                        "kind = postgresql",
                        "url = " + url,
                        "user = " + user,
                        "passwordFile = ${karaf.base}/etc/database.password",
                        "folder = ${karaf.data}/db/shakti",
                        "poolSize = 10"));
        return this;
    }

    /** Tells whether the records lie in PostgreSQL and not in the folder of this installation. */
    public boolean isOnPostgres() {
        return Files.exists(home.resolve("etc/database.password"));
    }

    /** Sets a variable of the environment of everything started from here on. */
    public Installation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts the server in the foreground; does not wait until it is ready. */
    public RunningServer run() throws IOException {
        return run(command("run"));
    }

    private RunningServer run(ProcessBuilder builder) throws IOException {
        Path output = home.resolve("output.txt");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        return new RunningServer(this, builder.start(), output);
    }

    /** Starts the server so that it hears Ctrl-C: a build in the background is deaf to it and hands that on. */
    public RunningServer startAsFromATerminal() throws IOException {
        var builder = command("run");
        builder.command().addAll(0, List.of("env", "--default-signal=INT"));
        return run(builder).awaitReady();
    }

    /** Starts the server and waits until it is ready. */
    public RunningServer start() throws IOException {
        return run().awaitReady();
    }

    /** Returns one of the program's commands, ready to be started; output and errors go together. */
    public ProcessBuilder command(String... words) {
        var line = new java.util.ArrayList<>(List.of(home.resolve("bin/shakti").toString()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(home.toFile());
        builder.environment().put("SHAKTI_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return builder;
    }

    public Path home() {
        return home;
    }

    public Path data() {
        return home.resolve("data");
    }

    public int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
