package org.shakti.mis.bench.side;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shakti.mis.bench.load.HttpLine;
import org.shakti.mis.bench.load.Request;

/** Single requests to a server, outside the measured windows. */
final class Talk {
    private final int port;
    private final Map<String, String> headers;

    private Talk(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** Talks to the server on this port. */
    static Talk to(int port) {
        return new Talk(port, Map.of());
    }

    /** Returns a talk with the rights of this token. */
    Talk as(String token) {
        Map<String, String> signed = new LinkedHashMap<>(headers);
        signed.put("Authorization", "Bearer " + token);
        return new Talk(port, signed);
    }

    /** Makes a request for this path. */
    Request get(String path) {
        return Request.get(path, headers);
    }

    /** Makes a request that sends something. */
    Request post(String path, Request.Body body) {
        return Request.with("POST", path, headers, body);
    }

    /** Sends a request and returns the body of the answer; a refusal is an exception. */
    String ask(Request request) throws IOException {
        try (HttpLine line = new HttpLine(port)) {
            int status = line.send(request);
            if (status >= 300) {
                throw new IOException("The server answered " + status + ": " + line.body());
            }
            return line.body();
        }
    }
}
