package org.shakti.mis.platform.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shakti.mis.api.definition.FieldKind;

/** Makes the value of a column, or a constant of a mapping, the value that a field of a record holds. */
final class FieldFit {
    private FieldFit() {}

    /** Returns the value in the Java type of the kind; what does not fit is left for the record's own check to refuse. */
    static Object fit(FieldKind kind, Object value) {
        return switch (kind) {
            case TEXT, LONG_TEXT, ONE_OF, PLACE, REFERENCE, FILE -> value.toString();
            case SEVERAL_OF -> value instanceof List<?> ? value : List.of(value.toString());
            case DECIMAL -> value instanceof Long number ? BigDecimal.valueOf(number) : parsed(kind, value);
            case INTEGER, MONEY, YES_NO, DATE -> parsed(kind, value);
            case DATE_TIME ->
                value instanceof LocalDate day
                        ? day.atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant()
                        : value;
            case GROUP -> value;
        };
    }

    private static Object parsed(FieldKind kind, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (kind) {
            case INTEGER, MONEY -> text.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(text) : text;
            case DECIMAL -> text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? (Object) new BigDecimal(text) : text;
            case YES_NO -> text.matches("true|false") ? (Object) Boolean.valueOf(text) : text;
            case DATE -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? (Object) LocalDate.parse(text) : text;
            default -> text;
        };
    }
}
