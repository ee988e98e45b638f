package org.shakti.mis.api.demand;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what is asked for in the language of a page or of a letter, where it was raised for a right that a module knows.
 * Published by modules as an OSGi service; called from many threads. Letters that were handed in
 * keep their own words.
 */
@ConsumerType
public interface RightTitles {
    /**
     * Returns what is asked for in a language; nothing when the right is none of the module's, or when its title was written
     * by a person and not by the module.
     *
     * @param asked what the demand asks for
     * @param language such as {@code bn}
     */
    Optional<String> title(Asked asked, String language);

    /** Tells whether a code is that of a right that the module knows, whatever its title. */
    default boolean knows(String right) {
        return false;
    }

    /**
     * What a demand asks for.
     *
     * @param right code of the right
     * @param written its title as it was written when the demand was raised, in whichever language
     * @param about records that the demand follows from
     */
    record Asked(String right, String written, List<DemandDraft.About> about) {
        /** Copies the list. */
        public Asked {
            about = List.copyOf(about);
        }
    }
}
