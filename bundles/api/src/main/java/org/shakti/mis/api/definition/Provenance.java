package org.shakti.mis.api.definition;

/**
 * Where a rule of the field comes from and how sure it is.
 *
 * @param source source ids or a citation; empty when none is known
 * @param url address of the source; empty when none is known
 * @param verification how sure it is, in the words of the domain data: read at the source, read in part, generally
 *     known, or assumed; empty when the pack does not say
 */
public record Provenance(String source, String url, String verification) {
    /** Nothing is known about the origin. */
    public static final Provenance UNKNOWN = new Provenance("", "", "");

    /** Tells whether the rule may be shown as certain; everything else is shown as unverified. */
    public boolean verified() {
        return "sourced".equals(verification);
    }
}
