package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.shakti.mis.schemes.definitions.Scheme;
import org.shakti.mis.schemes.definitions.SchemeVersion;

/** What a scheme promises whoever files on a day, as fields of the application. */
final class Promise {
    static final String PACK = "rules_pack";

    private static final String UNIT = "time_limit_unit";

    private Promise() {}

    static Map<String, Object> of(Scheme scheme, LocalDate filedOn) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(PACK, scheme.pack() + " " + scheme.packVersion());
        scheme.versions().stream()
                .filter(version -> version.begun(filedOn))
                .reduce((older, newer) -> newer)
                .flatMap(SchemeVersion::from)
                .ifPresent(from -> fields.put("rules_from", from));
        // Days for a payment begin with the order to pay, not with the filing.
        scheme.way()
                .timeLimit()
                .filter(limit -> !limit.counts().equals("payment"))
                .ifPresent(limit -> limit.days().ifPresent(days -> {
                    fields.put("time_limit", days.longValue());
                    fields.put(UNIT, limit.unit().toUpperCase(Locale.ROOT));
                }));
        if (!scheme.way().ladder().isEmpty()) {
            fields.put("ladder", scheme.way().ladder());
        }
        return fields;
    }
}
