package org.shakti.mis.demands;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;

/** What people do with a demand that they may see: hand a letter in, write down an answer, go on, drop it. */
@Component(service = Counter.class)
public final class Counter {
    private static final Map<String, String> BY_ALL = Map.of(
            "en", "It was accepted through the collective demand: go on with that one.",
            "hi", "यह सामूहिक माँग से मान ली गई है: आगे उसी पर बढ़ें।",
            "bn", "এটি যৌথ দাবির মাধ্যমে মেনে নেওয়া হয়েছে: সেটি নিয়েই এগোন।");

    private final Desk desk;
    private final Steps steps;
    private final Settling settling;

    /** Made by the container. */
    @Activate
    public Counter(@Reference Desk desk, @Reference Steps steps, @Reference Settling settling) {
        this.desk = desk;
        this.steps = steps;
        this.settling = settling;
    }

    /** Returns a demand that the caller may see, with all below it. */
    DemandFile open(Caller caller, UUID id) {
        RecordView demand = desk.records().find(caller, Names.DEMAND, id);
        return desk.read(Desk.within(caller, demand.envelope().organisation()), id);
    }

    /** Returns a step of a demand. */
    static RecordView step(DemandFile file, UUID id) {
        return file.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }

    /** Writes on a step and brings the demand in line. */
    DemandFile write(Caller caller, DemandFile file, RecordView step, Map<String, Optional<Object>> fields) {
        Caller inner = inner(caller, file);
        return desk.deed(() -> {
            desk.change(inner, desk.records().find(inner, Names.STEP, step.id()), fields);
            return settling.settle(inner, file.id());
        });
    }

    /** Prepares the next letter now; one that is ready and not handed in is the next one already. */
    DemandFile next(Caller caller, DemandFile file) {
        Caller inner = inner(caller, file);
        return desk.deed(() -> goOn(inner, desk.read(inner, file.id())));
    }

    private DemandFile goOn(Caller inner, DemandFile file) {
        RecordView last = file.last().orElseThrow(NotVisibleException::new);
        boolean byAll = !file.dropped() && file.accepted().isEmpty() && settling.over(inner, file);
        if (byAll) {
            throw Asked.wrong("rung", "accepted-by-all", BY_ALL);
        }
        // A letter that was put aside because another office accepted is the next one when that office does not do it.
        boolean aside = file.aside();
        if (!Read.has(last, "sent_on") && !aside) {
            return file;
        }
        steps.off(file.demand()).ifPresent(pack -> {
            throw new ModuleOffException(pack);
        });
        int rung = file.next();
        if (file.dropped()
                || steps.ladder(file.demand()).filter(l -> l.has(rung)).isEmpty()) {
            throw Asked.wrong("rung", "out-of-range", "The ladder has no further rung.");
        }
        requireTimeToKeepIt(file);
        // Before the letter: a letter of a demand that counts as accepted would never go out.
        file.acceptances().forEach(step -> desk.change(inner, step, Map.of("not_kept_on", Optional.of(Names.today()))));
        if (aside) {
            steps.prepareAgain(inner, last);
        } else {
            steps.prepare(inner, file, rung, Optional.empty());
        }
        return settling.settle(inner, file.id());
    }

    private static void requireTimeToKeepIt(DemandFile file) {
        boolean justAccepted = file.accepted()
                .flatMap(step -> Read.day(step, "answered_on"))
                .filter(on -> !on.isBefore(Names.today()))
                .isPresent();
        if (justAccepted) {
            throw Asked.wrong("rung", "accepted-today", "It was accepted today; wait whether it is done.");
        }
    }

    /** Gives a demand up, with a reason. */
    DemandFile drop(Caller caller, DemandFile file, String reason) {
        Caller inner = inner(caller, file);
        return desk.deed(() -> {
            RecordView demand = desk.records().find(inner, Names.DEMAND, file.id());
            RecordView told = desk.change(inner, demand, Map.of("drop_reason", Optional.of(reason)));
            desk.move(inner, told, "DROPPED", Names.today());
            return settling.settle(inner, file.id());
        });
    }

    private static Caller inner(Caller caller, DemandFile file) {
        return Desk.within(caller, file.demand().envelope().organisation());
    }
}
