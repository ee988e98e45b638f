package org.shakti.mis.platform.packs;

import java.util.Locale;

/**
 * Who vouches for a pack.
 *
 * @param state what the signature says
 * @param key the key; empty without a signature
 * @param by whose key it is, when it is known; the key otherwise; empty without a signature
 * @param why what is wrong with the signature; empty when nothing is
 */
public record Signed(State state, String key, String by, String why) {
    /** What a signature says. */
    public enum State {
        /** It came with the program. */
        DISTRIBUTION,
        /** Signed by a key that this instance trusts. */
        TRUSTED,
        /** Signed by a key that this instance does not know. */
        UNKNOWN,
        /** Not signed. */
        UNSIGNED,
        /** Not what was signed. */
        TAMPERED;

        /** Returns the stable name that answers use. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Signed unsigned() {
        return new Signed(State.UNSIGNED, "", "", "");
    }

    /** Returns the same judged by the keys that are trusted now. */
    Signed known(TrustedKeys trusted) {
        if (state != State.UNKNOWN && state != State.TRUSTED) {
            return this;
        }
        return trusted.owner(key)
                .map(owner -> new Signed(State.TRUSTED, key, owner, ""))
                .orElseGet(() -> new Signed(State.UNKNOWN, key, key, ""));
    }

    /** Returns what is said of a pack of the distribution. */
    public static Signed distribution() {
        return new Signed(State.DISTRIBUTION, "", "", "");
    }
}
