package org.shakti.mis.platform.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.FieldError;

/** Judges records that nobody keeps by their definitions, as those that are kept are judged. */
public final class SampleRecords {
    private SampleRecords() {}

    /** Returns what the record would hold, and everything that would be refused about it. */
    public static Judged judge(Catalogues definitions, RecordType type, Given given) {
        Clock clock = Clock.fixed(
                given.today().atTime(12, 0).atZone(DefinitionCheck.ZONE).toInstant(), DefinitionCheck.ZONE);
        DefinitionCheck.Checked checked = new DefinitionCheck(definitions, clock)
                .check(
                        definitions.current(),
                        type,
                        Optional.empty(),
                        DefinitionCheck.Given.all(given.values(), given.declined()));
        Map<String, Object> values = new HashMap<>(checked.fields());
        checked.held().forEach(key -> checked.value(key).ifPresent(held -> values.put(key, held)));
        return new Judged(values, checked.faults().all());
    }

    /**
     * What is given of a record.
     *
     * @param today day of the judgement
     * @param values answers in their JSON form
     * @param declined questions that were not answered on purpose
     */
    public record Given(LocalDate today, Map<String, Object> values, Set<String> declined) {}

    /**
     * A judged record.
     *
     * @param values answers in the Java type of their kind
     * @param faults what is wrong
     */
    public record Judged(Map<String, Object> values, List<FieldError> faults) {}
}
