package org.shakti.mis.bench.side;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shakti.mis.bench.load.HttpLine;
import org.shakti.mis.bench.load.ProcessMeter;
import org.shakti.mis.bench.load.Request;

/** A server as a process of its own, so that its processor time is told apart from that of the load. */
final class ServerProcess {
    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int STOP_SECONDS = 60;
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final long begun;

    private ServerProcess(Process process, long begun) {
        this.process = process;
        this.begun = begun;
    }

    /** Starts the command; its output goes to {@code log}. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ServerProcess(builder.start(), System.nanoTime());
    }

    long pid() {
        return process.pid();
    }

    /** Waits until a GET of this path is answered with 200 and tells what the start took. */
    Side.Start awaitAnswer(int port, String path) throws IOException {
        Request request = Request.get(path, Map.of());
        while (System.nanoTime() - begun < START_NANOS) {
            if (answers(port, request)) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                ProcessMeter meter = new ProcessMeter(List.of(pid()));
                return new Side.Start(seconds, meter.cpuSeconds(), meter.residentMegabytes());
            }
            if (ended(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("The server ended before it answered; see its log.");
            }
        }
        throw new IOException("The server did not answer in time; see its log.");
    }

    private static boolean answers(int port, Request request) {
        try (HttpLine line = new HttpLine(port)) {
            return line.send(request) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the whole tree, as a sign-off from outside would, and waits for it. */
    void stop() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!ended(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("The server had to be killed: it did not stop within a minute.");
        }
    }

    private boolean ended(long time, TimeUnit unit) throws IOException {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The wait for the server was interrupted.", e);
        }
    }
}
