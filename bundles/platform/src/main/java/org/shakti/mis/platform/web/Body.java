package org.shakti.mis.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/** What resources ask of the body of a request. */
final class Body {
    private Body() {}

    /** Returns a value that has to be there; refuses when it is not. */
    static <T> T need(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(List.of(FieldError.of(name, "required", "An answer is needed.")));
        }
        return value;
    }
}
