package org.shakti.mis.platform.web.assets;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** A small app and the pages of one module, served by a real server. */
final class ServedApp implements Served, AutoCloseable {
    static final String LONG = "export const text = '" + "a word that comes again; ".repeat(60) + "';\n";

    private static final Map<String, String> APP = Map.of(
            "index.html", "<!doctype html><script type=\"module\" src=\"__APP__/main.js\"></script>",
            "sw.js", "self.addEventListener('install', () => SHELL.files);\n",
            "main.js", LONG,
            "core/i18n.js", "export const t = (key) => key;\n",
            "i18n/en.json", "{\"hello\": \"Hello\"}",
            "sdk/v1.js", "export const version = 1;\n",
            "vendor/LICENCES.md", "# Licences\n",
            "fonts/some.woff2", "font",
            "manifest.json", "{\"name\": \"Notes\"}",
            "icon-192.png", "picture");

    private final WebFiles app;
    private final FormerApps formerApps;
    private final WebFiles pages = PackedFiles.ofModule("garden", bytes(Map.of("index.js", LONG)));
    private final Server server = new Server();
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedApp(WebFiles app, FormerApps formerApps) throws Exception {
        this.app = app;
        this.formerApps = formerApps;
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new AssetServlet(new Addresses(this))), "/*");
        server.setHandler(context);
        server.start();
    }

    static ServedApp installed() throws Exception {
        return of(PackedFiles.ofApp(bytes(APP)));
    }

    static ServedApp of(WebFiles app) throws Exception {
        return of(app, new FormerApps(Path.of("nowhere")));
    }

    static ServedApp of(WebFiles app, FormerApps formerApps) throws Exception {
        return new ServedApp(app, formerApps);
    }

    static SortedMap<String, byte[]> files() {
        return bytes(APP);
    }

    private static SortedMap<String, byte[]> bytes(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    @Override
    public WebFiles app() {
        return app;
    }

    @Override
    public WebFiles former(String hash) {
        return formerApps.find(hash);
    }

    @Override
    public WebFiles module(String module, String edition) {
        return module.equals("garden") && pages.base().endsWith("/" + edition.substring(edition.indexOf('-') + 1))
                ? pages
                : WebFiles.NONE;
    }

    String pagesHash() {
        return pages.base().substring(pages.base().lastIndexOf('/') + 1);
    }

    HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + path.substring(1)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
