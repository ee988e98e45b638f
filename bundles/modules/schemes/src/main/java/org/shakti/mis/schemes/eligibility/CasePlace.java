package org.shakti.mis.schemes.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/** Refuses a state or a district that contradicts the place of the case that is asked about. */
final class CasePlace {
    private final StateNames states;

    CasePlace(StateNames states) {
        this.states = states;
    }

    void require(String district, Question question) {
        List<FieldError> errors = new ArrayList<>();
        if (question.district().filter(asked -> !asked.equals(district)).isPresent()) {
            errors.add(elsewhere("district"));
        }
        // Of a district that is not known any more nobody can say that it lies elsewhere.
        if (states.around(district)
                .filter(around ->
                        question.state().filter(asked -> !asked.equals(around)).isPresent())
                .isPresent()) {
            errors.add(elsewhere("state"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static FieldError elsewhere(String level) {
        return FieldError.of(
                level, "place-elsewhere", "The case is not in this " + level + "; leave it out when a case is given.");
    }
}
