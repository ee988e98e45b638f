package org.shakti.mis.platform.workflow;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;

/** Says answers the way people read them, in every language that the definitions have. */
final class Words {
    static final Labels DUE = new Labels(Map.of("en", "Due on", "hi", "नियत तिथि", "bn", "শেষ তারিখ"));
    static final Labels EVIDENCE = new Labels(Map.of("en", "Evidence", "hi", "प्रमाण", "bn", "প্রমাণ"));

    private static final Labels YES = new Labels(Map.of("en", "Yes", "hi", "हाँ", "bn", "হ্যাঁ"));
    private static final Labels NO = new Labels(Map.of("en", "No", "hi", "नहीं", "bn", "না"));
    private static final int LONGEST = 300;

    private final Catalogue catalogue;
    private final Catalogues places;
    private final RecordNames names;

    Words(Catalogue catalogue, Catalogues places, RecordNames names) {
        this.catalogue = catalogue;
        this.places = places;
        this.names = names;
    }

    /** Returns the words for a value, in its Java or in its JSON form. */
    Labels of(Field field, Object value) {
        return switch (field.kind()) {
            case YES_NO -> Boolean.TRUE.equals(value) ? YES : NO;
            case ONE_OF -> entry(list(field), value.toString());
            case SEVERAL_OF -> several(list(field), value);
            case MONEY ->
                Labels.english("INR "
                        + new BigDecimal(value.toString()).movePointLeft(2).toPlainString());
            case PLACE -> place(field, value.toString());
            case GROUP -> Labels.english(value instanceof Collection<?> rows ? String.valueOf(rows.size()) : "1");
            case REFERENCE -> names.of(field, value.toString());
            case FILE -> Labels.english("");
            default -> Labels.english(shortened(value.toString()));
        };
    }

    static Labels entry(Optional<CodeList> list, String code) {
        return list.flatMap(l -> l.entry(code)).map(CodeEntry::label).orElseGet(() -> Labels.english(code));
    }

    private Optional<CodeList> list(Field field) {
        return field.target().map(catalogue.lists()::get);
    }

    private Labels place(Field field, String code) {
        return field.target()
                .flatMap(level -> places.place(level, code))
                .map(Place::label)
                .orElseGet(() -> Labels.english(code));
    }

    private static Labels several(Optional<CodeList> list, Object value) {
        Collection<?> codes = value instanceof Collection<?> many ? many : List.of(value);
        List<Labels> labels =
                codes.stream().map(code -> entry(list, code.toString())).toList();
        Set<String> languages = new HashSet<>(Set.of(Labels.BASE));
        labels.forEach(label -> languages.addAll(label.texts().keySet()));
        Map<String, String> joined = new HashMap<>();
        languages.forEach(language -> joined.put(
                language,
                String.join(", ", labels.stream().map(l -> l.in(language)).toList())));
        return new Labels(joined);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }
}
