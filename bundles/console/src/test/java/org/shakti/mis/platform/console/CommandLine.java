package org.shakti.mis.platform.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import org.shakti.mis.platform.console.ScriptedServer.Answer;

/** The command line over an empty instance whose server gives prepared answers. */
final class CommandLine implements AutoCloseable {
    private final ScriptedServer server = new ScriptedServer();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path home;

    CommandLine(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("data/keys"));
        Files.writeString(home.resolve("data/keys/console.token"), "sample-token\n");
    }

    /** Runs a command, with a secret on its standard input; returns its exit code. */
    int run(String... args) {
        Instance instance = new Instance(home, home.resolve("data"), server.address());
        var in = new ByteArrayInputStream("a secret \"line\"\n".getBytes(StandardCharsets.UTF_8));
        return new Main(instance, in, print(out), print(err)).run(args);
    }

    List<String> asked() {
        return server.asked();
    }

    Deque<Answer> answers() {
        return server.answers();
    }

    /** Returns what was said so far. */
    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns what was said of failures so far. */
    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
