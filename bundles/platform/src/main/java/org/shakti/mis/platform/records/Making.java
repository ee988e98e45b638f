package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;

/**
 * A checked record that is about to be stored.
 *
 * @param sql statements of its type
 * @param record the record in its last state
 * @param identity what goes into the vault
 * @param steps states that it has been through, the first one at its making
 * @param madeCode its code was made here, so another one may be made when it is taken
 */
record Making(
        RecordSql sql,
        RecordView record,
        Map<String, Optional<Object>> identity,
        List<Journal.Step> steps,
        boolean madeCode) {

    /** Returns the same with another code. */
    Making withCode(String field, String code) {
        Map<String, Object> fields = new java.util.HashMap<>(record.fields());
        fields.put(field, code);
        RecordView renamed =
                new RecordView(record.type(), record.id(), record.envelope(), fields, record.declined(), record.held());
        return new Making(
                sql,
                renamed,
                identity,
                steps.stream()
                        .map(s -> new Journal.Step(renamed, s.entered(), s.note()))
                        .toList(),
                true);
    }

    /** Returns vault values in their JSON form. */
    static Map<String, Optional<Object>> json(Map<String, Optional<Object>> identity) {
        Map<String, Optional<Object>> form = new java.util.HashMap<>();
        identity.forEach((key, value) -> form.put(key, value.map(FieldValues::toJson)));
        return form;
    }

    /** Returns what participants are told: the making with the first state, and each further state. */
    List<RecordWrite> told(Caller caller) {
        List<RecordWrite> told = new ArrayList<>();
        Optional<RecordView> before = Optional.empty();
        for (Journal.Step step : steps) {
            RecordView then = in(step.entered().state());
            told.add(new RecordWrite(sql.type(), before, Optional.of(then), Optional.of(step.entered()), caller));
            before = Optional.of(then);
        }
        if (steps.isEmpty()) {
            told.add(new RecordWrite(sql.type(), before, Optional.of(record), Optional.empty(), caller));
        }
        return told;
    }

    private RecordView in(String state) {
        RecordView.Envelope e = record.envelope();
        return Envelopes.with(
                record,
                new RecordView.Envelope(
                        state,
                        e.district(),
                        e.organisation(),
                        e.owner(),
                        e.parent(),
                        e.root(),
                        e.version(),
                        e.createdAt(),
                        e.changedAt(),
                        e.createdBy()));
    }
}
