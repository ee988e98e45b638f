package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the instance says about itself.
 *
 * @param status {@code ready} or {@code starting}
 * @param parts each part with {@code ok} or what is amiss, in plain words
 * @param notes what an administrator should look at although all is ready
 */
public record Health(
        String status, Map<String, String> parts, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HealthNote> notes) {
    private static final String FIRST = "start";

    /** Parts without which nothing is ready, in the order in which they are told; one that is not there is missing. */
    private static final List<String> EXPECTED =
            List.of(FIRST, "database", "definitions", "modules", "resources", "api");

    static Health of(Collection<Readiness> parts) {
        var told = new LinkedHashMap<String, String>();
        EXPECTED.forEach(name -> told.put(name, "Not there yet."));
        // The start is asked first: what the others say counts only when everything has come that they could miss.
        parts.stream()
                .sorted(Comparator.comparing(part -> !FIRST.equals(part.name())))
                .forEach(part -> told.put(part.name(), part.trouble().orElse("ok")));
        boolean ready = told.values().stream().allMatch("ok"::equals);
        List<HealthNote> notes = parts.stream()
                .flatMap(part -> part.notes().stream())
                .sorted(Comparator.comparing(HealthNote::text))
                .toList();
        return new Health(ready ? "ready" : "starting", told, notes);
    }

    boolean ready() {
        return "ready".equals(status);
    }
}
