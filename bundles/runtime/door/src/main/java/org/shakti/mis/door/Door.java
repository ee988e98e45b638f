package org.shakti.mis.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything that the server serves. Until the program has started it answers 503 itself, for what stands
 * behind it comes up piece by piece and would answer with faults of its own. Once open it stays open, and keeps out only
 * what nothing behind it can read.
 */
final class Door implements HttpConfiguration.Customizer {
    private static final byte[] WAIT =
            "One moment, please.\nकृपया एक क्षण।\nএকটু অপেক্ষা করুন।\n".getBytes(StandardCharsets.UTF_8);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Supplier<String> trouble;
    private volatile boolean open;
    private volatile @Nullable Server known;

    /** Asks what the start still waits for, as a problem in JSON; nothing said opens the door. */
    Door(Supplier<String> trouble) {
        this.trouble = trouble;
    }

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        Server server = connector.getServer();
        if (server != known) {
            ErrorPages.install(server);
            known = server;
        }
        if (!request.isHandled()) {
            receive(request);
        }
    }

    private void receive(Request request) {
        String said = open ? "" : trouble.get();
        boolean closed = !said.isEmpty();
        if (!closed) {
            open = true;
        }
        try {
            if (closed) {
                refuse(request, said);
            } else if (unreadable(request.getQueryString())) {
                request.getResponse().setStatus(400);
                Problems.answer(request, request.getResponse(), 400);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Request request, String said) throws IOException {
        request.setHandled(true);
        Response response = request.getResponse();
        Problems.headers(response);
        response.setStatus(503);
        response.setHeader("Retry-After", "1");
        if (isApi(request.getPathInfo())) {
            Problems.write(response, said.getBytes(StandardCharsets.UTF_8));
        } else {
            response.setHeader("Refresh", "2");
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream().write(WAIT);
        }
    }

    /** The REST framework fails on a % that is no escape, before anything of ours could say what is wrong. */
    private static boolean unreadable(@Nullable String query) {
        return query != null
                && query.indexOf('%') >= 0
                && BROKEN_ESCAPE.matcher(query).find();
    }

    private static boolean isApi(@Nullable String path) {
        return path != null && (path.equals("/api") || path.startsWith("/api/"));
    }
}
