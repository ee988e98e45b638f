package org.shakti.mis.platform.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the instance says about itself.
 *
 * @param status {@code ready} or {@code starting}
 * @param parts each part with {@code ok} or what is amiss, in plain words
 */
public record Health(String status, Map<String, String> parts) {
    static Health of(Collection<Readiness> parts) {
        var told = new LinkedHashMap<String, String>();
        boolean ready = true;
        for (Readiness part : parts) {
            var trouble = part.trouble();
            ready &= trouble.isEmpty();
            told.put(part.name(), trouble.orElse("ok"));
        }
        return new Health(ready ? "ready" : "starting", told);
    }

    boolean ready() {
        return "ready".equals(status);
    }
}
