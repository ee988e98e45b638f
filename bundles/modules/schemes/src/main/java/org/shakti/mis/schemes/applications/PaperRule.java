package org.shakti.mis.schemes.applications;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.privacy.Aadhaar;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;

/** Keeps whole Aadhaar numbers out of what is written about papers. */
@Component(property = "record.type=paper")
public final class PaperRule implements RecordRule {
    @Override
    public List<FieldError> check(Optional<RecordView> before, RecordView after) {
        return Aadhaar.errors(before, after, List.of("helper_words"));
    }
}
