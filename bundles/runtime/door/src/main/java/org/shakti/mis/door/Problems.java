package org.shakti.mis.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/** Answers as RFC 9457 describes them, in the words that every other part of the API uses. */
final class Problems {
    /** Said while nobody is there who could say what is waited for. */
    static final String STARTING = "{\"type\":\"/problems/starting\",\"title\":\"One moment, please\",\"status\":503,"
            + "\"parts\":{\"start\":\"Not there yet.\"}}";

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> KINDS = Map.of(
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type");

    private Problems() {}

    /** Tells a status and nothing of the program's inside. */
    static String of(int status) {
        String kind = KINDS.getOrDefault(status, status < 500 ? "malformed-input" : "failure");
        return "{\"type\":\"/problems/" + kind + "\",\"title\":\"" + HttpStatus.getMessage(status) + "\",\"status\":"
                + status + "}";
    }

    /** Sets what keeps browsers from storing an answer, guessing about it or showing it within foreign pages. */
    static void headers(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /** Ends a request that has failed. */
    static void answer(Request request, HttpServletResponse response, int status) throws IOException {
        request.setHandled(true);
        headers(response);
        write(response, of(status).getBytes(StandardCharsets.UTF_8));
    }

    static void write(HttpServletResponse response, byte[] json) throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(json);
    }
}
