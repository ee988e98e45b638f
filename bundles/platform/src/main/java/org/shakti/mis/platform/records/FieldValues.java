package org.shakti.mis.platform.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.error.FieldError;

/**
 * How values of fields look outside: dates and moments as ISO 8601 texts, money as whole paise, decimals as numbers,
 * codes as texts, repeated rows as objects.
 */
public final class FieldValues {
    private FieldValues() {}

    /**
     * Reads a value from its JSON form (texts, numbers, booleans, lists and maps as a JSON reader gives them).
     *
     * @param errors gets what is wrong
     * @return the value in the Java type of the field's kind; nothing when there is none or when something is wrong
     */
    public static Optional<Object> fromJson(Field field, Object raw, List<FieldError> errors) {
        Faults faults = new Faults();
        Optional<Object> value = new FieldReader(faults).read(field, field.key(), raw);
        errors.addAll(faults.all());
        return value;
    }

    /** Returns the JSON form of a value. */
    public static Object toJson(Object value) {
        if (value instanceof LocalDate || value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof List<?> many) {
            return many.stream().map(FieldValues::toJson).toList();
        }
        if (value instanceof Map<?, ?> row) {
            Map<String, Object> form = new LinkedHashMap<>();
            row.forEach((key, one) -> form.put(key.toString(), toJson(one)));
            return form;
        }
        return value;
    }

    /** Tells whether two values in JSON form are the same, whatever Java number holds them. */
    static boolean same(Optional<Object> one, Optional<Object> other) {
        return one.map(FieldValues::comparable).equals(other.map(FieldValues::comparable));
    }

    private static Object comparable(Object value) {
        if (value instanceof BigDecimal || value instanceof BigInteger || value instanceof Number) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> many) {
            return many.stream().map(FieldValues::comparable).toList();
        }
        if (value instanceof Map<?, ?> row) {
            Map<Object, Object> form = new LinkedHashMap<>();
            row.forEach((key, one) -> form.put(key, comparable(one)));
            return form;
        }
        return value.toString();
    }
}
