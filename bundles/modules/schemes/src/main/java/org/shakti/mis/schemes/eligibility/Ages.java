package org.shakti.mis.schemes.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.schemes.rules.Derivation;
import org.shakti.mis.schemes.rules.Fact;

/** Finds years that were given beside the dates from which they follow, and say something else: an age of 3, born in 1990. */
final class Ages {
    private final Map<String, Fact> facts;

    Ages(Map<String, Fact> facts) {
        this.facts = facts;
    }

    /** Returns what is wrong with the given facts taken together, as of a day. */
    List<FieldError> contradictions(Map<String, FactValue> given, LocalDate asOf) {
        return given.keySet().stream()
                .sorted()
                .map(facts::get)
                .flatMap(fact -> contradiction(fact, given, asOf).stream())
                .toList();
    }

    private static Optional<FieldError> contradiction(Fact fact, Map<String, FactValue> given, LocalDate asOf) {
        Map<String, FactValue> others = new HashMap<>(given);
        FactValue own = others.remove(fact.name());
        FactValue follows = fact.derived().isPresent() ? Derivation.value(fact, others, asOf) : null;
        boolean apart = own instanceof FactValue.Amount said
                && follows instanceof FactValue.Amount counted
                && (below(said.most(), counted.least()) || below(counted.most(), said.least()));
        return apart
                ? Optional.of(FieldError.of(
                        "facts." + fact.name(),
                        "contradiction",
                        "It does not fit " + fact.derived().orElseThrow().of() + ": give one of the two."))
                : Optional.empty();
    }

    private static boolean below(Optional<BigDecimal> most, Optional<BigDecimal> least) {
        return most.isPresent() && least.isPresent() && most.get().compareTo(least.get()) < 0;
    }
}
