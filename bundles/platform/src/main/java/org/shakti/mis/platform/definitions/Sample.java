package org.shakti.mis.platform.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An invented record with which a pack tests itself.
 *
 * @param type record type
 * @param today day of the judgement
 * @param fields answers in their JSON form
 * @param declined questions that were not answered on purpose
 * @param step the step that is judged; without one the record itself is
 */
public record Sample(
        String type, LocalDate today, Map<String, Object> fields, Set<String> declined, Optional<Step> step) {
    /** Copies the collections. */
    public Sample {
        fields = Map.copyOf(fields);
        declined = Set.copyOf(declined);
    }

    /**
     * A step of the sample along its workflow.
     *
     * @param from state in which it is
     * @param to state that it shall enter
     * @param on day of the step
     * @param evidence codes of what is at hand
     * @param confirmed somebody confirms what data cannot check
     * @param around what stands around the record
     */
    public record Step(String from, String to, LocalDate on, List<String> evidence, boolean confirmed, Around around) {
        /** Copies the list. */
        public Step {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What stands around a record.
     *
     * @param ever states in which it has been before
     * @param children how many records of each type stand below it
     * @param parent answers of the record above
     */
    public record Around(Set<String> ever, Map<String, Integer> children, Map<String, Object> parent) {
        /** Copies the collections. */
        public Around {
            ever = Set.copyOf(ever);
            children = Map.copyOf(children);
            parent = Map.copyOf(parent);
        }
    }
}
