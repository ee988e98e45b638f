package org.shakti.mis.demands;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.record.RecordCompletion;

/** Says by when an office has to answer, and how long its answer took. Silence takes no days: it is none. */
@Component(property = "record.type=demand_step")
public final class StepCompletion implements RecordCompletion {
    @Override
    public Map<String, Object> complete(Draft draft) {
        Map<String, Object> follows = new HashMap<>();
        if (draft.fields().get("sent_on") instanceof LocalDate sent) {
            if (draft.fields().get("days") instanceof Number days) {
                follows.put("reply_due_on", sent.plusDays(days.longValue()));
            }
            boolean answered = draft.fields().get("answer") instanceof String answer && !answer.equals(Names.SILENCE);
            if (answered && draft.fields().get("answered_on") instanceof LocalDate on && !on.isBefore(sent)) {
                follows.put("days_to_answer", ChronoUnit.DAYS.between(sent, on));
            }
        }
        return follows;
    }
}
