package org.shakti.mis.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** What the HTTP server says where a request fails before it has come to anything that is served: a problem, not a page. */
final class ErrorPages extends ErrorHandler {
    /** Lets the server, and every context that it has or gets, fail in this way. */
    static void install(Server server) {
        server.setErrorHandler(new ErrorPages());
        server.addEventListener(new ContextErrorPages.Everywhere());
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        Problems.answer(base, response, code);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        fields.put("Content-Type", Problems.MEDIA_TYPE);
        fields.put("Cache-Control", "no-store");
        return ByteBuffer.wrap(Problems.of(status).getBytes(StandardCharsets.UTF_8));
    }
}
