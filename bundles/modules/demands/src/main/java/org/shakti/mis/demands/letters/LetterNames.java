package org.shakti.mis.demands.letters;

import java.util.Set;
import java.util.TreeSet;

/** The names that a letter may be filled in with. None of them is the name of a person. */
public final class LetterNames {
    private static final Set<String> VALUES = Set.of(
            "code",
            "date",
            "office",
            "address",
            "district",
            "block",
            "state",
            "right",
            "rung",
            "days",
            "reply_by",
            "evidence",
            "count",
            "one",
            "group",
            "community",
            "leader",
            "asked_by",
            "filed_on",
            "due_on",
            "replied_on",
            "refused",
            "silent",
            "first");

    private static final Set<String> IN_ROWS = Set.of(
            "number",
            "office",
            "sent_on",
            "due_on",
            "silent",
            "refused",
            "part",
            "promised",
            "open",
            "code",
            "what",
            "since",
            "days");

    /** Parts that stand once for each row: the letters before this one, and the members by their codes. */
    private static final Set<String> ROWS = Set.of("earlier", "members");

    private LetterNames() {}

    static boolean known(String name) {
        return VALUES.contains(name) || IN_ROWS.contains(name) || ROWS.contains(name);
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>(VALUES);
        all.addAll(IN_ROWS);
        all.addAll(ROWS);
        return all;
    }
}
