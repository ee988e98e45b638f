package org.shakti.mis.platform.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.SheetImport;

/**
 * What people read above the columns of a sheet: the label of the field that a column fills, with the title of its
 * record where several fields are called alike; else words made of the heading.
 */
final class ColumnLabels {
    private final Catalogue catalogue;
    private final String language;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    ColumnLabels(SheetImport mapping, Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
        mapping.records().forEach(this::read);
        Set<String> seen = new HashSet<>();
        labels.values().stream().filter(label -> !seen.add(label)).forEach(shared::add);
    }

    String of(String column) {
        String label = labels.getOrDefault(column, words(column));
        return shared.contains(label) ? titles.getOrDefault(column, label) + ": " + label : label;
    }

    private void read(SheetImport.Target target) {
        Optional<RecordType> type = catalogue.type(target.type());
        target.districtColumn().ifPresent(column -> labels.putIfAbsent(column, said("import.district")));
        target.ownerColumn().ifPresent(column -> labels.putIfAbsent(column, said("import.owner")));
        type.ifPresent(defined -> {
            defined.code().flatMap(code -> defined.field(code.field())).ifPresent(field -> target.codeColumn()
                    .ifPresent(column -> put(column, field, defined)));
            target.fields().forEach((key, origin) -> origin.column()
                    .ifPresent(column -> defined.field(key).ifPresent(field -> put(column, field, defined))));
        });
    }

    private void put(String column, Field field, RecordType type) {
        String label = field.label().in(language);
        if (!label.isEmpty() && labels.putIfAbsent(column, label) == null) {
            titles.put(column, type.title().in(language));
        }
    }

    private String said(String key) {
        return Messages.ALL
                .text(key, language)
                .or(() -> Messages.ALL.text(key, Labels.BASE))
                .orElse("");
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
