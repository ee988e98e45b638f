package org.shakti.mis.platform.following;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.platform.modules.ModuleGrants;

/** A follower as it introduced itself, and as whom it acts; it is told of types only that its module may read. */
record Told(RecordFollower follower, String name, Set<String> wanted, Optional<ModuleGrants.Grant> grant) {
    private static final int LONGEST = 80;

    static Told of(RecordFollower follower, Optional<ModuleGrants> grants) {
        String name = follower.name();
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("A follower has a name of 1 to " + LONGEST + " characters");
        }
        return new Told(follower, name, Set.copyOf(follower.types()), grants.map(all -> all.of(follower.getClass())));
    }

    Set<String> types() {
        return wanted.stream()
                .filter(type -> grant.isEmpty() || grant.get().reads(type))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether it is known what its module asks for. */
    boolean known() {
        return grant.isEmpty() || grant.get().known();
    }

    /** May everything; a root that it makes belongs to the organisation of the record that it was told of. */
    Caller system(String organisation) {
        return new Caller("system:" + name, Set.of("*"), Scope.INSTANCE, "en", organisation);
    }
}
