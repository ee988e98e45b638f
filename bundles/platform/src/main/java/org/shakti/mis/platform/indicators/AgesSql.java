package org.shakti.mis.platform.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.platform.records.TableNames;

/** Says in SQL which clocks run for the records below the roots that a caller sees. */
final class AgesSql {
    private final Catalogue catalogue;
    private final IndicatorSql indicators;
    private final Shown shown;

    AgesSql(Catalogue catalogue, IndicatorSql indicators, Shown shown) {
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.shown = shown;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Returns a statement with type, record, clock, day and place in each row; nothing when nothing can be running. */
    Optional<Sql> running(Indicator indicator, Indicator.Ages ages, Caller caller, Selection selection) {
        String day = ages.since() == Indicator.Since.DUE ? "k.due_on" : "k.counted_from";
        List<Sql> parts = new ArrayList<>();
        for (RecordType type : types(indicator, caller, selection)) {
            for (Sql which : which(ages, type)) {
                parts.add(new Sql()
                        .add("SELECT k.record_type, k.record_id, k.clock, MIN(" + day
                                + ") AS since, r.district, r.organisation FROM (")
                        .add(indicators.scoped(indicator, caller, selection))
                        .add(
                                ") r JOIN " + TableNames.table(type.name()) + " m ON m."
                                        + (type.parent().isPresent() ? "root_id" : "id")
                                        + " = r.id JOIN clock_task k ON k.record_id = m.id AND k.record_type = ? WHERE ",
                                type.name())
                        .add(which)
                        .add(" GROUP BY k.record_type, k.record_id, k.clock, r.district, r.organisation"));
            }
        }
        return parts.stream().reduce((a, b) -> a.add(" UNION ALL ").add(b));
    }

    /** What a type's author keeps to herself is not even counted for others. */
    private List<RecordType> types(Indicator indicator, Caller caller, Selection selection) {
        return catalogue.types().values().stream()
                .filter(type -> below(type, indicator.root()))
                .filter(type -> shown.on(type.pack(), caller, selection.district()))
                .filter(type -> !type.authorPrivate() || caller.may("records.private"))
                .sorted(java.util.Comparator.comparing(RecordType::name))
                .toList();
    }

    private boolean below(RecordType type, String root) {
        Set<String> seen = new HashSet<>();
        Optional<RecordType> current = Optional.of(type);
        while (current.isPresent() && seen.add(current.get().name())) {
            if (current.get().name().equals(root)) {
                return true;
            }
            current = current.get().parent().flatMap(catalogue::type);
        }
        return false;
    }

    private List<Sql> which(Indicator.Ages ages, RecordType type) {
        Optional<Workflow> workflow = catalogue.workflowOf(type);
        if (ages.clocks().isEmpty()) {
            return workflow.isEmpty() ? List.of() : List.of(new Sql().add("k.outcome = 'open'"));
        }
        return workflow.stream()
                .flatMap(w -> w.clocks().stream()
                        .filter(clock -> ages.clocks().contains(clock.id()))
                        .map(clock -> which(clock, w)))
                .toList();
    }

    /** A clock whose task was ticked off runs on until the record enters a state that stops it. */
    private static Sql which(Clock clock, Workflow workflow) {
        Sql open = new Sql().add("k.clock = ? AND (k.outcome = 'open'", clock.id());
        if (clock.repeats().isEmpty() && !clock.stop().states().isEmpty()) {
            Set<String> ends = new HashSet<>(clock.stop().states());
            ends.addAll(workflow.terminal());
            open.add(" OR (k.outcome = 'done' AND m.state NOT IN ")
                    .addList(ends.stream().sorted().toList())
                    .add(")");
        }
        return open.add(")");
    }

    /** Tells whether what a pack brings is shown to a caller, in one district or anywhere. */
    @FunctionalInterface
    interface Shown {
        boolean on(String pack, Caller caller, Optional<String> district);
    }
}
