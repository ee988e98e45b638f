package org.shakti.mis.schemes.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.eligibility.Reach;

/**
 * A scheme that nobody knows is refused, and another one once it was handed in. Where the pack of its scheme is switched off an
 * application can only be read.
 */
@Component(property = "record.type=" + FilingCompletion.TYPE)
public final class ApplicationRule implements RecordRule {
    private final SchemeBooks books;
    private final Reach reach;
    private final Catalogues catalogues;

    /** Looks up schemes in the given books, and whether they are on within the given reach. */
    @Activate
    public ApplicationRule(@Reference SchemeBooks books, @Reference Reach reach, @Reference Catalogues catalogues) {
        this.books = books;
        this.reach = reach;
        this.catalogues = catalogues;
    }

    @Override
    public List<FieldError> check(Optional<RecordView> before, RecordView after) {
        requireOn(after);
        before.ifPresent(this::requireOn);
        List<FieldError> errors = new ArrayList<>();
        String scheme = scheme(after);
        boolean chosen = !before.map(ApplicationRule::scheme).equals(Optional.of(scheme));
        if (chosen && books.current().program(scheme).isEmpty()) {
            errors.add(FieldError.of(
                    "scheme",
                    "not-in-list",
                    "No installed pack has a scheme of this code; GET /api/schemes lists those that there are."));
        }
        before.ifPresent(stored -> errors.addAll(
                HandedIn.errors(stored, after, Promise.of(books.current(), catalogues.current(), after.fields()))));
        return errors;
    }

    @Override
    public List<FieldError> checkStep(RecordView record, String to) {
        requireOn(record);
        return List.of();
    }

    /** One whose pack went keeps its scheme, and goes on. */
    private static String scheme(RecordView application) {
        return String.valueOf(application.fields().get("scheme"));
    }

    private void requireOn(RecordView application) {
        books.current()
                .program(scheme(application))
                .map(program -> program.scheme().pack())
                .ifPresent(pack -> reach.requireOn(pack, application.envelope().district()));
    }
}
