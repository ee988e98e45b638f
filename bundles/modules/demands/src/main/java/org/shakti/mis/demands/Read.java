package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.record.RecordView;

/** Reads values of records in their types. */
final class Read {
    private Read() {}

    static String text(RecordView record, String key) {
        return record.fields().get(key) instanceof String text ? text : "";
    }

    static Optional<LocalDate> day(RecordView record, String key) {
        return record.fields().get(key) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    static int number(RecordView record, String key) {
        return record.fields().get(key) instanceof Number number ? number.intValue() : 0;
    }

    static boolean yes(RecordView record, String key) {
        return Boolean.TRUE.equals(record.fields().get(key));
    }

    static Optional<UUID> id(RecordView record, String key) {
        String text = text(record, key);
        return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    }

    static boolean has(RecordView record, String key) {
        return record.fields().containsKey(key);
    }

    /** The language of a letter as the letters' files name it. */
    static String language(RecordView record) {
        String code = text(record, "letter_language");
        return code.isEmpty() ? "en" : code.toLowerCase(Locale.ROOT);
    }
}
