package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;

/**
 * A legal next step, in one language.
 *
 * @param requires what has to be so before it, in words
 * @param confirm what a person has to confirm
 * @param allowed the caller has the permissions for it
 * @param starts clocks that it starts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepJson(
        String to,
        String state,
        String event,
        String label,
        List<Named> evidence,
        @Nullable String requires,
        @Nullable String confirm,
        boolean allowed,
        List<Started> starts,
        boolean terminal) {
    /** A code with what people read. */
    public record Named(String code, String label) {
        static Named of(Optional<CodeList> list, String code, String language) {
            Optional<Labels> label = list.flatMap(l -> l.entry(code)).map(CodeEntry::label);
            return new Named(code, label.map(l -> l.in(language)).orElse(code));
        }
    }

    /** A clock that a step starts. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Started(String clock, String title, String who, @Nullable Integer limit, String unit, String law) {
        static Started of(Clock clock, String language) {
            return new Started(
                    clock.id(),
                    clock.title().in(language),
                    clock.who().in(language),
                    clock.limitField().isPresent() ? null : clock.limit(),
                    clock.unit().name().toLowerCase(java.util.Locale.ROOT),
                    clock.law());
        }
    }

    static StepJson of(Transition step, Workflow workflow, Optional<CodeList> kinds, Caller caller) {
        String language = caller.language();
        String state = workflow.state(step.to())
                .map(State::label)
                .map(l -> l.in(language))
                .orElse(step.to());
        String label = step.label().in(language);
        return new StepJson(
                step.to(),
                state,
                step.event(),
                label.isEmpty() ? state : label,
                step.evidence().stream()
                        .map(code -> Named.of(kinds, code, language))
                        .toList(),
                step.requires().isEmpty() ? null : step.requiresText().in(language),
                step.toConfirm().in(language),
                step.permission().map(caller::may).orElse(true),
                workflow.clocks().stream()
                        .filter(clock -> clock.start().states().contains(step.to()))
                        .map(clock -> Started.of(clock, language))
                        .toList(),
                workflow.terminal().contains(step.to()));
    }
}
