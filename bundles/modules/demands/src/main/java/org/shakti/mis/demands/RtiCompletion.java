package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.record.RecordCompletion;

/** Says from which day the time for a first appeal counts: from the reply, or from the end of the time for it. */
@Component(property = "record.type=rti")
public final class RtiCompletion implements RecordCompletion {
    /** Days for a reply, as the clock TL_RTI has them. */
    static final int DAYS = 30;

    @Override
    public Map<String, Object> complete(Draft draft) {
        if (draft.fields().get("replied_on") instanceof LocalDate replied) {
            return Map.of("appeal_from", replied);
        }
        return draft.fields().get("filed_on") instanceof LocalDate filed
                ? Map.of("appeal_from", filed.plusDays(DAYS))
                : Map.of();
    }
}
