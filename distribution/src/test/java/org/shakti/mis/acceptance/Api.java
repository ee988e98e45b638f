package org.shakti.mis.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.shakti.mis.distribution.RunningServer;

/** The HTTP interface as one person, program or stranger uses it. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer server;
    private final Map<String, String> headers;

    private Api(RunningServer server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /** Returns the interface for somebody who has not signed in. */
    public static Api anybody(RunningServer server) {
        return new Api(server, Map.of());
    }

    /** Returns the same person with a further header on every request. */
    public Api with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Api(server, more);
    }

    public Api speaking(String language) {
        return with("Accept-Language", language);
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Signs in as a browser does: the cookie goes with every request from then on. */
    public Api signIn(String user, String password) {
        return entered(post("/api/session", Map.of("user", user, "password", password)));
    }

    /** Makes the first administrator with the one-time token, who is signed in by that. */
    public Api first(String token, String user, String password) {
        return entered(post("/api/session/first", Map.of("token", token, "user", user, "password", password)));
    }

    /** Returns the account of who is signed in. */
    public String account() {
        return get("/api/session").expect(200).at("/account").asText();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    /** Changes a record as of the version that the tag names. */
    public Answer patch(String path, String tag, Map<String, ?> fields) {
        return with("If-Match", tag).json("PATCH", path, Map.of("fields", fields));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer upload(String path, String type, byte[] sheet) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(sheet)));
    }

    /** Gets a file as it is. */
    HttpResponse<byte[]> file(String path) {
        try {
            return server.send(request(path).GET(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gets a page in its shortest form, as it goes over the wire. */
    byte[] packed(String path) {
        try {
            var answer =
                    server.send(request(path).header("Accept-Encoding", "gzip").GET(), BodyHandlers.ofByteArray());
            if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
                throw new AssertionError(path + " was answered unpacked, with " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a body and is gone before the answer comes, as a phone is that loses its network. */
    void postAndHangUp(String path, Object body) {
        try (Socket socket =
                new Socket(server.address().getHost(), server.address().getPort())) {
            byte[] content = JSON.writeValueAsBytes(body);
            StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: "
                    + server.address().getAuthority() + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + content.length + "\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Api entered(Answer answer) {
        String cookie = answer.expect(204).header("Set-Cookie").split(";", 2)[0];
        return with("Cookie", cookie).with("X-Shakti", "1");
    }

    private Answer json(String method, String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = server.request(path);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(server.send(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
