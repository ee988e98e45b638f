package org.shakti.mis.api.definition;

/**
 * Records of a type carry a short random code that people use instead of a name.
 *
 * @param field key of the text field that holds it; unique within the type
 * @param prefix letter with which generated codes begin
 * @param searchFirst a person has to look for an existing record before making a new one
 */
public record CodeRule(String field, String prefix, boolean searchFirst) {}
