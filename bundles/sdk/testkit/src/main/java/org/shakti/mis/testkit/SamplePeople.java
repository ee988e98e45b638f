package org.shakti.mis.testkit;

import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;

/** People of whom a test needs somebody to call; all are invented, and their accounts say so. */
public final class SamplePeople {
    private static final String ORGANISATION = "sample-organisation";

    private SamplePeople() {}

    /** Returns a social worker, who sees her own caseload in one district. */
    public static Caller socialWorker(String district) {
        Scope own = new Scope(Optional.of(ORGANISATION), Set.of(district), false, Optional.of("sample-social-worker"));
        Set<String> may = Set.of("records.read:*", "records.create:*", "records.change:*", "records.move:*");
        return new Caller("sample-social-worker", may, own, "en", ORGANISATION);
    }

    /** Returns a director, who sees everything of the organisation in some districts. */
    public static Caller director(String... districts) {
        Scope all = new Scope(Optional.of(ORGANISATION), Set.of(districts), false, Optional.empty());
        Set<String> may = Set.of(
                "records.read:*",
                "records.create:*",
                "records.change:*",
                "records.move:*",
                "tasks.read",
                "boards.read");
        return new Caller("sample-director", may, all, "en", ORGANISATION);
    }

    /** Returns the system, which sees everything, as it calls followers. */
    public static Caller system() {
        return new Caller("sample-system", Set.of("*"), Scope.INSTANCE, "en", ORGANISATION);
    }

    /** Returns somebody who is signed in and may nothing. */
    public static Caller stranger() {
        Scope none = new Scope(Optional.empty(), Set.of(), false, Optional.of("sample-stranger"));
        return new Caller("sample-stranger", Set.of(), none, "en", "");
    }
}
