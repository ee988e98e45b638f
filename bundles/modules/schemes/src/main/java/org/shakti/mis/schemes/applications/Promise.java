package org.shakti.mis.schemes.applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.schemes.definitions.Benefit;
import org.shakti.mis.schemes.definitions.Scheme;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeVersion;

/** What a scheme promises whoever files on a day, as fields of the application. */
final class Promise {
    static final String PACK = "rules_pack";
    /** What it gave on that day, each in a row; no rows where it gave nothing that day. */
    static final String BENEFITS = "promised";

    private static final String UNIT = "time_limit_unit";
    private static final BigDecimal PAISE = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final LocalDate filedOn;
    private final Catalogue catalogue;

    Promise(Scheme scheme, LocalDate filedOn, Catalogue catalogue) {
        this.scheme = scheme;
        this.filedOn = filedOn;
        this.catalogue = catalogue;
    }

    /** What the scheme of an application promises on its day of filing; nothing without a known scheme and a day. */
    static Map<String, Object> of(SchemeBook book, Catalogue catalogue, Map<String, Object> application) {
        if (!(application.get("filed_on") instanceof LocalDate filedOn)) {
            return new HashMap<>();
        }
        return book.program(String.valueOf(application.get("scheme")))
                .map(program -> new Promise(program.scheme(), filedOn, catalogue).fields())
                .orElseGet(HashMap::new);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put(PACK, scheme.pack() + " " + scheme.packVersion());
        fields.put(BENEFITS, benefits());
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

    /** To whichever of them she is entitled: the rates of that day stand beside each other. */
    private List<Map<String, Object>> benefits() {
        return scheme.benefits().stream()
                .filter(benefit -> benefit.givenOn(filedOn))
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(Benefit benefit) {
        Map<String, Object> row = new HashMap<>();
        row.put("benefit", benefit.id());
        // Packs write 0 for what is given in kind; that is no sum.
        benefit.amount()
                .filter(rupees -> rupees.signum() != 0)
                .map(rupees ->
                        rupees.multiply(PAISE).setScale(0, RoundingMode.HALF_UP).longValueExact())
                .ifPresent(paise -> row.put("amount", paise));
        coded(row, "period", "benefit_period", benefit.period());
        coded(row, "verification", "scheme_verification", benefit.origin().verification());
        return row;
    }

    /** A pack may use words of its own; an application is not refused for them. */
    private void coded(Map<String, Object> row, String field, String list, String word) {
        String code = word.toUpperCase(Locale.ROOT);
        if (Optional.ofNullable(catalogue.lists().get(list))
                .flatMap(codes -> codes.entry(code))
                .isPresent()) {
            row.put(field, code);
        }
    }
}
