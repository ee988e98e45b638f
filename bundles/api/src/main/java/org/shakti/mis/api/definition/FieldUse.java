package org.shakti.mis.api.definition;

import java.util.Optional;
import org.shakti.mis.api.condition.Condition;

/**
 * When a field is asked and when it must be answered.
 *
 * @param required an answer is always needed while the field is shown
 * @param requiredWhen an answer is needed when this holds
 * @param shownWhen the field is shown only when this holds; a hidden field has no value
 * @param declinable "does not wish to answer" is a full answer
 */
public record FieldUse(
        boolean required, Optional<Condition> requiredWhen, Optional<Condition> shownWhen, boolean declinable) {
    /** Always shown, never needed. */
    public static final FieldUse OPTIONAL = new FieldUse(false, Optional.empty(), Optional.empty(), false);
}
