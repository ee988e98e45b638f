package org.shakti.mis.api.access;

import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.definition.Labels;

/** What letters of the instance begin with: name, address and telephone of the organisation. Safe for concurrent use. */
@ProviderType
public interface Letterhead {
    /**
     * Returns its lines, separated by line breaks, in the languages in which the administrator has set them; no text at
     * all while nothing is set.
     */
    Labels lines();
}
