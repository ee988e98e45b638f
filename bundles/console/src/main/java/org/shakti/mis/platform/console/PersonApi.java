package org.shakti.mis.platform.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Calls the API of the running server as a person who signed in, the way a browser does. */
final class PersonApi {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String cookie;

    private PersonApi(URI address, String cookie) {
        this.address = address;
        this.cookie = cookie;
    }

    static PersonApi signIn(URI address, String login, String password) throws IOException {
        PersonApi nobody = new PersonApi(address, "");
        HttpResponse<String> answer =
                nobody.call("POST", "/session", Json.object("user", login, "password", password), Optional.empty());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        return new PersonApi(address, cookie.split(";", 2)[0]);
    }

    Json get(String path) throws IOException {
        return Json.parse(send(request(path).GET()).body());
    }

    Json post(String path, Json body) throws IOException {
        String answer = call("POST", path, body, Optional.empty()).body();
        return answer.isBlank() ? Json.NOTHING : Json.parse(answer);
    }

    /** Changes fields of a record that stood at this version. */
    void patch(String path, String version, Json body) throws IOException {
        call("PATCH", path, body, Optional.of(version));
    }

    private HttpResponse<String> call(String method, String path, Json body, Optional<String> version)
            throws IOException {
        HttpRequest.Builder request = request(path)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json");
        version.ifPresent(number -> request.header("If-Match", '"' + number + '"'));
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api" + path))
                .header("Accept", "application/json")
                .header("Origin", address.toString());
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new RefusedException(Api.words(answer.statusCode(), Json.parse(answer.body())));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
