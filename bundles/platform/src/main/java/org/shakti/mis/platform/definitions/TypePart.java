package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Sensitivity;

/**
 * What one file says of a record type.
 *
 * @param extension adds to a type of another pack
 * @param type the type, or what is added to it
 * @param changes what is changed about fields that are already there
 * @param hidden fields that are no longer shown
 * @param order fields that come first, in this order
 * @param at where it stands
 */
record TypePart(
        boolean extension, RecordType type, List<Change> changes, List<String> hidden, List<String> order, Item at) {
    /**
     * What is changed about a field.
     *
     * @param key the field
     * @param label texts that replace those of the same language
     * @param help texts that replace those of the same language
     * @param required whether an answer is needed; absent when left as it is
     * @param sensitivity how carefully it is kept; absent when left as it is
     * @param at where it stands
     */
    record Change(
            String key,
            Labels label,
            Labels help,
            Optional<Boolean> required,
            Optional<Sensitivity> sensitivity,
            Item at) {}
}
