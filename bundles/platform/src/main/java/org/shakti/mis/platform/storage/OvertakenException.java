package org.shakti.mis.platform.storage;

import java.util.List;
import org.shakti.mis.api.error.ConflictException;

/**
 * Another write of the same thing came between reading and writing it. Nobody's answers clash: whoever began the
 * transaction judges anew, and only tells people when that goes wrong again and again.
 */
public final class OvertakenException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal that can be tried again. */
    public OvertakenException() {
        super("Somebody else has just written this record.", List.of());
    }
}
