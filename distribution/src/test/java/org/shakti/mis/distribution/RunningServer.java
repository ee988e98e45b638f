package org.shakti.mis.distribution;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** A server process of an {@link Installation}. Closing stops it as an administrator would. */
public final class RunningServer implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(120);
    private static final Duration STOPPED = Duration.ofSeconds(90);

    private final Installation installation;
    private final Process process;
    private final Path output;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    RunningServer(Installation installation, Process process, Path output) {
        this.installation = installation;
        this.process = process;
        this.output = output;
    }

    /** Waits until the health page says ready; otherwise ends the process and fails with what it said. */
    public RunningServer awaitReady() {
        try {
            await("ready")
                    .atMost(READY)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast("the server has ended", () -> !process.isAlive())
                    .until(this::isReady);
            return this;
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            String health = health();
            kill();
            throw new IllegalStateException("not ready: " + health + "\n" + output(), e);
        }
    }

    /** Tells whether the health page says ready. */
    public boolean isReady() {
        try {
            return get("/api/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the health page, or why there is none. */
    public String health() {
        try {
            return get("/api/health").body();
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Gets a page as anybody. */
    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Begins a request to a path of this server. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(60));
    }

    /** Sends a request and returns its answer as text. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a request and returns its answer in a form of one's own choice. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> form) throws IOException {
        try {
            return client.send(request.build(), form);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + installation.port());
    }

    public Installation installation() {
        return installation;
    }

    /** Returns the process itself: the launcher has become it, so a signal to it reaches the server. */
    public Process process() {
        return process;
    }

    /** Returns what the server has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Ends the process without any chance to tidy up, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops the server by a signal and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not stop: " + output());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
