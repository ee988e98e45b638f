package org.shakti.mis.platform.web.assets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is served at an address. Only names that are in a bundle are ever found: no folder can be left or listed. */
final class Addresses {
    private static final Pattern PAGES = Pattern.compile("/m/([^/]+)/([^/]+)/(.+)");
    private static final Pattern FORMER = Pattern.compile("/app/([0-9a-f]{12})/([^/].*)");
    private static final Pattern OWN = Pattern.compile("/(api|app|m|sdk)(/.*)?");
    private static final String INDEX = "index.html";

    private final Served live;

    Addresses(Served live) {
        this.live = live;
    }

    /** What is served, and for how long it may be kept. */
    record Found(Asset asset, Keep keep) {}

    /** How long a browser may keep an answer. */
    enum Keep {
        /** The address changes with the contents. */
        FOR_EVER("public, max-age=31536000, immutable"),
        /** To be asked for each time. */
        ASK("no-cache"),
        /** Not to be kept at all. */
        NEVER("no-store");

        private final String header;

        Keep(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }

    Optional<Found> find(String path) {
        WebFiles app = live.app();
        Keep always = app.changing() ? Keep.NEVER : Keep.FOR_EVER;
        Keep asked = app.changing() ? Keep.NEVER : Keep.ASK;
        if (path.startsWith(app.base() + "/") && !app.base().isEmpty()) {
            String inside = path.substring(app.base().length() + 1);
            return inside.startsWith("/") ? Optional.empty() : found(app.file(inside), always);
        }
        Matcher former = FORMER.matcher(path);
        if (former.matches() && !app.base().isEmpty()) {
            return found(live.former(former.group(1)).file(former.group(2)), Keep.FOR_EVER);
        }
        if (path.equals(AppText.SDK) || AppText.AT_ROOT.contains(path.substring(1))) {
            return found(app.file(path.equals(AppText.SDK) ? path : path.substring(1)), asked);
        }
        Matcher pages = PAGES.matcher(path);
        if (pages.matches()) {
            return found(live.module(pages.group(1), pages.group(2)).file(pages.group(3)), Keep.FOR_EVER);
        }
        return OWN.matcher(path).matches() || path.indexOf('.') >= 0 ? Optional.empty() : found(app.file(INDEX), asked);
    }

    private static Optional<Found> found(Optional<Asset> asset, Keep keep) {
        return asset.map(one -> new Found(one, keep));
    }
}
