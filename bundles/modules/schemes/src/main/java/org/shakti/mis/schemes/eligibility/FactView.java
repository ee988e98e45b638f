package org.shakti.mis.schemes.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.schemes.rules.Fact;

/**
 * A fact as people are asked for it, in one language.
 *
 * @param fact its name
 * @param type what it holds
 * @param unit unit of a number; empty without one
 * @param label its short name
 * @param question as it is asked of a person
 * @param options the codes that it may take; none for places, numbers and dates
 * @param unknown codes that say nothing: an answer of these alone is not known
 * @param list code list of the options; empty when they come from none
 * @param sensitive whether it must not be shown without need
 * @param derived how it follows from other facts; {@code null} when it does not
 */
public record FactView(
        String fact,
        String type,
        String unit,
        String label,
        String question,
        List<Option> options,
        List<String> unknown,
        String list,
        boolean sensitive,
        @Nullable Years derived) {
    /** A code and what people read. */
    public record Option(String code, String label) {}

    /** The full years between two dates; to the day that is asked for when {@code at} is {@code null}. */
    public record Years(String years, @Nullable String at) {}

    static FactView of(Fact fact, Codes codes, String language) {
        return new FactView(
                fact.name(),
                fact.type().word(),
                fact.unit(),
                fact.words().label().in(language),
                fact.words().question().in(language),
                codes.options(fact, language),
                fact.silent().stream().sorted().toList(),
                fact.list(),
                fact.sensitive(),
                fact.derived()
                        .map(years -> new Years(years.of(), years.at().orElse(null)))
                        .orElse(null));
    }
}
