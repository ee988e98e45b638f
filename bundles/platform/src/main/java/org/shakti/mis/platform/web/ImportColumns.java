package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.SheetImport;

/**
 * A sheet that can be brought in.
 *
 * @param id name in the address
 * @param title what people read
 * @param key column that tells rows apart
 * @param columns its columns in their order
 */
public record ImportColumns(String id, String title, String key, List<Column> columns) {
    static ImportColumns of(SheetImport mapping, Catalogue catalogue, String language) {
        return new ImportColumns(
                mapping.id(),
                mapping.title().in(language),
                mapping.key(),
                mapping.columns().stream()
                        .map(c -> Column.of(c, label(mapping, c, catalogue, language)))
                        .toList());
    }

    /** A column has the label of the field that it fills; the heading stands for one that fills none by itself. */
    private static String label(SheetImport mapping, SheetImport.Column column, Catalogue catalogue, String language) {
        return mapping.records().stream()
                .flatMap(target -> filled(target, column, catalogue))
                .map(field -> field.label().in(language))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> words(column.name()));
    }

    private static Stream<Field> filled(SheetImport.Target target, SheetImport.Column column, Catalogue catalogue) {
        Optional<String> wanted = Optional.of(column.name());
        return target.fields().entrySet().stream()
                .filter(e -> e.getValue().column().equals(wanted))
                .flatMap(e -> catalogue.type(target.type()).flatMap(type -> type.field(e.getKey())).stream());
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * A column.
     *
     * @param name heading in the sheet
     * @param label what people read
     * @param kind what it holds
     * @param required an empty cell is refused
     * @param list code list of a choice
     * @param level level of a place
     * @param unit {@code rupees} for money that is given in rupees
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String list,
            @Nullable String level,
            @Nullable String unit) {
        static Column of(SheetImport.Column column, String label) {
            String target = column.target().orElse(null);
            boolean place = column.kind() == FieldKind.PLACE;
            return new Column(
                    column.name(),
                    label,
                    column.kind().wireName(),
                    column.required(),
                    place ? null : target,
                    place ? target : null,
                    column.unit().isEmpty() ? null : column.unit());
        }
    }
}
