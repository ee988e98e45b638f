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

    private AppText() {}

    /** Returns a page with the address of the app in it. */
    static byte[] placed(byte[] page, String base) {
        return bytes(text(page).replace(MARK, base));
    }

    /**
     * Returns the service worker with {@code const SHELL} before it: {@code version}, {@code app} (the address),
     * {@code urls} (what the app needs without a network) and {@code later} (fonts and texts of other languages).
     */
    static byte[] worker(byte[] script, String base, Collection<String> files) {
        List<String> urls = new ArrayList<>(List.of("/"));
        List<String> later = new ArrayList<>();
        for (String path : files) {
            if (rootWanted(path)) {
                urls.add("/" + path);
            } else if (laterWanted(path)) {
                later.add(base + "/" + path);
            } else if (wanted(path)) {
                urls.add(base + "/" + path);
            }
        }
        if (files.contains("sdk/v1.js")) {
            urls.add(SDK);
        }
        return bytes(shell(base, urls, later) + text(placed(script, base)));
    }

    /** Returns the service worker of an app whose files change: it keeps nothing. */
    static byte[] forgetfulWorker(byte[] script, String base) {
        return bytes(shell(base, List.of(), List.of()) + text(placed(script, base)));
    }

    private static String shell(String base, List<String> urls, List<String> later) {
        Map<String, Object> shell = new LinkedHashMap<>();
        shell.put("version", base.substring(base.lastIndexOf('/') + 1));
        shell.put("app", base);
        shell.put("urls", urls);
        shell.put("later", later);
        return "const SHELL = " + JsonFormat.mapper().valueToTree(shell) + ";\n";
    }

    private static boolean rootWanted(String path) {
        return AT_ROOT.contains(path) && (path.endsWith(".png") || path.endsWith(".json"));
    }

    private static boolean laterWanted(String path) {
        boolean otherFont = path.endsWith(".woff2") && !path.contains("-latin-");
        boolean otherText = path.startsWith("i18n/") && !path.equals("i18n/en.json");
        return otherFont || otherText;
    }

    private static boolean wanted(String path) {
        return !AT_ROOT.contains(path) && path.matches(".*\\.(js|css|json|woff2|svg|png|webp)");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
