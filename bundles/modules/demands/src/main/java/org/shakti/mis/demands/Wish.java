package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.demand.DemandDraft.About;

/**
 * A demand that somebody wishes to raise.
 *
 * @param id its id
 * @param district LGD code
 * @param what what is asked, and for whom
 * @param way by which ladder
 * @param members the cases it is for
 * @param about records that it follows from
 * @param owner account that looks after it; whoever raises it when absent
 */
record Wish(
        UUID id,
        String district,
        What what,
        Course way,
        List<Member> members,
        List<About> about,
        Optional<String> owner) {
    Wish {
        members = List.copyOf(members);
        about = List.copyOf(about);
    }

    /** What is asked; {@code more} are further fields of the demand as they are kept. */
    record What(String kind, String code, String title, String whom, Map<String, Object> more) {
        What {
            more = Map.copyOf(more);
        }
    }

    /** By which way; the language as the code of its list. */
    record Course(String ladder, int rung, Optional<UUID> office, String language) {}

    /**
     * A case, the record below it that the demand follows from, and since when she waits.
     *
     * @param named her name was wished for in a letter of her own, before the demands of several became one
     */
    record Member(UUID root, Optional<About> about, Optional<LocalDate> since, String what, boolean named) {
        Member(UUID root, Optional<About> about, Optional<LocalDate> since, String what) {
            this(root, about, since, what, false);
        }
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>(what.more());
        fields.put("demand_kind", what.kind());
        fields.put("right_title", what.title());
        fields.put("demand_for", what.whom());
        fields.put("ladder", way.ladder());
        fields.put("rung", (long) way.rung());
        fields.put("letter_language", way.language());
        fields.put("raised_on", Names.today());
        if (!what.code().isBlank()) {
            fields.put("right_code", what.code());
        }
        if (!about.isEmpty()) {
            fields.put(
                    "about",
                    about.stream()
                            .limit(MOST_ABOUT)
                            .map(one -> Map.of(
                                    "about_type",
                                    one.type(),
                                    "about_id",
                                    one.id().toString()))
                            .toList());
        }
        return fields;
    }

    /** The parts of the cases say what each follows from; the demand itself names the first ones only. */
    private static final int MOST_ABOUT = 50;
}
