package org.shakti.mis.platform.web;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** A change that may come from a foreign page. Answered with 403. */
final class CrossSiteException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    CrossSiteException() {
        super(
                "cross-site",
                403,
                "This change did not come from a page of this server. Programs send the header X-Shakti.",
                List.of());
    }
}
