package org.shakti.mis.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody who is signed in, as a browser would be. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private String cookie = "";

    private Visitor(URI address) {
        this.address = address;
    }

    static Visitor signedIn(URI address, String user, String password) {
        Visitor visitor = new Visitor(address);
        HttpResponse<String> answer =
                visitor.send("POST", "/api/session", "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}");
        String given = answer.headers().firstValue("Set-Cookie").orElse("");
        if (answer.statusCode() != 204 || given.isEmpty()) {
            throw new IllegalStateException("nobody is signed in: " + answer.statusCode() + " " + answer.body());
        }
        visitor.cookie = given.split(";", 2)[0];
        return visitor;
    }

    /** Returns somebody who is not signed in. */
    static Visitor stranger(URI address) {
        return new Visitor(address);
    }

    /** Tells whether something is found; not, when nobody answers. */
    boolean finds(String path) {
        try {
            return get(path).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Asks. */
    public Reply get(String path) {
        return call("GET", path, "");
    }

    /** Sends JSON. */
    public Reply post(String path, String json) {
        return call("POST", path, json);
    }

    /** Sends JSON. */
    public Reply put(String path, String json) {
        return call("PUT", path, json);
    }

    /** Takes away. */
    public Reply delete(String path) {
        return call("DELETE", path, "");
    }

    private Reply call(String method, String path, String json) {
        HttpResponse<String> answer = send(method, path, json);
        return new Reply(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Origin", address.toString())
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the server answered.
     *
     * @param status HTTP status
     * @param text body
     */
    public record Reply(int status, String text) {}
}
