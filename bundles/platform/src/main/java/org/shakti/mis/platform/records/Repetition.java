package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/** Recognises a draft that was stored before: a lost answer makes a client send it again. */
final class Repetition {
    private final Tools tools;
    private final HistoryLog history;

    Repetition(Tools tools, HistoryLog history) {
        this.tools = tools;
        this.history = history;
    }

    /** Returns the stored record when the draft is the one it was made from; refuses another draft with its id. */
    Optional<RecordView> find(Session session, Caller caller, NewRecord draft) throws SQLException {
        if (draft.id().isEmpty()) {
            return Optional.empty();
        }
        RecordSql sql = tools.use(session, draft.type());
        Optional<RecordView> stored =
                tools.store().find(session, sql, caller, draft.id().get());
        if (stored.isPresent() && !same(session, sql, draft, stored.get())) {
            throw new ConflictException("A record with this id and another content exists already.", List.of());
        }
        return stored;
    }

    private boolean same(Session session, RecordSql sql, NewRecord draft, RecordView stored) throws SQLException {
        List<HistoryEntry> entries = history.since(session, stored.type(), stored.id(), 0);
        Optional<HistoryEntry> first =
                entries.stream().filter(entry -> entry.version() == 1).findFirst();
        boolean samePlace = draft.parent().equals(stored.envelope().parent());
        return samePlace
                && first.isPresent()
                && sameFields(sql, draft, first.get().changes(), completed(sql.type(), draft, stored));
    }

    /** What modules fill in need not be the same as then, and whoever sent the draft did not send it. */
    private Set<String> completed(RecordType type, NewRecord draft, RecordView stored) {
        if (!tools.completions().any(type.name())) {
            return Set.of();
        }
        Map<String, Object> sent = new HashMap<>();
        for (Field field : type.fields()) {
            Object raw = field.identity() ? null : draft.fields().get(field.key());
            if (raw != null) {
                new FieldReader(new Faults())
                        .read(field, field.key(), raw)
                        .ifPresent(value -> sent.put(field.key(), value));
            }
        }
        return tools.completions()
                .of(
                        type,
                        new RecordCompletion.Draft(
                                type.name(),
                                stored.id(),
                                draft.parent(),
                                stored.envelope().district(),
                                Optional.empty(),
                                sent))
                .keySet();
    }

    private static boolean sameFields(
            RecordSql sql, NewRecord draft, Map<String, HistoryEntry.Change> made, Set<String> completed) {
        Map<String, Optional<Object>> given = given(sql, draft);
        List<Field> sent = sql.type().fields().stream()
                .filter(field -> !completed.contains(field.key()))
                .toList();
        for (Field field : sent) {
            boolean answered = given.containsKey(field.key());
            boolean ownCode = !answered
                    && sql.type()
                            .code()
                            .filter(c -> c.field().equals(field.key()))
                            .isPresent();
            Optional<Object> then = Optional.ofNullable(made.get(field.key())).flatMap(HistoryEntry.Change::after);
            boolean equal = field.identity()
                    ? answered == made.containsKey(field.key())
                    : FieldValues.same(given.getOrDefault(field.key(), Optional.empty()), then);
            if (!ownCode && !equal) {
                return false;
            }
        }
        Object declined = Optional.ofNullable(made.get("declined"))
                .flatMap(HistoryEntry.Change::after)
                .orElse(List.of());
        return declined instanceof List<?> keys && Set.copyOf(keys).equals(draft.declined());
    }

    /** The draft as it would be stored, in JSON form; what cannot be read differs from everything that is stored. */
    private static Map<String, Optional<Object>> given(RecordSql sql, NewRecord draft) {
        Map<String, Optional<Object>> given = new HashMap<>();
        for (Field field : sql.type().fields()) {
            Object raw = draft.fields().get(field.key());
            Faults faults = new Faults();
            Optional<Object> value = raw == null
                    ? Optional.empty()
                    : new FieldReader(faults).read(field, field.key(), raw).map(FieldValues::toJson);
            if (faults.any()) {
                given.put(field.key(), Optional.of(faults));
            } else if (value.isPresent()) {
                given.put(field.key(), value);
            }
        }
        return given;
    }
}
