package org.shakti.mis.platform.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.platform.records.Ids;

/** Takes ids that clients make only when they grow with time: any others would scatter the rows of a table. */
final class ClientIds {
    private ClientIds() {}

    /** Refuses an id of another kind; what is not sent is made here. */
    static void requireInOrderOfTime(@Nullable UUID id) {
        if (id != null && !Ids.inOrderOfTime(id)) {
            throw new InvalidInputException(
                    List.of(FieldError.of("id", "not-version-7", "A UUID of version 7 is expected.")));
        }
    }
}
