package org.shakti.mis.platform.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement in the making: text and the values of its marks, always together. For one thread. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String part, Object... bound) {
        text.append(part);
        Collections.addAll(values, bound);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Adds a list in brackets; an empty one holds nothing. */
    Sql addList(Collection<?> bound) {
        if (bound.isEmpty()) {
            return add("(NULL)");
        }
        text.append('(')
                .append(String.join(", ", Collections.nCopies(bound.size(), "?")))
                .append(')');
        values.addAll(bound);
        return this;
    }

    Sql addValue(Object bound) {
        values.add(bound);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }
}
