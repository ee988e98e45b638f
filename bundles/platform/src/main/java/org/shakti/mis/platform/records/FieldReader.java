package org.shakti.mis.platform.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;

/**
 * Reads a value as it came, in its JSON form or already in the Java type of its kind, into the one form in which it is
 * kept. Says what was expected when it cannot; an empty text or list is no value.
 */
final class FieldReader {
    private static final int MOST_ROWS = 200;

    private final Faults faults;

    FieldReader(Faults faults) {
        this.faults = faults;
    }

    /** Returns the value, or nothing when there is none or when a fault was noted. */
    Optional<Object> read(Field field, String path, Object raw) {
        if (raw instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field, path, raw);
            case INTEGER -> whole(path, raw, "not-whole", "A whole number is expected.");
            case MONEY -> whole(path, raw, "not-an-amount", "An amount in paise is expected, as a whole number.");
            case DECIMAL -> decimal(path, raw);
            case DATE -> date(path, raw);
            case DATE_TIME -> moment(path, raw);
            case YES_NO ->
                raw instanceof Boolean ? Optional.of(raw) : fault(path, "not-yes-no", "true or false is expected.");
            case ONE_OF -> word(path, raw, 40, "not-a-code", "A code of the list is expected.");
            case PLACE -> word(path, raw, 12, "not-a-place", "The code of a place is expected.");
            case FILE ->
                // What identifies is not kept as a file: there stands the number under which the paper lies.
                field.identity() ? word(path, raw, 64, "not-an-id", "A number is expected.") : id(path, raw);
            case REFERENCE -> id(path, raw);
            case SEVERAL_OF -> several(path, raw);
            case GROUP -> rows(field, path, raw);
        };
    }

    private Optional<Object> text(Field field, String path, Object raw) {
        if (!(raw instanceof String given)) {
            return fault(path, "not-text", "A text is expected.");
        }
        String text = CleanText.of(given);
        if (CleanText.refused(text, field.kind() == FieldKind.LONG_TEXT)) {
            return fault(path, "bad-characters", "The text holds characters that cannot be kept.");
        }
        int longest = SqlTypes.longest(field);
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            faults.add(path, "too-long", "At most " + longest + " characters are expected.", Map.of("max", longest));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<Object> whole(String path, Object raw, String code, String expected) {
        try {
            if (raw instanceof Long || raw instanceof Integer || raw instanceof Short) {
                return Optional.of(((Number) raw).longValue());
            }
            if (raw instanceof BigInteger || raw instanceof BigDecimal || raw instanceof Double) {
                return Optional.of(new BigDecimal(raw.toString()).longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            return fault(path, code, expected);
        }
        return fault(path, code, expected);
    }

    private Optional<Object> decimal(String path, Object raw) {
        if (!(raw instanceof Number)) {
            return fault(path, "not-a-number", "A number is expected.");
        }
        try {
            BigDecimal number = new BigDecimal(raw.toString());
            if (number.precision() - number.scale() > 15
                    || number.stripTrailingZeros().scale() > 4) {
                return fault(path, "not-a-number", "A number with at most 15 digits and 4 decimals is expected.");
            }
            BigDecimal plain = number.stripTrailingZeros();
            return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
        } catch (NumberFormatException e) {
            return fault(path, "not-a-number", "A number is expected.");
        }
    }

    private Optional<Object> date(String path, Object raw) {
        try {
            LocalDate day = raw instanceof LocalDate given ? given : LocalDate.parse(String.valueOf(raw));
            if (day.getYear() >= 1800 && day.getYear() <= 2999) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            return fault(path, "not-a-date", "A date such as 2024-03-31 is expected.");
        }
        return fault(path, "not-a-date", "A date between the years 1800 and 2999 is expected.");
    }

    private Optional<Object> moment(String path, Object raw) {
        try {
            Instant moment = raw instanceof Instant given
                    ? given
                    : OffsetDateTime.parse(String.valueOf(raw)).toInstant();
            int year = moment.atOffset(java.time.ZoneOffset.UTC).getYear();
            if (year >= 1800 && year <= 2999) {
                return Optional.of(moment.truncatedTo(ChronoUnit.MICROS));
            }
        } catch (DateTimeException e) {
            return fault(path, "not-a-moment", "A moment such as 2024-03-31T09:30:00+05:30 is expected.");
        }
        return fault(path, "not-a-moment", "A moment between the years 1800 and 2999 is expected.");
    }

    private Optional<Object> word(String path, Object raw, int longest, String code, String expected) {
        if (raw instanceof String text && text.length() <= longest && text.indexOf('|') < 0) {
            return CleanText.refused(text, false) ? fault(path, code, expected) : Optional.of(text.strip());
        }
        return fault(path, code, expected);
    }

    private Optional<Object> id(String path, Object raw) {
        if (raw instanceof UUID id) {
            return Optional.of(id.toString());
        }
        return Ids.parse(String.valueOf(raw))
                .<Object>map(UUID::toString)
                .or(() -> fault(path, "not-an-id", "An id is expected."));
    }

    private Optional<Object> several(String path, Object raw) {
        if (!(raw instanceof Collection<?> many) || many.size() > 90) {
            return fault(path, "not-a-list", "A list of codes is expected.");
        }
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        for (Object one : many) {
            word(path, String.valueOf(one), 40, "not-a-code", "Codes of the list are expected.")
                    .ifPresent(code -> codes.add(code.toString()));
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(codes));
    }

    private Optional<Object> rows(Field field, String path, Object raw) {
        if (!(raw instanceof Collection<?> many) || many.size() > MOST_ROWS) {
            return fault(path, "not-a-list", "A list of at most " + MOST_ROWS + " rows is expected.");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object one : many) {
            String place = path + "[" + rows.size() + "]";
            if (one instanceof Map<?, ?> given) {
                rows.add(row(field, place, given));
            } else {
                return fault(place, "not-a-row", "A row with fields is expected.");
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(rows));
    }

    private Map<String, Object> row(Field group, String path, Map<?, ?> given) {
        Map<String, Object> row = new LinkedHashMap<>();
        int known = 0;
        for (Field field : group.fields()) {
            Object raw = given.get(field.key());
            known += given.containsKey(field.key()) ? 1 : 0;
            if (raw != null) {
                read(field, path + "." + field.key(), raw).ifPresent(value -> row.put(field.key(), value));
            }
        }
        if (known < given.size()) {
            faults.add(path, "unknown-field", "The row has a field that is not known here.");
        }
        return row;
    }

    private Optional<Object> fault(String path, String code, String expected) {
        faults.add(path, code, expected);
        return Optional.empty();
    }
}
