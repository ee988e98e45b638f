package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches a pack while it is being written and brings each change into the running server. A version with a fault is told
 * of, and the last good one stays.
 */
final class DevCommand implements Command {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "dev";
    }

    @Override
    public String summary() {
        return "watches a pack that you write and installs each change";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti dev FOLDER|JAR [--once]   Ctrl-C ends; --once ends after the first installation
                Takes packs without a signature: for the computer on which you write, not for one where people work.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing("once");
        Path source = Path.of(arguments.word(0, "The pack"));
        if (!Files.exists(source)) {
            throw new UsageException("there is nothing at " + source + ".");
        }
        Snapshot taken = Snapshot.of(source);
        if (arguments.flag("once")) {
            bring(source, api, terminal);
            return;
        }
        api.get("/modules"); // a server that is not there is told of at once
        again(source, api, terminal);
        terminal.say("Watching " + source + "; Ctrl-C ends.");
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            Snapshot now = Snapshot.of(source);
            if (!now.equals(taken)) {
                taken = now;
                again(source, api, terminal);
            }
        }
    }

    private static void again(Path source, Api api, Terminal terminal) {
        try {
            bring(source, api, terminal);
        } catch (IOException | RefusedException e) {
            terminal.show(
                    Json.object("refused", e.getMessage()),
                    e.getMessage() + "\nThe version before stays; mend it, and it is tried again.");
        }
    }

    private static void bring(Path source, Api api, Terminal terminal) throws IOException {
        long start = System.nanoTime();
        PackFolder pack = PackFolder.open(source);
        PackUpload.check(api, pack, source);
        PackUpload.bring(api, pack, source, new PackUpload.Terms(true, Optional.empty()));
        double seconds = (System.nanoTime() - start) / NANOS;
        terminal.show(
                Json.object("pack", pack.id(), "seconds", seconds),
                String.format(Locale.ROOT, "%s is live (%.1f s).", pack.id(), seconds));
    }
}
