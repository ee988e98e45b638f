package org.shakti.mis.api.record;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Makes one transaction of several calls of {@code Records}, {@code Workflows} and {@code Tasks}. Safe for concurrent use. */
@ProviderType
public interface Deeds {
    /**
     * Does work of which all is kept or nothing. Where somebody else wrote the same at the same moment, the work is done
     * again from its beginning, a few times: it must read within what it decides on, and do nothing else that cannot be
     * repeated. A call that is refused inside must not be caught inside: what it was part of is lost as a whole. Within
     * another deed, or within what a follower is told, this is part of that.
     */
    <T> T asOne(Supplier<T> work);
}
