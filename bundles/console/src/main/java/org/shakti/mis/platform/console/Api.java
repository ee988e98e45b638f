package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls the API of the running server with the key of the command line. */
final class Api {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 600_000;

    private final Instance instance;
    private final Optional<String> missing;
    private final Optional<String> token;

    Api(Instance instance) {
        this(instance, Optional.empty(), Optional.empty());
    }

    private Api(Instance instance, Optional<String> missing, Optional<String> token) {
        this.instance = instance;
        this.missing = missing;
        this.token = token;
    }

    /** Returns the same API, called with the token of a program instead of the key of the command line. */
    Api with(String programToken) {
        return new Api(instance, missing, Optional.of(programToken));
    }

    /** Returns the same API, which says this when what is named is not there. */
    Api orElse(String missing) {
        return new Api(instance, Optional.of(missing), token);
    }

    Instance instance() {
        return instance;
    }

    Json get(String path) throws IOException {
        return answer(open("GET", path));
    }

    Json send(String method, String path, Json body) throws IOException {
        HttpURLConnection connection = open(method, path);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        return write(connection, out -> out.write(body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a file as it is, without holding it in memory. */
    Json upload(String path, Path file, String type) throws IOException {
        HttpURLConnection connection = open("POST", path);
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(Files.size(file));
        return write(connection, out -> Files.copy(file, out));
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        String bearer = token.isPresent() ? token.get() : instance.token();
        HttpURLConnection connection = (HttpURLConnection)
                instance.address().resolve("/api" + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + bearer);
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }

    private Json write(HttpURLConnection connection, Body body) throws IOException {
        try (OutputStream out = connection.getOutputStream()) {
            body.to(out);
        } catch (ConnectException e) {
            throw unreachable(e);
        }
        return answer(connection);
    }

    private Json answer(HttpURLConnection connection) throws IOException {
        int status;
        try {
            status = connection.getResponseCode();
        } catch (ConnectException e) {
            throw unreachable(e);
        }
        Json answer = read(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        if (status >= 400) {
            throw new RefusedException(missing.filter(words -> status == 404).orElseGet(() -> words(status, answer)));
        }
        return answer;
    }

    private IOException unreachable(ConnectException e) {
        return new IOException("no server answers at " + instance.address() + " (bin/shakti start).", e);
    }

    private static Json read(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return Json.NOTHING;
        }
        try (body) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank() ? Json.NOTHING : Json.parse(text);
        }
    }

    /** What a refusal says, with the fields that it names. */
    static String words(int status, Json problem) {
        String faults = problem.at("errors").items().stream()
                .map(fault -> "\n  " + fault.at("field").text() + ": "
                        + fault.at("message").text())
                .collect(Collectors.joining());
        String detail = problem.at("detail").text();
        return (detail.isEmpty() ? "the server answered " + status + "." : detail) + faults;
    }

    /** What is written to the server. */
    @FunctionalInterface
    private interface Body {
        void to(OutputStream out) throws IOException;
    }
}
