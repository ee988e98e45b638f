package org.shakti.mis.platform.web.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.web.JsonFormat;
import org.shakti.mis.platform.web.Problem;

/** Answers every address outside the API. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/*", "osgi.http.whiteboard.servlet.name=shakti.assets"})
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types shakti");

    /** What counts for every answer. */
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** What counts for an answer that becomes a page or a worker. */
    private static final Map<String, String> PAGE_HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");

    /** A part of a page obeys the policy of the page; alone it may do nothing. Short, because a phone pays for it often. */
    private static final String PART_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final transient Addresses addresses;

    /** Made by the container. */
    @Activate
    public AssetServlet(@Reference LiveAssets live) {
        this(new Addresses(live));
    }

    AssetServlet(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HEADERS.forEach(response::setHeader);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            PAGE_HEADERS.forEach(response::setHeader);
            problem(request, response, "method-not-allowed", 405);
            return;
        }
        String path = path(request);
        Optional<Addresses.Found> found = ofApi(request, path) ? Optional.empty() : addresses.find(path);
        if (found.filter(one -> part(path, one.asset())).isPresent()) {
            response.setHeader("Content-Security-Policy", PART_POLICY);
        } else {
            PAGE_HEADERS.forEach(response::setHeader);
        }
        if (found.isPresent()) {
            send(request, response, found.get());
        } else if (ofApi(request, path)) {
            problem(request, response, "not-found", 404);
        } else {
            plain(request, response, 404, "There is nothing here.\n");
        }
    }

    /** An address of the API that the server has read as another, for the dots in it, is none of a page either. */
    private static boolean ofApi(HttpServletRequest request, String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || request.getRequestURI().startsWith("/api/");
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, String kind, int status)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        byte[] problem = JsonFormat.mapper().writeValueAsBytes(Problem.of(kind, status, "en"));
        write(request, response, status, Problem.MEDIA_TYPE, problem);
    }

    /** Tells whether an answer is only ever used within a page: not markup, and not at the fixed address of a worker. */
    private static boolean part(String path, Asset asset) {
        return path.indexOf('/', 1) > 0
                && !asset.type().startsWith("text/html")
                && !asset.type().endsWith("xml");
    }

    private static String path(HttpServletRequest request) {
        String inside = request.getPathInfo();
        String path = request.getServletPath() + (inside == null ? "" : inside);
        return path.isEmpty() ? "/" : path;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Addresses.Found found)
            throws IOException {
        Asset asset = found.asset();
        response.setHeader("Cache-Control", found.keep().header());
        response.setHeader("ETag", asset.tag());
        if (asset.packed().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (known(request.getHeader("If-None-Match"), asset.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (asset.packed().isPresent() && GzipAccept.in(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            write(request, response, 200, asset.type(), asset.packed().get());
        } else {
            write(request, response, 200, asset.type(), asset.plain());
        }
    }

    private static boolean known(@Nullable String tags, String tag) {
        return tags != null && (tags.strip().equals("*") || tags.contains(tag.substring("W/".length())));
    }

    private static void plain(HttpServletRequest request, HttpServletResponse response, int status, String text)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        write(request, response, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
