package org.shakti.mis.platform.web.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.platform.web.JsonFormat;

/** Writes the address of the web app into the few files that lie at a fixed address. */
final class AppText {
    /** Path, no file of the app, under which the line is kept that leads to the app's own SDK. */
    static final String SDK = "/sdk/v1.js";

    /** Files at the root that a browser asks for by name. */
    static final Set<String> AT_ROOT = Set.of("manifest.json", "icon-192.png", "icon-512.png", "favicon.ico", "sw.js");

    private static final String MARK = "__APP__";
    private static final String NEEDED = ".*\\.(js|css|json|woff2|svg|png|webp)";

    private AppText() {}

    /** Returns a page with the address of the app in it. */
    static byte[] placed(byte[] page, String base) {
        return bytes(text(page).replace(MARK, base));
    }

    /**
     * Returns the service worker with {@code const SHELL} before it: {@code version}, {@code app} (the address),
     * {@code index} and {@code files}: everything that the app needs without a network, in a fixed order.
     */
    static byte[] worker(byte[] script, String base, Collection<String> files) {
        List<String> urls = new ArrayList<>();
        for (String path : files) {
            if (AT_ROOT.contains(path)) {
                urls.add("/" + path);
            } else if (path.matches(NEEDED)) {
                urls.add(base + "/" + path);
            }
        }
        urls.remove("/sw.js");
        return bytes(shell(base, urls) + text(placed(script, base)));
    }

    /** Returns the service worker of an app whose files change: it keeps none of them. */
    static byte[] forgetfulWorker(byte[] script, String base) {
        return bytes(shell(base, List.of()) + text(placed(script, base)));
    }

    private static String shell(String base, List<String> urls) {
        Map<String, Object> shell = new LinkedHashMap<>();
        shell.put("version", base.substring(base.lastIndexOf('/') + 1));
        shell.put("app", base);
        shell.put("index", "/");
        shell.put("files", urls);
        return "const SHELL = " + JsonFormat.mapper().valueToTree(shell) + ";\n";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
