package org.shakti.mis.api.demand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A demand to be raised.
 *
 * @param id id made by whoever raises it; derived from what it is about when it must not be raised twice
 * @param district LGD code of the district whose offices are asked
 * @param right code of what is asked for, such as the code of a benefit or of a service
 * @param rightTitle what is asked for, as the letter says it, in the language of the letter; names nobody
 * @param beneficiaries root records of the people it is for; empty for a demand of a whole community
 * @param about records that it follows from, such as an application that nobody answered
 * @param ladder code of the ladder to be climbed
 * @param rung rung to begin with, from 0
 * @param office office to be asked first, when it is known
 * @param account account that looks after it; whoever raises it when absent
 */
public record DemandDraft(
        UUID id,
        String district,
        String right,
        String rightTitle,
        List<UUID> beneficiaries,
        List<About> about,
        String ladder,
        int rung,
        Optional<UUID> office,
        Optional<String> account) {
    /** Copies the lists. */
    public DemandDraft {
        beneficiaries = List.copyOf(beneficiaries);
        about = List.copyOf(about);
    }

    /**
     * A record that the demand follows from.
     *
     * @param type its type
     * @param id its id
     */
    public record About(String type, UUID id) {}
}
