package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.demands.letters.Days;

/** Words of a prepared demand, filled in with the answers of the record as a letter writes them. */
final class Asking {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]{0,29})}");

    private final Desk desk;
    private final RecordView record;
    private final String language;

    Asking(Desk desk, RecordView record, String language) {
        this.desk = desk;
        this.record = record;
        this.language = language;
    }

    /** Returns the text; an answer that was not given leaves no gap. */
    String fill(Labels text) {
        Matcher names = PLACE.matcher(text.in(language));
        return names.replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String value(String key) {
        Object given = record.fields().get(key);
        if (given == null) {
            return "";
        }
        if (given instanceof LocalDate day) {
            return Days.of(day, language);
        }
        return desk.catalogues().current().type(record.type()).map(RecordType::fields).stream()
                .flatMap(java.util.Collection::stream)
                .filter(field -> field.key().equals(key) && !field.identity())
                .findFirst()
                .map(field -> text(field, given.toString()))
                .orElse("");
    }

    private String text(Field field, String given) {
        String target = field.target().orElse("");
        if (field.kind() == FieldKind.PLACE) {
            return desk.placeName(target, given, language);
        }
        return field.kind() == FieldKind.ONE_OF ? desk.label(target, given, language) : given;
    }
}
