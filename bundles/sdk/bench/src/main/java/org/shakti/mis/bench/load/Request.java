package org.shakti.mis.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request, ready as bytes, so that sending it costs the load next to nothing. */
public final class Request {
    private final byte[] bytes;

    private Request(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes a request without a body. */
    public static Request get(String path, Map<String, String> headers) {
        return new Request((head("GET", path, headers) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a request with a body. */
    public static Request with(String method, String path, Map<String, String> headers, Body body) {
        byte[] content = body.content().getBytes(StandardCharsets.UTF_8);
        byte[] head = (head(method, path, headers) + "Content-Type: " + body.type() + "\r\nContent-Length: "
                        + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + content.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return new Request(whole);
    }

    private static String head(String method, String path, Map<String, String> headers) {
        StringBuilder text =
                new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.toString();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** A body and its media type. */
    public record Body(String type, String content) {
        /** Returns a JSON body. */
        public static Body json(String content) {
            return new Body("application/json", content);
        }

        /** Returns a CSV body. */
        public static Body csv(String content) {
            return new Body("text/csv; charset=utf-8", content);
        }
    }
}
