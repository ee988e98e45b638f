package org.shakti.mis.demands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/** Reads what was sent; says which answer is missing or does not fit. */
final class Asked {
    private static final Set<String> LANGUAGES = Set.of("en", "hi", "bn");

    private Asked() {}

    static String need(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(field, "required", "An answer is needed.");
        }
        return value.strip();
    }

    static Optional<String> maybe(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    static LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Names.today();
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(field, "not-a-date", "A date such as 2024-03-31 is expected.");
        }
    }

    /** A language as letters' files name it. */
    static Optional<String> language(@Nullable String value) {
        Optional<String> language = maybe(value).map(text -> text.toLowerCase(Locale.ROOT));
        if (language.filter(LANGUAGES::contains).isPresent() || language.isEmpty()) {
            return language;
        }
        throw wrong("lang", "not-in-list", "One of en, hi, bn is expected.");
    }

    static UUID id(String field, @Nullable String value) {
        try {
            return UUID.fromString(need(field, value));
        } catch (IllegalArgumentException e) {
            throw wrong(field, "not-an-id", "The id of a record is expected.");
        }
    }

    /** The id of a new record: what the client made in order of time, or one made here, also for a prepared demand. */
    static UUID newId(@Nullable String value) {
        if (value == null) {
            return UUID.randomUUID();
        }
        UUID id = id("id", value);
        boolean prepared = id.version() == Names.PREPARED;
        if ((!prepared && id.version() != 7) || id.variant() != 2) {
            throw wrong("id", "not-version-7", "A UUID of version 7 is expected.");
        }
        return id;
    }

    /** The same in the language of whoever is refused; texts by language, English among them. */
    static InvalidInputException wrong(String field, String code, Map<String, String> texts) {
        return new InvalidInputException(
                List.of(new FieldError(field, code, texts.getOrDefault("en", ""), Map.of("text", texts))));
    }

    static InvalidInputException wrong(String field, String code, String message) {
        return new InvalidInputException(List.of(FieldError.of(field, code, message)));
    }
}
