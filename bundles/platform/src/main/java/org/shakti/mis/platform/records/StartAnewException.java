package org.shakti.mis.platform.records;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** A place in the feed that this server has not told to this account. Answered with 410: the client begins anew. */
public final class StartAnewException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    StartAnewException() {
        super(
                "start-anew",
                410,
                "What was kept no longer fits what the server knows. Forget it and begin anew; unsent work stays.",
                List.of());
    }
}
