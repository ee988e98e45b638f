package org.shakti.mis.schemes.rules;

/** Strong Kleene logic: what is not known stays not known unless the rest decides. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** Returns the weaker of the two. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the stronger of the two. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the opposite; the opposite of not knowing is not knowing. */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
