package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;

/**
 * A rule over several fields.
 *
 * @param id name within its definition
 * @param when the rule applies when this holds; always when absent
 * @param must what has to hold then
 * @param fields the fields an error is shown at; the first one is named in the refusal
 * @param message what people read when it does not hold
 * @param pack id of the pack that brought it
 */
public record Rule(
        String id, Optional<Condition> when, Condition must, List<String> fields, Labels message, String pack) {
    /** Copies the list. */
    public Rule {
        fields = List.copyOf(fields);
    }
}
