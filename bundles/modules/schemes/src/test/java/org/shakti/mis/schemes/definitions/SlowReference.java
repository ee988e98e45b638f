package org.shakti.mis.schemes.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they are written in the domain data, word for word, and slow: no slots, no numbers for codes, no short cuts.
 * A value that is known as a range is tried value by value. Shares no code with the engine.
 */
final class SlowReference {
    /** Far enough beyond the bounds of every rule that is tried with an open range. */
    private static final int FAR = 400;

    private final JsonNode facts;
    private final JsonNode known;
    private final LocalDate asOf;

    SlowReference(JsonNode facts, JsonNode known, LocalDate asOf) {
        this.facts = facts;
        this.known = known;
        this.asOf = asOf;
    }

    /** Eligible = every rule in all AND (any empty OR at least one in any) AND no rule in none; {@code null} = unknown. */
    @Nullable Boolean truth(JsonNode rule) {
        if (rule.hasNonNull("fact")) {
            return compared(rule);
        }
        List<@Nullable Boolean> needed = new ArrayList<>();
        rule.path("all").forEach(one -> needed.add(truth(one)));
        rule.path("none").forEach(one -> needed.add(opposite(truth(one))));
        if (!rule.path("any").isEmpty()) {
            needed.add(oneOf(rule.path("any")));
        }
        if (needed.contains(false)) {
            return false;
        }
        return needed.contains(null) ? null : Boolean.TRUE;
    }

    /** The facts under unknown criteria of an unknown whole; what is decided needs none. */
    Set<String> missing(JsonNode rule) {
        Set<String> missing = new TreeSet<>();
        if (truth(rule) != null) {
            return missing;
        }
        if (rule.hasNonNull("fact")) {
            missing.add(rule.get("fact").asText());
            return missing;
        }
        rule.path("all").forEach(one -> missing.addAll(missing(one)));
        rule.path("none").forEach(one -> missing.addAll(missing(one)));
        if (oneOf(rule.path("any")) == null) {
            rule.path("any").forEach(one -> missing.addAll(missing(one)));
        }
        return missing;
    }

    private @Nullable Boolean oneOf(JsonNode rules) {
        boolean open = false;
        for (JsonNode rule : rules) {
            Boolean truth = truth(rule);
            if (Boolean.TRUE.equals(truth)) {
                return true;
            }
            open |= truth == null;
        }
        return open ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean opposite(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private @Nullable Boolean compared(JsonNode rule) {
        String name = rule.get("fact").asText();
        JsonNode fact = fact(name);
        List<Object> possible = possible(fact, name);
        if (possible.isEmpty()) {
            return null;
        }
        Predicate<Object> holds = value -> holds(rule, fact, value);
        if (possible.stream().allMatch(holds)) {
            return true;
        }
        return possible.stream().noneMatch(holds) ? Boolean.FALSE : null;
    }

    private JsonNode fact(String name) {
        for (JsonNode fact : facts) {
            if (fact.get("fact").asText().equals(name)) {
                return fact;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Everything that the fact may be, as far as is known; nothing when nothing is known. */
    private List<Object> possible(JsonNode fact, String name) {
        JsonNode value = known.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return fact.hasNonNull("derived") ? age(fact.get("derived")) : List.of();
        }
        if (value.isObject()) {
            int least = value.has("min")
                    ? value.get("min").asInt()
                    : value.get("max").asInt() - FAR;
            int most = value.has("max") ? value.get("max").asInt() : least + FAR;
            List<Object> all = new ArrayList<>();
            for (int one = least; one <= most; one++) {
                all.add(BigDecimal.valueOf(one));
            }
            return all;
        }
        return List.of(plain(fact.get("type").asText(), value));
    }

    private List<Object> age(JsonNode derived) {
        JsonNode from = known.path(derived.get("years").asText());
        JsonNode at = derived.hasNonNull("at") ? known.path(derived.get("at").asText()) : null;
        if (!from.isTextual() || (at != null && !at.isTextual())) {
            return List.of();
        }
        LocalDate born = LocalDate.parse(from.asText());
        LocalDate then = at == null ? asOf : LocalDate.parse(at.asText());
        return then.isBefore(born)
                ? List.of()
                : List.of(BigDecimal.valueOf(Period.between(born, then).getYears()));
    }

    private static Object plain(String type, JsonNode value) {
        return switch (type) {
            case "integer", "decimal" -> value.decimalValue();
            case "date" -> LocalDate.parse(value.asText());
            case "codes" -> texts(value);
            default -> value.asText();
        };
    }

    private static Set<String> texts(JsonNode value) {
        Set<String> texts = new TreeSet<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else {
            texts.add(value.asText());
        }
        return texts;
    }

    private static boolean holds(JsonNode rule, JsonNode fact, Object value) {
        JsonNode wanted = rule.get("value");
        String type = fact.get("type").asText();
        if (value instanceof Set<?> set) {
            return texts(wanted).stream().anyMatch(set::contains);
        }
        return switch (rule.get("op").asText()) {
            case "in" -> texts(wanted).contains(value);
            case "between" ->
                order(value, plain(type, wanted.get(0))) >= 0 && order(value, plain(type, wanted.get(1))) <= 0;
            case "==" -> order(value, plain(type, wanted)) == 0;
            case "!=" -> order(value, plain(type, wanted)) != 0;
            case "<" -> order(value, plain(type, wanted)) < 0;
            case "<=" -> order(value, plain(type, wanted)) <= 0;
            case ">" -> order(value, plain(type, wanted)) > 0;
            case ">=" -> order(value, plain(type, wanted)) >= 0;
            default -> throw new IllegalArgumentException(rule.toString());
        };
    }

    private static int order(Object one, Object other) {
        if (one instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) other);
        }
        return one instanceof LocalDate day
                ? day.compareTo((LocalDate) other)
                : one.toString().compareTo(other.toString());
    }
}
