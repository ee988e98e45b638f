package org.shakti.mis.platform.definitions;

import java.util.regex.Pattern;

/**
 * Compares the permissions that a pack asks for with those that there are. Whether a type is there is not asked: a module
 * may reckon with packs that it does not need.
 */
final class PermissionChecks {
    private static final Pattern KNOWN = Pattern.compile("(?:reads|writes):(?:\\*|[a-z][a-z0-9_]{0,29})");

    private final Layer layer;

    PermissionChecks(Layer layer) {
        this.layer = layer;
    }

    void run() {
        for (Item at : layer.content().at().list("permissions")) {
            if (!KNOWN.matcher(at.text()).matches()) {
                layer.refusals()
                        .add(
                                at,
                                "permissions",
                                "one of reads:TYPE, writes:TYPE, reads:* and writes:*, with a record type for TYPE, not "
                                        + at.text());
            }
        }
    }
}
