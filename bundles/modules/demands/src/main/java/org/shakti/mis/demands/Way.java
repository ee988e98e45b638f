package org.shakti.mis.demands;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;

/** The shortest way between two states of a workflow. */
final class Way {
    private Way() {}

    /** Returns the states to be entered one after the other; none when there is no way or none is needed. */
    static List<String> between(Workflow workflow, String from, String to) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, ""));
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty() && !cameFrom.containsKey(to)) {
            String at = ahead.remove();
            for (Transition step : workflow.from(at)) {
                boolean detour =
                        workflow.terminal().contains(step.to()) && !step.to().equals(to);
                if (!detour && cameFrom.putIfAbsent(step.to(), at) == null) {
                    ahead.add(step.to());
                }
            }
        }
        if (from.equals(to) || !cameFrom.containsKey(to)) {
            return List.of();
        }
        List<String> way = new ArrayList<>();
        for (String at = to; !at.equals(from); at = cameFrom.getOrDefault(at, from)) {
            way.add(0, at);
        }
        return way;
    }
}
