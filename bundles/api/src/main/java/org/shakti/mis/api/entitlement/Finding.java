package org.shakti.mis.api.entitlement;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.Labels;

/**
 * What a {@link SchemeRule} found for one person.
 *
 * @param verdict the verdict
 * @param missing names of the facts that would decide it, most useful first; empty unless the verdict is unknown
 * @param reasons every criterion, in the order in which people read them
 */
public record Finding(Verdict verdict, List<String> missing, List<Reason> reasons) {
    /** Copies the lists. */
    public Finding {
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }

    /**
     * One criterion and whether it is fulfilled.
     *
     * @param criterion id of the criterion, unique within the scheme
     * @param met whether it is fulfilled; absent when that is not known
     * @param text the criterion in plain words, as it must be; says nothing about the person
     * @param verification how sure the criterion itself is, in the words of the domain data; empty when it is not said
     */
    public record Reason(String criterion, Optional<Boolean> met, Labels text, String verification) {}
}
