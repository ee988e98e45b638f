package org.shakti.mis.platform.exchange.sync;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** A key came again with another content: one of the two writes would be lost. Answered with 422. */
public final class KeyReusedException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("key-reused", 422, "This Idempotency-Key was used for another write. Use a new one.", List.of());
    }
}
