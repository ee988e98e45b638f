package org.shakti.mis.api.catalogue;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.definition.Place;

/** Hands out the live definitions. Safe for concurrent use; every answer is immutable. */
@ProviderType
public interface Catalogues {
    /** Returns the newest generation; keep it for the length of one request. */
    Catalogue current();

    /**
     * Returns the definitions as they hold in one district: national, then its state, then the district's own overlay.
     *
     * @param district LGD code of the district
     */
    Catalogue in(String district);

    /** Returns a place by its level ({@code state}, {@code district}, {@code block}) and LGD code. */
    Optional<Place> place(String level, String code);

    /** Returns the places below a place in the order of their names; all states when {@code parent} is empty. */
    List<Place> placesIn(String level, String parent);
}
