package org.shakti.mis.platform.definitions;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.extension.NameUse;
import org.shakti.mis.api.extension.NearNames;

/**
 * Looks up the names of record types, of their fields and of what may be answered there. Of fields of a type that does not
 * exist nothing is said: the type itself is told.
 */
final class FieldNames {
    private static final Set<FieldKind> NO_WORDS =
            EnumSet.of(FieldKind.GROUP, FieldKind.FILE, FieldKind.REFERENCE, FieldKind.SEVERAL_OF);

    private final Draft draft;

    FieldNames(Draft draft) {
        this.draft = draft;
    }

    /**
     * What came of a look.
     *
     * @param owner the pack that brings what is named; nothing where nothing is to be said
     * @param expected what was expected instead; empty when there is such a thing
     */
    record Found(Optional<String> owner, String expected) {
        private static final Found NOTHING = new Found(Optional.empty(), "");

        static Found of(String owner) {
            return new Found(Optional.of(owner), "");
        }

        static Found none(String expected, String name, Collection<String> there) {
            return new Found(Optional.empty(), expected + ", not " + name + NearNames.remark(name, there));
        }
    }

    /** Tells whether a kind is one of those that are looked up here. */
    static boolean knows(String kind) {
        return kind.equals(NameUse.RECORD_TYPE)
                || kind.equals(NameUse.CODE_LIST)
                || List.of(NameUse.FIELD, NameUse.WORDS, NameUse.ANSWER).stream()
                        .anyMatch(kind::startsWith);
    }

    Found look(String kind, String name) {
        if (kind.equals(NameUse.RECORD_TYPE)) {
            RecordType type = draft.types.get(name);
            return type == null ? missing(kind, name, draft.types.keySet()) : Found.of(type.pack());
        }
        if (kind.equals(NameUse.CODE_LIST)) {
            String owner = draft.listOwners.get(name);
            return owner == null ? missing(kind, name, draft.lists.keySet()) : Found.of(owner);
        }
        String inside = kind.substring(kind.indexOf(':') + 1);
        return kind.startsWith(NameUse.ANSWER)
                ? answer(inside, name)
                : field(inside, name, kind.startsWith(NameUse.WORDS));
    }

    private static Found missing(String kind, String name, Collection<String> there) {
        return Found.none("an existing " + kind, name, new TreeSet<>(there));
    }

    private Found field(String typeName, String key, boolean words) {
        RecordType type = draft.types.get(typeName);
        if (type == null) {
            return Found.NOTHING;
        }
        List<String> fitting = type.fields().stream()
                .filter(field -> !words || speaks(field))
                .map(Field::key)
                .toList();
        if (!fitting.contains(key)) {
            String which = words ? ", whose answer a text can take in" : "";
            return Found.none("a field of " + typeName + which, key, fitting);
        }
        return type.field(key).map(field -> Found.of(field.pack())).orElse(Found.NOTHING);
    }

    private static boolean speaks(Field field) {
        return !field.identity() && !NO_WORDS.contains(field.kind());
    }

    private Found answer(String place, String answer) {
        int dot = place.indexOf('.');
        Optional<Field> field = Optional.ofNullable(draft.types.get(place.substring(0, dot)))
                .flatMap(type -> type.field(place.substring(dot + 1)));
        if (field.isEmpty()) {
            return Found.NOTHING;
        }
        return switch (field.get().kind()) {
            case YES_NO ->
                List.of("true", "false").contains(answer)
                        ? Found.NOTHING
                        : Found.none("true or false", answer, List.of());
            case ONE_OF, SEVERAL_OF -> code(field.get().target().orElse(""), answer);
            default -> Found.NOTHING;
        };
    }

    /** Of a list that no pack brings nothing can be said. */
    Found code(String list, String code) {
        CodeList there = draft.lists.get(list);
        if (there == null) {
            return Found.NOTHING;
        }
        Set<String> codes = new TreeSet<>();
        there.entries().forEach(one -> codes.add(one.code()));
        return there.entry(code)
                .map(CodeEntry::pack)
                .map(Found::of)
                .orElseGet(() -> Found.none("a code of the list " + list, code, codes));
    }
}
