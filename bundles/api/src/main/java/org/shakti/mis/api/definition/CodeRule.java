package org.shakti.mis.api.definition;

/**
 * Records of a type carry a short random code that people use instead of a name.
 *
 * @param field key of the text field that holds it; unique within the type
 * @param prefix letter with which generated codes begin
 */
public record CodeRule(String field, String prefix) {}
