package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.SchemeBooks;

/**
 * Writes down what the scheme promises on the day of filing. Once it was handed in that stays, whatever a later version of
 * the pack says; a renewal is filed anew.
 */
@Component(property = "record.type=" + FilingCompletion.TYPE)
public final class FilingCompletion implements RecordCompletion {
    static final String TYPE = "scheme_application";
    private static final Set<String> NOT_HANDED_IN =
            Set.of("", "IDENTIFIED", "ELIGIBLE", "NOT_ELIGIBLE", "NOT_WANTED", "DOCS_PENDING", "READY", "RENEWAL_DUE");
    private static final List<String> KEPT =
            List.of(Promise.PACK, "rules_from", "time_limit", "time_limit_unit", "ladder");

    private final SchemeBooks books;

    /** Asks the given books. */
    @Activate
    public FilingCompletion(@Reference SchemeBooks books) {
        this.books = books;
    }

    @Override
    public Map<String, Object> complete(Draft draft) {
        Optional<RecordView> handedIn = draft.before()
                .filter(before -> !NOT_HANDED_IN.contains(before.envelope().state()))
                .filter(before -> before.fields().containsKey(Promise.PACK));
        if (handedIn.isPresent()) {
            return stored(handedIn.get());
        }
        if (!(draft.fields().get("filed_on") instanceof LocalDate filedOn)) {
            return Map.of();
        }
        return books.current()
                .program(String.valueOf(draft.fields().get("scheme")))
                .map(program -> Promise.of(program.scheme(), filedOn))
                .orElse(Map.of());
    }

    private static Map<String, Object> stored(RecordView before) {
        Map<String, Object> kept = new HashMap<>();
        for (String key : KEPT) {
            Object value = before.fields().get(key);
            if (value != null) {
                kept.put(key, value);
            }
        }
        return kept;
    }
}
