package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue;
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
    /** Tells the columns of the packs that are on. */
    static ImportColumns of(SheetImport mapping, Catalogue catalogue, String language, Predicate<String> on) {
        ColumnLabels labels = new ColumnLabels(mapping, catalogue, language);
        return new ImportColumns(
                mapping.id(),
                mapping.title().in(language),
                mapping.key(),
                mapping.columns().stream()
                        .filter(c -> on.test(c.pack()))
                        .map(c -> Column.of(c, labels.of(c.name())))
                        .toList());
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
