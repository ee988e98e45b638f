package org.shakti.mis.api.definition;

/**
 * A part of a form, one step on a phone.
 *
 * @param id name within the record type
 * @param title what people read
 * @param pack id of the pack that brought it
 */
public record Section(String id, Labels title, String pack) {}
