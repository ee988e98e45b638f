package org.shakti.mis.platform.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.platform.indicators.Figures;

/**
 * Words for a number that is split by a field.
 *
 * @param name name of the field as the definition has it; absent when there is none
 * @param field the field
 * @param labels texts of its values by code
 * @param language language of the reader
 */
record SliceWords(Optional<String> name, Optional<Field> field, Map<String, Labels> labels, String language) {
    /** Finds the words for a field of an indicator, for the one of its definition when none is asked for. */
    static SliceWords of(Figures figures, Indicator indicator, @Nullable String by, String language) {
        Optional<String> name = Optional.ofNullable(by)
                .or(() -> Optional.ofNullable(indicator.attributes().get("table")));
        return new SliceWords(
                name,
                name.flatMap(field -> figures.field(indicator, field)),
                name.map(field -> figures.labels(indicator, field)).orElse(Map.of()),
                language);
    }

    @Nullable String of(String code) {
        Labels label = labels.get(code);
        return label == null ? null : label.in(language);
    }

    @Nullable By by(boolean split) {
        return split
                ? name.flatMap(n -> field.map(f -> new By(n, f.label().in(language))))
                        .orElse(null)
                : null;
    }

    /** The field by which a number is split. */
    public record By(String field, String label) {}
}
