package org.shakti.mis.api.entitlement;

import java.time.LocalDate;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says in Java who is entitled to a scheme, where the criteria of a pack cannot. Try the criteria first: they are checked
 * at install, explained in three languages, dated, and judged on a phone without a network; this is not. The pack still
 * brings everything else about the scheme; a version of it that says {@code program: true} asks this rule.
 *
 * <p>Published by a module as an OSGi service, one per scheme. Called from many threads at once, so it keeps no state. It
 * calls no other service, stores nothing, writes nothing to a log, and answers within a millisecond. While there is no
 * such service, and when it throws, the verdict is unknown.
 */
@ConsumerType
public interface SchemeRule {
    /** Returns the code of the scheme, such as {@code XX_WIDOWS}; always the same. */
    String scheme();

    /**
     * Judges one person on the given facts alone. A fact that is missing is not known; it never counts as a no.
     *
     * @param facts what is known, by the names of the facts that packs define; derived facts such as an age are in it
     * @param asOf the day for which is asked
     */
    Finding judge(Map<String, FactValue> facts, LocalDate asOf);
}
