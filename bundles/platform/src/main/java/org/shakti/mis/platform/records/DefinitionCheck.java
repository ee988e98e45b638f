package org.shakti.mis.platform.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldUse;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordView;

/** Holds what is to be stored against the definition, and tells everything that is wrong at once. */
final class DefinitionCheck {
    /** Days are those of the people who use the program. */
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final Object HELD = "held";

    private final ValueCheck valueCheck;
    private final Clock clock;

    DefinitionCheck(Catalogues catalogues, Clock clock) {
        this.valueCheck = new ValueCheck(catalogues);
        this.clock = clock;
    }

    /** Checks a record that is to be made, or a change of a stored one. */
    Checked check(Catalogue catalogue, RecordType type, Optional<RecordView> before, Given given) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        ValueCheck.Place place = ValueCheck.Place.start(today, now, catalogue);
        Checked checked = merge(type, before, given, place);
        List<FieldError> wrong = whole(type, checked, today);
        if (!wrong.isEmpty() && before.isPresent()) {
            wrong = withoutOld(wrong, whole(type, stored(before.get()), today), given);
        }
        place.faults().addAll(withoutEchoes(wrong, place.faults().all()));
        return checked;
    }

    /** Puts what is given over what is stored. */
    private Checked merge(RecordType type, Optional<RecordView> before, Given given, ValueCheck.Place place) {
        Checked checked =
                before.map(DefinitionCheck::stored).orElseGet(Checked::empty).with(place);
        int known = 0;
        for (Field field : type.fields()) {
            Optional<Object> raw = given.values.get(field.key());
            if (raw != null) {
                known++;
                put(field, raw, checked, place.inside(field.key()));
            }
        }
        if (known < given.values.size()) {
            given.values.keySet().stream()
                    .filter(key -> type.field(key).isEmpty())
                    .forEach(key -> place.faults().add(key, "unknown-field", "This field is not known here."));
        }
        given.declined.forEach(key -> decline(type, key, given, checked));
        return checked;
    }

    private void put(Field field, Optional<Object> raw, Checked checked, ValueCheck.Place place) {
        Optional<Object> value = raw.flatMap(one -> new FieldReader(place.faults()).read(field, place.path(), one));
        value.ifPresent(one -> valueCheck.check(field, one, place));
        checked.declined.remove(field.key());
        if (field.identity()) {
            checked.identity.put(field.key(), value);
            if (value.isPresent()) {
                checked.held.add(field.key());
            } else {
                checked.held.remove(field.key());
            }
        } else if (value.isPresent()) {
            checked.fields.put(field.key(), value.get());
        } else {
            checked.fields.remove(field.key());
        }
    }

    private static void decline(RecordType type, String key, Given given, Checked checked) {
        Optional<Field> field = type.field(key);
        if (field.isEmpty() || !field.get().use().declinable()) {
            checked.place.faults().add(key, "not-declinable", "This question cannot be declined.");
        } else if (given.values.getOrDefault(key, Optional.empty()).isPresent()) {
            checked.place.faults().add(key, "declined-with-answer", "A declined question has no answer.");
        } else {
            checked.declined.add(key);
            checked.fields.remove(key);
            if (field.get().identity() && checked.held.remove(key)) {
                checked.identity.put(key, Optional.empty());
            }
        }
    }

    /** Checks what depends on several fields. */
    private static List<FieldError> whole(RecordType type, Checked checked, LocalDate today) {
        Faults faults = new Faults();
        for (Field field : type.fields()) {
            FieldUse use = field.use();
            boolean answered = checked.has(field.key());
            boolean shown = use.shownWhen()
                    .map(c -> Conditions.holds(c, checked, today))
                    .orElse(true);
            if (!shown && (answered || checked.declined.contains(field.key()))) {
                faults.add(field.key(), "hidden", "This question is not asked here, so it has no answer.");
            } else if (shown && !answered && !checked.declined.contains(field.key()) && needed(use, checked, today)) {
                faults.add(field.key(), "required", "An answer is needed.");
            }
        }
        for (Rule rule : type.rules()) {
            boolean applies =
                    rule.when().map(c -> Conditions.holds(c, checked, today)).orElse(true);
            if (applies && !Conditions.holds(rule.must(), checked, today)) {
                faults.add(
                        rule.fields().isEmpty() ? "" : rule.fields().get(0),
                        "rule",
                        rule.message().in("en"),
                        values(rule));
            }
        }
        return faults.all();
    }

    private static boolean needed(FieldUse use, Checked checked, LocalDate today) {
        return use.required()
                || use.requiredWhen()
                        .map(c -> Conditions.holds(c, checked, today))
                        .orElse(false);
    }

    private static Map<String, Object> values(Rule rule) {
        return Map.of("rule", rule.id(), "texts", rule.message().texts(), "fields", rule.fields());
    }

    /** An answer that cannot be read is not missing, too. */
    private static List<FieldError> withoutEchoes(List<FieldError> wrong, List<FieldError> told) {
        Set<String> fields = new HashSet<>();
        told.forEach(error -> fields.add(error.field()));
        return wrong.stream()
                .filter(error -> !error.code().equals("required") || !fields.contains(error.field()))
                .toList();
    }

    /**
     * A definition may have become stricter since a record was stored: a change is not refused for that, only for what
     * it touches or newly breaks.
     */
    private static List<FieldError> withoutOld(List<FieldError> now, List<FieldError> old, Given given) {
        Set<String> known = new HashSet<>();
        old.forEach(e -> known.add(e.field() + " " + e.code() + " " + e.message()));
        return now.stream()
                .filter(e -> given.values.containsKey(e.field())
                        || !known.contains(e.field() + " " + e.code() + " " + e.message()))
                .toList();
    }

    private static Checked stored(RecordView record) {
        Checked checked = Checked.empty();
        checked.fields.putAll(record.fields());
        checked.declined.addAll(record.declined());
        checked.held.addAll(record.held());
        return checked;
    }

    /** What the caller sent: values by key, where an empty optional takes a value away, and newly declined fields. */
    record Given(Map<String, Optional<Object>> values, Set<String> declined) {
        static Given all(Map<String, Object> values, Set<String> declined) {
            Map<String, Optional<Object>> given = new HashMap<>();
            values.forEach((key, value) -> given.put(key, Optional.of(value)));
            return new Given(given, declined);
        }

        /** Lays values over these; a declined question that gets one has an answer. */
        Given with(Map<String, Object> set) {
            Map<String, Optional<Object>> all = new HashMap<>(values);
            Set<String> still = new HashSet<>(declined);
            set.forEach((key, value) -> all.put(key, Optional.of(value)));
            still.removeAll(set.keySet());
            return new Given(all, still);
        }
    }

    /** A record as it would be stored; identity values are those to put into the vault. */
    record Checked(
            Map<String, Object> fields,
            Map<String, Optional<Object>> identity,
            Set<String> declined,
            Set<String> held,
            ValueCheck.Place place)
            implements Condition.Facts {
        static Checked empty() {
            ValueCheck.Place nowhere = ValueCheck.Place.start(LocalDate.EPOCH, Instant.EPOCH, Catalogue.EMPTY);
            return new Checked(new LinkedHashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>(), nowhere);
        }

        Checked with(ValueCheck.Place where) {
            return new Checked(fields, identity, declined, held, where);
        }

        @Override
        public Optional<Object> value(String name) {
            return held.contains(name) ? Optional.of(HELD) : Optional.ofNullable(fields.get(name));
        }

        boolean has(String key) {
            return held.contains(key) || fields.containsKey(key);
        }

        Faults faults() {
            return place.faults();
        }

        List<ValueCheck.Reference> references() {
            return place.references();
        }
    }
}
