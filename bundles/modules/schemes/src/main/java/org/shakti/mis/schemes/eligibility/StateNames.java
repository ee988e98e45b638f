package org.shakti.mis.schemes.eligibility;

import java.util.Locale;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;

/** Understands the ways in which a state is named: its LGD code, or the end of its ISO code. */
final class StateNames {
    private static final String ISO = "iso_like_code";
    private static final String COUNTRY = "IN-";

    private final Catalogues catalogues;

    StateNames(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Returns the LGD code for {@code 19}, {@code WB} or {@code IN-WB}. */
    Optional<String> code(String given) {
        String name = given.strip().toUpperCase(Locale.ROOT);
        String end = name.startsWith(COUNTRY) ? name.substring(COUNTRY.length()) : name;
        return catalogues
                .place("state", end)
                .or(() -> catalogues.placesIn("state", "").stream()
                        .filter(state -> end.equals(iso(state)))
                        .findFirst())
                .map(Place::code);
    }

    /** Returns the code of a district that exists. */
    Optional<String> district(String given) {
        return catalogues.place("district", given.strip()).map(Place::code);
    }

    /** Returns the code of the state that a district lies in. */
    Optional<String> around(String district) {
        return catalogues.place("district", district).flatMap(Place::parent);
    }

    private static String iso(Place state) {
        String code = state.attributes().getOrDefault(ISO, "").toUpperCase(Locale.ROOT);
        return code.startsWith(COUNTRY) ? code.substring(COUNTRY.length()) : code;
    }
}
