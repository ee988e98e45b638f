package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.record.RecordView;

/**
 * Where a demand stands, told from its steps alone.
 *
 * @param state state of its workflow
 * @param on day on which it came there
 * @param fields what the demand itself says of it
 */
record Standing(String state, LocalDate on, Map<String, Optional<Object>> fields) {
    Standing {
        fields = Map.copyOf(fields);
    }

    /**
     * Tells where a demand stands.
     *
     * @param byAll day on which a collective demand that it is part of was accepted
     */
    static Standing of(DemandFile file, Optional<LocalDate> byAll) {
        Optional<RecordView> last = file.last();
        Optional<RecordView> answered = file.accepted().or(file::answered);
        String state = state(file, byAll);
        LocalDate on = since(last, state, byAll);
        Map<String, Optional<Object>> fields = new HashMap<>();
        boolean over = file.dropped() || state.equals("RESOLVED");
        String turn = over ? "NOBODY" : state.equals("WAITING") ? "OFFICE" : "US";
        fields.put("turn", Optional.of(turn));
        fields.put("waiting_since", over ? Optional.empty() : Optional.of(on));
        fields.put("reply_due_on", turn.equals("OFFICE") ? of(last, "reply_due_on") : Optional.empty());
        // Before its first letter the demand itself says where it begins; whoever raises it is about to write that
        // letter.
        last.ifPresent(step -> fields.put("rung", of(last, "rung")));
        fields.put("silences", Optional.of((long) file.silences()));
        fields.put("last_office", of(lastSent(file).or(() -> last), "office_name"));
        fields.put("result", byAll.isPresent() ? Optional.of(Names.ACCEPTED) : of(answered, "answer"));
        fields.put("result_on", byAll.isPresent() ? byAll.map(day -> day) : of(answered, "answered_on"));
        return new Standing(state, on, fields);
    }

    private static String state(DemandFile file, Optional<LocalDate> byAll) {
        if (byAll.isPresent() || file.accepted().isPresent()) {
            return "RESOLVED";
        }
        Optional<RecordView> last = file.last();
        if (last.isEmpty()) {
            return "OPEN";
        }
        if (Read.has(last.get(), "answer")) {
            return DemandFile.silent(last.get()) ? "OVERDUE" : "ANSWERED";
        }
        if (Read.has(last.get(), "sent_on")) {
            return "WAITING";
        }
        return file.steps().size() > 1 ? "NEXT_LEVEL" : "OPEN";
    }

    private static LocalDate since(Optional<RecordView> last, String state, Optional<LocalDate> byAll) {
        if (byAll.isPresent()) {
            return byAll.get();
        }
        String field =
                switch (state) {
                    case "WAITING" -> "sent_on";
                    case "OVERDUE", "ANSWERED", "RESOLVED" -> "answered_on";
                    default -> "prepared_on";
                };
        return last.flatMap(step -> Read.day(step, field)).orElseGet(Names::today);
    }

    private static Optional<RecordView> lastSent(DemandFile file) {
        return file.steps().stream().filter(step -> Read.has(step, "sent_on")).reduce((one, other) -> other);
    }

    private static Optional<Object> of(Optional<RecordView> step, String field) {
        return step.map(known -> known.fields().get(field));
    }
}
