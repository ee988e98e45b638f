package org.shakti.sample.formervisits;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;

/** A visit of more than four hours says why. */
@Component(property = "record.type=former_visit")
public final class LongVisitRule implements RecordRule {
    private static final long LONG = 240;

    @Override
    public List<FieldError> check(Optional<RecordView> before, RecordView after) {
        boolean isLong = after.fields().get("minutes") instanceof Number minutes && minutes.longValue() > LONG;
        return isLong && !after.fields().containsKey("why_long")
                ? List.of(FieldError.of("why_long", "required", "A visit of more than 240 minutes says why."))
                : List.of();
    }
}
