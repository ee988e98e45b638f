package org.shakti.mis.platform.access;

import java.util.Locale;

/**
 * One who may sign in.
 *
 * @param id stable id, used wherever the account is named in data
 * @param login the name typed at sign-in
 * @param kind person or program
 * @param organisation organisation that the account works for
 * @param language language of messages
 * @param active may sign in
 */
public record Account(String id, String login, Kind kind, String organisation, String language, boolean active) {
    /** Who is behind an account. */
    public enum Kind {
        /** Signs in with a password and gets a session. */
        PERSON,
        /** Comes with a bearer token. */
        PROGRAM;

        /** Returns the name in JSON. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
