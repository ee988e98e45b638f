package org.shakti.mis.api.record;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.access.Caller;

/** Tells the whole story of a record and everything below it. Safe for concurrent use. */
@ProviderType
public interface Timelines {
    /**
     * Returns what happened, newest first; what the caller may not see is left out.
     *
     * @param slice which part of the story
     */
    Page<TimelineEntry> of(Caller caller, String type, UUID id, Slice slice);

    /**
     * A part of a list.
     *
     * @param limit greatest number of entries, 1 to 200
     * @param after cursor of the part before; the first part when absent
     */
    record Slice(int limit, Optional<String> after) {}
}
