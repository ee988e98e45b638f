package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.SchemeBooks;

/**
 * Writes down what the scheme promises on the day of filing. Once it was handed in that stays, whatever a later version of
 * the pack says, unless the day itself is put right; a renewal is filed anew.
 */
@Component(property = "record.type=" + FilingCompletion.TYPE)
public final class FilingCompletion implements RecordCompletion {
    static final String TYPE = "scheme_application";
    private static final String ANSWERS = "filed_at";
    private static final String IN_HAND = "in_hand";
    static final List<String> KEPT =
            List.of(Promise.PACK, Promise.BENEFITS, "rules_from", "time_limit", "time_limit_unit", "ladder");

    private final SchemeBooks books;
    private final Catalogues catalogues;

    /** Asks the given books, and the list of offices of the given catalogues. */
    @Activate
    public FilingCompletion(@Reference SchemeBooks books, @Reference Catalogues catalogues) {
        this.books = books;
        this.catalogues = catalogues;
    }

    @Override
    public Map<String, Object> complete(Draft draft) {
        Object filedOn = draft.fields().get("filed_on");
        Map<String, Object> promised = Promise.of(books.current(), catalogues.current(), draft.fields());
        Optional<RecordView> handedIn = draft.before().filter(HandedIn::stands).filter(before -> before.fields()
                .containsKey(Promise.PACK));
        if (handedIn.isPresent()) {
            return kept(handedIn.get(), filedOn, promised);
        }
        if (!(filedOn instanceof LocalDate)) {
            return Map.of();
        }
        answering(draft).ifPresent(office -> promised.put(ANSWERS, office));
        if (handedInAnew(draft, filedOn)) {
            promised.put(IN_HAND, false); // what came of the filing before says nothing of this one: she is asked again
        }
        return promised;
    }

    private static boolean handedInAnew(Draft draft, Object filedOn) {
        return draft.before()
                .filter(HandedIn::isToBeRenewed)
                .filter(before -> !filedOn.equals(before.fields().get("filed_on")))
                .isPresent();
    }

    /** The office that has to answer follows from where it was handed in, unless a person has named it. */
    private Optional<String> answering(Draft draft) {
        if (draft.fields().containsKey(ANSWERS)) {
            return Optional.empty();
        }
        return Optional.ofNullable(catalogues.current().lists().get("scheme_office"))
                .flatMap(offices -> offices.entry(String.valueOf(draft.fields().get("filed_place"))))
                .map(office -> office.attributes().getOrDefault("duty_bearer", ""))
                .filter(office -> !office.isEmpty());
    }

    /** A day of filing that is put right takes the promise with it. */
    private static Map<String, Object> kept(RecordView before, @Nullable Object filedOn, Map<String, Object> promised) {
        Map<String, Object> kept = stored(before);
        boolean otherDay = !Objects.equals(before.fields().get("filed_on"), filedOn);
        if (otherDay && HandedIn.follows(before, filedOn, promised)) {
            kept.putAll(promised);
        }
        return kept;
    }

    private static Map<String, Object> stored(RecordView before) {
        Map<String, Object> kept = new HashMap<>(Map.of(Promise.BENEFITS, List.of()));
        for (String key : KEPT) {
            Object value = before.fields().get(key);
            if (value != null) {
                kept.put(key, value);
            }
        }
        return kept;
    }
}
