package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/** Gathers what is wrong, so that a person is told everything at once. */
final class Faults {
    private final List<FieldError> errors = new ArrayList<>();

    void add(String field, String code, String message) {
        errors.add(FieldError.of(field, code, message));
    }

    void add(String field, String code, String message, Map<String, Object> values) {
        errors.add(new FieldError(field, code, message, values));
    }

    void addAll(List<FieldError> more) {
        errors.addAll(more);
    }

    boolean any() {
        return !errors.isEmpty();
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }

    void refuse() {
        if (any()) {
            throw new InvalidInputException(errors);
        }
    }
}
