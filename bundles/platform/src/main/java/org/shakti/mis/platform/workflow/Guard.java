package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.FieldError;

/** Tells which parts of a guard do not hold, in the words of the pack where it has some, else part by part. */
final class Guard {
    private static final String CODE = "guard";

    private final Condition.Facts facts;
    private final LocalDate today;
    private final Labels text;
    private final Terms terms;

    /** Takes what is known, what people read about the guard if the pack says it, and what things are called. */
    Guard(Condition.Facts facts, LocalDate today, Labels text, Terms terms) {
        this.facts = facts;
        this.today = today;
        this.text = text;
        this.terms = terms;
    }

    /** Returns one error for each part that is missing; none when the guard holds. */
    List<FieldError> missing(Condition guard) {
        return parts(guard)
                .filter(part -> !Conditions.holds(part, facts, today))
                .map(this::error)
                .toList();
    }

    private static Stream<Condition> parts(Condition guard) {
        return guard instanceof Condition.All all ? all.parts().stream().flatMap(Guard::parts) : Stream.of(guard);
    }

    private FieldError error(Condition part) {
        String needed = new GuardWords(terms).of(part);
        if (part instanceof Condition.Children children) {
            Labels title = terms.title(children.type());
            return refusal(
                    children.type(),
                    "missing-record",
                    needed,
                    Map.of("least", children.least(), "type", title.texts()));
        }
        if (part instanceof Condition.Test test) {
            return refusal(
                    test.name(),
                    CODE,
                    needed,
                    Map.of("label", terms.field(test.name()).texts()));
        }
        return refusal("requires", CODE, needed, Map.of());
    }

    private FieldError refusal(String field, String code, String needed, Map<String, Object> values) {
        Map<String, Object> told = new HashMap<>(values);
        if (text.has(Labels.BASE)) {
            told.put("text", text.texts());
            return new FieldError(field, code, text.in(Labels.BASE), told);
        }
        return new FieldError(field, code, "This step needs: " + needed + ".", told);
    }
}
