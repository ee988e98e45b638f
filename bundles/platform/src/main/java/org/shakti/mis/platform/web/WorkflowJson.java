package org.shakti.mis.platform.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;

/** Workflows as JSON, in one language. */
final class WorkflowJson {
    private final String language;

    WorkflowJson(String language) {
        this.language = language;
    }

    Map<String, Object> of(Workflow workflow) {
        return new Wording(language)
                .put("name", workflow.name())
                .label("title", workflow.title())
                .put("initial", workflow.initial())
                .put("terminal", workflow.terminal().stream().sorted().toList())
                .putFilled("main", workflow.main())
                .put("evidenceList", workflow.evidenceList())
                .put("states", workflow.states().stream().map(this::state).toList())
                .put(
                        "transitions",
                        workflow.transitions().stream().map(this::transition).toList())
                .put("clocks", workflow.clocks().stream().map(this::clock).toList())
                .origin(workflow.pack(), workflow.provenance())
                .json();
    }

    private Map<String, Object> state(State state) {
        return new Wording(language)
                .put("code", state.code())
                .label("label", state.label())
                .putFilled("countsAs", state.countsAs().stream().sorted().toList())
                .origin(state.pack(), state.provenance())
                .json();
    }

    private Map<String, Object> transition(Transition transition) {
        return new Wording(language)
                .put("from", transition.from())
                .put("to", transition.to())
                .put("event", transition.event())
                .label("label", transition.label())
                .putFilled("evidence", transition.evidence())
                .condition("requires", transition.requires())
                .label("requiresText", transition.requiresText())
                .label("confirm", transition.toConfirm())
                .put("permission", transition.permission())
                .origin(transition.pack(), transition.provenance())
                .json();
    }

    private Map<String, Object> clock(Clock clock) {
        return new Wording(language)
                .put("id", clock.id())
                .label("title", clock.title())
                .put("startsOn", trigger(clock.start()))
                .put("stopsOn", trigger(clock.stop()))
                .put("limit", clock.limit())
                .put("unit", clock.unit().name().toLowerCase(Locale.ROOT))
                .label("who", clock.who())
                .put("strictness", clock.strictness())
                .putFilled("law", clock.law())
                .putFilled("warnDays", clock.warnDays())
                .putFilled("repeat", clock.repeats())
                .condition("when", clock.when())
                .put("titleFrom", clock.titleField())
                .put("assignee", clock.assigneeField())
                .put("limitFrom", clock.limitField())
                .origin(clock.pack(), clock.provenance())
                .json();
    }

    private static Map<String, Object> trigger(Clock.Trigger trigger) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!trigger.states().isEmpty()) {
            json.put("states", trigger.states().stream().sorted().toList());
        }
        trigger.field().ifPresent(field -> json.put("field", field));
        trigger.childType().ifPresent(type -> json.put("child", type));
        if (trigger.created()) {
            json.put("created", true);
        }
        return json;
    }
}
