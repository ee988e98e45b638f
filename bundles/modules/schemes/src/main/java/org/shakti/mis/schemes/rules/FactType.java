package org.shakti.mis.schemes.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a fact holds. */
public enum FactType {
    INTEGER("integer"),
    DECIMAL("decimal"),
    YES_NO("yes-no"),
    CODE("code"),
    CODES("codes"),
    PLACE("place"),
    DATE("date");

    private final String word;

    FactType(String word) {
        this.word = word;
    }

    /** Returns the word that stands for it in packs. */
    public String word() {
        return word;
    }

    /** Tells whether it is a number. */
    public boolean number() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Tells whether its values have an order, so that less and more make sense. */
    public boolean ordered() {
        return number() || this == DATE;
    }

    /** Returns the type for a word of a pack. */
    public static Optional<FactType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
