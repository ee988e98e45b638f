package org.shakti.mis.schemes.rules;

import java.util.Arrays;
import java.util.Optional;

/** How a criterion compares a fact. */
public enum Operator {
    EQUAL("=="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    BETWEEN("between"),
    IN("in");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** Returns the sign that stands for it in packs. */
    public String sign() {
        return sign;
    }

    /** Returns the sign of what holds where this does not. */
    String opposite() {
        return switch (this) {
            case EQUAL -> DIFFERENT.sign;
            case DIFFERENT -> EQUAL.sign;
            case LESS -> AT_LEAST.sign;
            case AT_MOST -> MORE.sign;
            case MORE -> AT_MOST.sign;
            case AT_LEAST -> LESS.sign;
            case BETWEEN, IN -> "not." + sign;
        };
    }

    /** Tells whether a fact of that type can be compared so. */
    public boolean fits(FactType type) {
        return switch (this) {
            case EQUAL, DIFFERENT -> type != FactType.CODES;
            case IN -> type == FactType.CODE || type == FactType.CODES || type == FactType.PLACE;
            default -> type.ordered();
        };
    }

    /** Returns the operator for a sign of a pack. */
    public static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }
}
