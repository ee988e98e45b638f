package org.shakti.mis.platform.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.privacy.Aadhaar;
import org.shakti.mis.api.record.RecordView;

/**
 * Judges answers of any type that were not there before: codes of a pack that is switched off in the district are read and not
 * chosen, and no free text takes in a whole Aadhaar number. What stands there from before is left alone.
 */
final class NewAnswers {
    private final Catalogue catalogue;
    private final Predicate<String> on;
    private final Map<String, Boolean> known = new HashMap<>();

    /** Takes the definitions of a district, and which packs are on there. */
    NewAnswers(Catalogue catalogue, Predicate<String> on) {
        this.catalogue = catalogue;
        this.on = on;
    }

    void check(RecordType type, Optional<RecordView> before, DefinitionCheck.Checked checked) {
        Map<String, Object> old = before.map(RecordView::fields).orElse(Map.of());
        for (Field field : type.fields()) {
            Object value = field.identity()
                    ? checked.identity()
                            .getOrDefault(field.key(), Optional.empty())
                            .orElse(null)
                    : checked.fields().get(field.key());
            if (value != null && !value.equals(old.get(field.key()))) {
                Set<String> stood = new HashSet<>();
                each(
                        field,
                        old.get(field.key()),
                        field.key(),
                        (at, text) -> stood.add(at.field().key() + " " + text));
                each(field, value, field.key(), (at, text) -> {
                    if (!stood.contains(at.field().key() + " " + text)) {
                        judge(at, text, checked.faults());
                    }
                });
            }
        }
    }

    private void judge(At at, String text, Faults faults) {
        if (at.field().kind() == FieldKind.LONG_TEXT && Aadhaar.in(text)) {
            faults.addAll(List.of(Aadhaar.error(at.path())));
        } else if (at.field().kind() != FieldKind.LONG_TEXT && off(at.field(), text)) {
            faults.add(
                    at.path(), "switched-off", "The module that brings this choice is switched off in this district.");
        }
    }

    private boolean off(Field field, String code) {
        Optional<String> pack = Optional.ofNullable(
                        catalogue.lists().get(field.target().orElse("")))
                .flatMap(list -> list.entry(code))
                .map(CodeEntry::pack);
        return pack.filter(id -> !known.computeIfAbsent(id, on::test)).isPresent();
    }

    /** Hands out each text and each code that is chosen, of rows too. */
    private static void each(Field field, @Nullable Object value, String path, BiConsumer<At, String> to) {
        switch (field.kind()) {
            case LONG_TEXT, ONE_OF, SEVERAL_OF -> {
                Collection<?> all =
                        value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
                all.forEach(one -> to.accept(new At(field, path), one.toString()));
            }
            case GROUP -> rows(field, value, path, to);
            default -> {}
        }
    }

    private static void rows(Field group, @Nullable Object value, String path, BiConsumer<At, String> to) {
        List<?> rows = value instanceof List<?> several ? several : List.of();
        for (int at = 0; at < rows.size(); at++) {
            Map<?, ?> row = (Map<?, ?>) rows.get(at);
            for (Field field : group.fields()) {
                each(field, row.get(field.key()), path + "[" + at + "]." + field.key(), to);
            }
        }
    }

    private record At(Field field, String path) {}
}
