package org.shakti.mis.schemes.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;

/**
 * A scheme as a pack describes it, through all its versions.
 *
 * @param code its code
 * @param about what it is
 * @param versions its rules over time, the oldest first
 * @param benefits what it gives over time
 * @param way how one gets it
 * @param origin where the description comes from
 * @param checkedOn on which day somebody last held it against its source; absent when that is not known
 * @param pack id of the pack that brought it
 * @param packVersion version of that pack
 */
public record Scheme(
        String code,
        About about,
        List<SchemeVersion> versions,
        List<Benefit> benefits,
        Way way,
        Provenance origin,
        Optional<LocalDate> checkedOn,
        String pack,
        String packVersion) {
    private static final Set<String> UNSURE = Set.of(
            "ANNOUNCED_VERIFY", "COMMENCEMENT_VERIFY", "SUPERSEDED_CHECK", "DORMANT_REPORTED", "VERIFY_VALIDITY");

    static final Set<String> STATUSES = Set.of(
            "ACTIVE",
            "ACTIVE_VERIFY",
            "ANNOUNCED_VERIFY",
            "SUPERSEDED_CHECK",
            "TRANSITION",
            "TRANSITION_PMJAY",
            "COMMENCEMENT_VERIFY",
            "DORMANT_REPORTED",
            "VERIFY_VALIDITY");

    /** Copies the lists. */
    public Scheme {
        versions = List.copyOf(versions);
        benefits = List.copyOf(benefits);
    }

    /** Tells whether it is so unsure that the scheme is alive that a yes may only be shown as not known. */
    public boolean capped() {
        return UNSURE.contains(about.status());
    }

    /** Tells whether it may apply to people of a state. */
    public boolean appliesIn(String state) {
        return about.state().map(state::equals).orElse(true);
    }

    /**
     * What a scheme is.
     *
     * @param name what people call it
     * @param level {@code STATE} or {@code CENTRAL}
     * @param state LGD code of its state; absent for a scheme of the union
     * @param department who runs it
     * @param status how alive it is, one of the values of the domain data
     * @param group what kind of help it is
     * @param note what people should know
     */
    public record About(
            Labels name,
            String level,
            Optional<String> state,
            Labels department,
            String status,
            String group,
            Labels note) {}

    /**
     * How one gets it.
     *
     * @param documents codes of the papers that are asked for
     * @param applyTo codes of the offices that take applications
     * @param officeNote what people should know about the office
     * @param timeLimit until when it must be decided
     * @param ladder code of the ladder to climb when nobody answers; empty when none is named
     */
    public record Way(
            List<String> documents,
            List<String> applyTo,
            Labels officeNote,
            Optional<TimeLimit> timeLimit,
            String ladder) {
        /** Copies the lists. */
        public Way {
            documents = List.copyOf(documents);
            applyTo = List.copyOf(applyTo);
        }
    }

    /**
     * Until when an application must be decided.
     *
     * @param text as the source says it
     * @param days how many units, where the source plainly says so
     * @param unit {@code day}, {@code working_day} or {@code month}; empty without a number
     * @param counts what is counted, such as {@code decision}; empty without a number
     */
    public record TimeLimit(Labels text, Optional<Integer> days, String unit, String counts) {}
}
