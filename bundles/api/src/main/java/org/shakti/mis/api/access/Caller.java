package org.shakti.mis.api.access;

import java.util.Set;

/**
 * Who calls, resolved once per request. Carries no name of a person.
 *
 * @param account stable id of the account, or of the program
 * @param permissions permissions of all roles together
 * @param scope what the caller may see
 * @param language language of messages
 * @param organisation organisation that the caller works for; it keeps the records that the caller makes
 */
public record Caller(String account, Set<String> permissions, Scope scope, String language, String organisation) {
    /** Copies the set. */
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Makes a caller of the organisation that the scope names; of none when it names none. */
    public Caller(String account, Set<String> permissions, Scope scope, String language) {
        this(account, permissions, scope, language, scope.organisation().orElse(""));
    }

    /** Tells whether the caller has a permission, directly or by {@code area.verb:*} or {@code *}. */
    public boolean may(String permission) {
        if (permissions.contains(permission) || permissions.contains("*")) {
            return true;
        }
        int colon = permission.indexOf(':');
        return colon > 0 && permissions.contains(permission.substring(0, colon) + ":*");
    }
}
