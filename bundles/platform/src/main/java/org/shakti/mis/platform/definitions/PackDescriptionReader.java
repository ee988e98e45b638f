package org.shakti.mis.platform.definitions;

import java.util.Locale;
import org.osgi.framework.VersionRange;
import org.shakti.mis.api.definition.Pack;

/** Reads {@code pack.yaml}. */
final class PackDescriptionReader {
    private final Refusals refusals;

    PackDescriptionReader(Refusals refusals) {
        this.refusals = refusals;
    }

    Pack read(Item item) {
        String kind = item.text("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        Pack pack = new Pack(
                item.text("id"),
                item.text("version"),
                Pack.Kind.valueOf(kind),
                item.labels("title"),
                item.each("needs", this::need),
                item.textSet("regions"),
                item.flag("switchable"),
                item.texts("permissions"));
        if (pack.kind() == Pack.Kind.DISTRICT_OVERLAY && pack.regions().isEmpty()) {
            refusals.add(item, "regions", "the district's LGD code, because the pack is a district-overlay");
        }
        return pack;
    }

    private Pack.Need need(Item item) {
        String range = item.text("range");
        try {
            if (!range.isEmpty()) {
                new VersionRange(range);
            }
        } catch (IllegalArgumentException e) {
            refusals.add(item, "range", "a range of versions such as \"[1,2)\"");
        }
        return new Pack.Need(item.text("pack"), range);
    }
}
