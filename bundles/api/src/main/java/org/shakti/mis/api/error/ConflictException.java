package org.shakti.mis.api.error;

import java.util.List;

/** Somebody else changed the same fields meanwhile, or the thing exists already. Answered with 409. */
public class ConflictException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    private final transient List<Clash> clashes;

    /** Makes a refusal with both values of each field in conflict. */
    public ConflictException(String message, List<Clash> clashes) {
        super("conflict", 409, message, List.of());
        this.clashes = List.copyOf(clashes);
    }

    /** Returns the fields in conflict; empty when the conflict is about the whole thing. */
    public List<Clash> clashes() {
        return clashes == null ? List.of() : clashes;
    }

    /**
     * Both values of one field.
     *
     * @param field key of the field
     * @param yours the value that was sent, in its JSON form; {@code null} for none
     * @param theirs the value that is stored, in its JSON form; {@code null} for none
     * @param by account that stored it
     * @param at when it was stored
     * @param version version in which it was stored
     */
    public record Clash(
            String field,
            @org.jspecify.annotations.Nullable Object yours,
            @org.jspecify.annotations.Nullable Object theirs,
            String by,
            java.time.Instant at,
            long version) {}
}
