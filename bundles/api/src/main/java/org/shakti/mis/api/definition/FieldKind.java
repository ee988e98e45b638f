package org.shakti.mis.api.definition;

import java.util.Locale;

/** What a field holds. The Java value of each kind on the platform's side is given with it. */
public enum FieldKind {
    /** One line of text; {@code String}, NFC. */
    TEXT,
    /** Text of several lines; {@code String}, NFC. */
    LONG_TEXT,
    /** A whole number; {@code Long}. */
    INTEGER,
    /** A decimal number; {@code BigDecimal}. */
    DECIMAL,
    /** An amount in paise (INR / 100); {@code Long}. */
    MONEY,
    /** A day without time; {@code LocalDate}. */
    DATE,
    /** A moment; {@code Instant}. */
    DATE_TIME,
    /** Yes or no; {@code Boolean}. Unknown is the absence of a value, never {@code false}. */
    YES_NO,
    /** One code of a list; {@code String}. */
    ONE_OF,
    /** Several codes of a list, in the order of the list; {@code List<String>}. */
    SEVERAL_OF,
    /** Another record; its id as {@code String} of 36 characters. */
    REFERENCE,
    /** A place; its code in the Local Government Directory, {@code String}. */
    PLACE,
    /** A stored file; its id as {@code String}. */
    FILE,
    /** Repeated rows of simple fields; {@code List<Map<String, Object>>}. */
    GROUP;

    /** Returns the name used in packs, such as {@code long-text}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
