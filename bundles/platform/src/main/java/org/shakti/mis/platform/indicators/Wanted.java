package org.shakti.mis.platform.indicators;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Indicator;

/**
 * The records that make a root count for a number or one of its parts.
 *
 * @param anyOf one of these has to match
 * @param where what holds for the matching record besides
 */
record Wanted(List<Indicator.Match> anyOf, Condition where) {
    static Wanted of(Indicator indicator, Optional<String> part) {
        if (part.isEmpty()) {
            return new Wanted(indicator.anyOf(), Condition.ALWAYS);
        }
        Indicator.Part share = indicator.parts().stream()
                .filter(p -> p.id().equals(part.get()))
                .findFirst()
                .orElseThrow(() -> new Unavailable(part.get()));
        return new Wanted(share.anyOf().isEmpty() ? indicator.anyOf() : share.anyOf(), share.where());
    }
}
