package org.shakti.mis.platform.following;

import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.record.RecordFollower;

/** A follower as it introduced itself, and as whom it acts. */
record Told(RecordFollower follower, String name, Set<String> types) {
    private static final int LONGEST = 80;

    static Told of(RecordFollower follower) {
        String name = follower.name();
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("A follower has a name of 1 to " + LONGEST + " characters");
        }
        return new Told(follower, name, Set.copyOf(follower.types()));
    }

    /** May everything; a root that it makes belongs to the organisation of the record that it was told of. */
    Caller system(String organisation) {
        return new Caller("system:" + name, Set.of("*"), Scope.INSTANCE, "en", organisation);
    }
}
