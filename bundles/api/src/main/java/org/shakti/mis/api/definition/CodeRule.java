package org.shakti.mis.api.definition;

import java.util.Optional;

/**
 * Records of a type carry a short random code that people use instead of a name.
 *
 * @param field key of the text field that holds it; unique within the type
 * @param prefix letter with which generated codes begin
 * @param searchFirst a person has to look for an existing record before making a new one
 * @param searchLater key of a date field; a record that has it was made without a network, where only the device could be
 *     searched, and is taken all the same. Absent: such a record is refused until its maker has searched
 */
public record CodeRule(String field, String prefix, boolean searchFirst, Optional<String> searchLater) {
    /**
     * Makes a rule for records that are only taken after a search.
     *
     * @param field key of the text field that holds the code
     * @param prefix letter with which generated codes begin
     * @param searchFirst whether a person has to look first
     */
    public CodeRule(String field, String prefix, boolean searchFirst) {
        this(field, prefix, searchFirst, Optional.empty());
    }
}
