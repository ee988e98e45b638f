package org.shakti.mis.api.entitlement;

/** What is known about the entitlement of one person at one date. Not knowing is an answer of its own and never a no. */
public enum Verdict {
    /** Every criterion is fulfilled. */
    ELIGIBLE("eligible"),
    /** At least one criterion is not fulfilled, whatever else may become known. */
    NOT_ELIGIBLE("not-eligible"),
    /** It depends on something that is not known yet, or that only an office can say. */
    UNKNOWN("unknown");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** Returns the word that stands for it in JSON and in packs. */
    public String word() {
        return word;
    }
}
