package org.shakti.mis.platform.web;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** A write of a record that the same batch could not make. Answered with 424. */
final class EarlierFailedException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    EarlierFailedException() {
        super(
                "earlier-failed",
                424,
                "The record that this belongs to could not be made. Mend that first, then send this again.",
                List.of());
    }
}
