package org.shakti.mis.schemes.applications;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/** Refuses a district that nobody knows or in which the caller does not work, and a block of another one. */
final class Whereabouts {
    private final Catalogues catalogues;

    Whereabouts(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    void require(Caller caller, String district, Optional<String> block) {
        if (catalogues.place("district", district).isEmpty()) {
            throw wrong("district", "unknown-place", "There is no district with this code.");
        }
        if (!caller.scope().everywhere() && !caller.scope().districts().contains(district)) {
            throw wrong("district", "out-of-scope", "You do not work in this district.");
        }
        block.ifPresent(code -> {
            if (catalogues.place("block", code).isEmpty()) {
                throw wrong("block", "unknown-place", "There is no block with this code.");
            }
            // A few codes of blocks stand under two districts.
            if (catalogues.placesIn("block", district).stream()
                    .noneMatch(place -> place.code().equals(code))) {
                throw wrong("block", "place-elsewhere", "The block is not in this district.");
            }
        });
    }

    private static InvalidInputException wrong(String field, String code, String message) {
        return new InvalidInputException(List.of(FieldError.of(field, code, message)));
    }
}
