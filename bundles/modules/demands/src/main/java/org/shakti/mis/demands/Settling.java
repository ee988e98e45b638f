package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;

/**
 * Brings a demand, the cases in it and the demands bundled into it in line with what is written on its steps: silence
 * becomes an answer, the next letter is prepared, an answer flows back. Changes nothing when all is in line.
 */
@Component(service = Settling.class)
public final class Settling {
    private static final Map<String, String> OUTCOMES =
            Map.of(Names.ACCEPTED, "ACCEPTED", "PART", "PART", "REFUSED", "REFUSED", Names.SILENCE, "SILENT");

    private final Desk desk;
    private final Steps steps;

    /** Made by the container. */
    @Activate
    public Settling(@Reference Desk desk, @Reference Steps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    /** Brings all of a demand in line and returns it; part of what a person did, or of what a follower was told. */
    DemandFile settle(Caller inner, UUID id) {
        DemandFile before = desk.read(inner, id);
        boolean over = over(inner, before);
        before.steps().forEach(step -> steps.align(inner, before, step, over));
        if (!over) {
            climb(inner, desk.read(inner, id));
        }
        DemandFile after = desk.read(inner, id);
        Standing standing = Standing.of(after, byAll(inner, after));
        RecordView demand = desk.change(inner, after.demand(), standing.fields());
        walk(inner, demand, standing);
        DemandFile settled = desk.read(inner, id);
        settled.parts().forEach(part -> tell(inner, settled, part));
        if (standing.state().equals("RESOLVED")) {
            desk.all(inner, Names.DEMAND, "collective", id.toString()).stream()
                    .filter(one -> !one.id().equals(id) && open(one))
                    .forEach(one -> settle(inner, one.id()));
        }
        return settled;
    }

    /** Returns the pack that a demand waits for: its silence is written down once its ladder is on again. */
    Optional<String> waitsFor(DemandFile file) {
        boolean waits = file.steps().stream()
                .anyMatch(step -> Steps.late(step) && step.envelope().state().equals("SENT"));
        return waits ? steps.off(file.demand()) : Optional.empty();
    }

    /** It is neither accepted nor given up. */
    static boolean open(RecordView demand) {
        return !List.of("RESOLVED", "DROPPED").contains(demand.envelope().state());
    }

    /** After silence the next letter is prepared; people send it. */
    private void climb(Caller inner, DemandFile file) {
        Optional<RecordView> last = file.last();
        boolean silent = last.filter(DemandFile::silent).isPresent();
        if (!silent || !open(file.demand()) || steps.off(file.demand()).isPresent()) {
            return;
        }
        int next = Read.number(last.get(), "rung") + 1;
        if (steps.ladder(file.demand()).filter(ladder -> ladder.has(next)).isPresent()) {
            steps.prepare(inner, file, next, Optional.empty());
        }
    }

    /** It was given up or accepted, by an answer to itself or to the collective demand that it is part of. */
    boolean over(Caller inner, DemandFile file) {
        return file.dropped()
                || file.accepted().isPresent()
                || byAll(inner, file).isPresent();
    }

    /** The day on which the collective demand that this one is part of was accepted. */
    private Optional<LocalDate> byAll(Caller inner, DemandFile file) {
        return Read.id(file.demand(), "collective")
                .flatMap(id -> desk.find(inner, Names.DEMAND, id))
                .filter(all -> Read.text(all, "result").equals(Names.ACCEPTED))
                .filter(all -> all.envelope().state().equals("RESOLVED"))
                .flatMap(all -> Read.day(all, "result_on"));
    }

    private void walk(Caller inner, RecordView demand, Standing standing) {
        String from = demand.envelope().state();
        boolean keeps = from.equals("DROPPED")
                || (from.equals("ASSIGNED") && standing.state().equals("OPEN"));
        if (keeps) {
            return;
        }
        Workflow workflow = desk.catalogues().current().workflows().get(Names.DEMAND);
        if (workflow == null) {
            return;
        }
        RecordView now = demand;
        for (String state : Way.between(workflow, from, standing.state())) {
            now = desk.move(inner, now, state, standing.on());
        }
    }

    /** What a case learns once there is an answer: the answer for it and who was asked. Nothing of any other case. */
    private void tell(Caller inner, DemandFile file, RecordView part) {
        RecordView demand = file.demand();
        if (!Read.has(demand, "result") && !file.dropped()) {
            return;
        }
        Map<String, Optional<Object>> fields = new HashMap<>();
        fields.put("last_office", answering(file));
        fields.put("silences", value(demand, "silences"));
        fields.put("result", value(demand, "result"));
        fields.put("answered_on", value(demand, "result_on"));
        RecordView told = desk.change(inner, part, fields);
        String state = file.dropped() ? "DROPPED" : OUTCOMES.getOrDefault(Read.text(demand, "result"), "ASKED");
        boolean back = state.equals("ASKED") || told.envelope().state().equals("DROPPED");
        if (!back) {
            desk.move(inner, told, state, Read.day(demand, "result_on").orElseGet(Names::today));
        }
    }

    private static Optional<Object> answering(DemandFile file) {
        return file.accepted().or(file::answered).map(step -> Read.text(step, "office_name"));
    }

    private static Optional<Object> value(RecordView record, String key) {
        return Optional.ofNullable(record.fields().get(key));
    }
}
