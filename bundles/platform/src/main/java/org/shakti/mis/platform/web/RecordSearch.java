package org.shakti.mis.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Condition.Operator;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.RecordQuery;

/**
 * Reads a search from the parameters of a request: {@code district owner state parent} (several values by comma),
 * {@code q} for the beginning of the code, {@code where=field:op:value} any number of times, {@code sort limit after}.
 */
final class RecordSearch {
    private static final List<String> ENVELOPE =
            List.of("district", "owner", "state", "parent", "organisation", "root");
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("is", Operator.IS),
            Map.entry("in", Operator.IN),
            Map.entry("min", Operator.MIN),
            Map.entry("max", Operator.MAX),
            Map.entry("has", Operator.HAS),
            Map.entry("hasany", Operator.HAS_ANY),
            Map.entry("present", Operator.PRESENT),
            Map.entry("before", Operator.BEFORE),
            Map.entry("after", Operator.AFTER),
            Map.entry("onorafter", Operator.ON_OR_AFTER),
            Map.entry("onorbefore", Operator.ON_OR_BEFORE));

    private final RecordType type;
    private final Caller caller;

    RecordSearch(RecordType type, Caller caller) {
        this.type = type;
        this.caller = caller;
    }

    RecordQuery read(MultivaluedMap<String, String> parameters) {
        List<Condition.Test> filters = new ArrayList<>();
        for (String name : ENVELOPE) {
            given(parameters.getFirst(name)).ifPresent(text -> filters.add(among(name, text)));
        }
        parameters.getOrDefault("where", List.of()).forEach(text -> filters.add(where(text)));
        return new RecordQuery(
                type.name(),
                filters,
                given(parameters.getFirst("q")),
                given(parameters.getFirst("sort")),
                limit(parameters.getFirst("limit")),
                given(parameters.getFirst("after")));
    }

    private Condition.Test among(String name, String text) {
        List<Object> values = Stream.of(text.split(","))
                .map(String::strip)
                .map(value -> name.equals("owner") && value.equals("me") ? caller.account() : value)
                .map(Object.class::cast)
                .toList();
        return new Condition.Test(name, values.size() == 1 ? Operator.IS : Operator.IN, values);
    }

    private Condition.Test where(String text) {
        String[] parts = text.split(":", 3);
        Operator operator = parts.length < 3 ? null : OPERATORS.get(parts[1].toLowerCase(Locale.ROOT));
        if (operator == null) {
            throw new MalformedInputException("where must be field:op:value, with op one of "
                    + String.join(", ", OPERATORS.keySet().stream().sorted().toList()) + ".");
        }
        boolean several = operator == Operator.IN || operator == Operator.HAS_ANY;
        List<Object> operands = (several ? Stream.of(parts[2].split(",")) : Stream.of(parts[2]))
                .map(value -> value(parts[0], operator, value.strip()))
                .toList();
        return new Condition.Test(parts[0], operator, operands);
    }

    private Object value(String name, Operator operator, String text) {
        if (operator == Operator.PRESENT) {
            return Boolean.valueOf(text);
        }
        Optional<FieldKind> kind = type.field(name).map(Field::kind);
        try {
            return kind.map(k -> value(k, text)).orElse(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw new MalformedInputException("where: the value for " + name + " must be a "
                    + kind.orElse(FieldKind.TEXT).wireName() + ".");
        }
    }

    private static Object value(FieldKind kind, String text) {
        return switch (kind) {
            case INTEGER, MONEY -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE -> text.equals("today") ? text : LocalDate.parse(text);
            case DATE_TIME -> OffsetDateTime.parse(text).toInstant();
            case YES_NO -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static int limit(@Nullable String text) {
        try {
            int limit = text == null ? 50 : Integer.parseInt(text);
            if (limit >= 1 && limit <= 200) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new MalformedInputException("limit must be a number from 1 to 200.");
        }
        throw new MalformedInputException("limit must be a number from 1 to 200.");
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
