package org.shakti.mis.demands;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.demands.ladders.Ladder;

/**
 * A demand on its ladder, as pages draw it.
 *
 * @param demand the demand: its ordinary answers
 * @param ladder the ladder; absent when its pack has gone
 * @param rungs all rungs, lowest first
 * @param members how many cases are part of it
 * @param next place of the next rung; absent at the top, and where the ladder is off
 */
public record LadderView(Demand demand, @Nullable Info ladder, List<Rung> rungs, int members, @Nullable Integer next) {
    /** The demand itself. */
    public record Demand(
            UUID id, String state, String district, String owner, Map<String, Object> fields, @Nullable Long waiting) {}

    /** The ladder and how sure it is; {@code off} where its pack is switched off, so that it is climbed no further. */
    public record Info(
            String code,
            String title,
            String source,
            String sourceUrl,
            String verification,
            String pack,
            boolean off) {}

    /** One rung: whom to ask, for how many days, and the step that was taken there. */
    public record Rung(int place, String title, String kind, int days, String daysVerification, @Nullable Step step) {}

    /** A step with its dates; {@code late} is negative while there is time for an answer. */
    public record Step(
            UUID id,
            String state,
            String office,
            @Nullable String officeId,
            Map<String, Object> fields,
            @Nullable Long late) {}

    /** What is drawn beside the demand; {@code off} says that the pack of the ladder is switched off here. */
    record Beside(Optional<Ladder> ladder, boolean off, String title) {}

    static LadderView of(DemandFile file, Beside beside, String language) {
        Optional<Ladder> ladder = beside.ladder();
        LocalDate today = Names.today();
        List<Rung> rungs = new ArrayList<>();
        ladder.ifPresent(known -> known.rungs()
                .forEach(rung -> rungs.add(new Rung(
                        rungs.size(),
                        rung.title().in(language),
                        rung.office(),
                        rung.days(),
                        rung.daysVerification(),
                        null))));
        for (RecordView step : file.steps()) {
            put(rungs, step, today);
        }
        RecordView demand = file.demand();
        Long waiting = Read.day(demand, "waiting_since")
                .map(day -> ChronoUnit.DAYS.between(day, today))
                .orElse(null);
        int top = file.next();
        return new LadderView(
                new Demand(
                        demand.id(),
                        demand.envelope().state(),
                        demand.envelope().district(),
                        demand.envelope().owner(),
                        titled(demand, beside.title()),
                        waiting),
                ladder.map(known -> info(known, beside.off(), language)).orElse(null),
                rungs,
                file.parts().size(),
                ladder.filter(known -> known.has(top) && !beside.off())
                        .map(known -> top)
                        .orElse(null));
    }

    /** What stands in the letters is kept as it was written; pages read it in their language. */
    private static Map<String, Object> titled(RecordView demand, String title) {
        Map<String, Object> fields = new TreeMap<>(demand.fields());
        fields.put("right_title", title);
        return fields;
    }

    private static void put(List<Rung> rungs, RecordView step, LocalDate today) {
        int place = Read.number(step, "rung");
        Long late = Read.has(step, "answer")
                ? null
                : Read.day(step, "reply_due_on")
                        .map(due -> ChronoUnit.DAYS.between(due, today))
                        .orElse(null);
        Step taken = new Step(
                step.id(),
                state(step),
                Read.text(step, "office_name"),
                Read.id(step, "office").map(UUID::toString).orElse(null),
                new TreeMap<>(step.fields()),
                late);
        if (place < rungs.size()) {
            Rung rung = rungs.get(place);
            rungs.set(
                    place,
                    new Rung(
                            place,
                            rung.title(),
                            rung.kind(),
                            Read.number(step, "days"),
                            rung.daysVerification(),
                            taken));
        } else {
            rungs.add(new Rung(
                    place,
                    Read.text(step, "rung_title"),
                    Read.text(step, "office_kind"),
                    Read.number(step, "days"),
                    "",
                    taken));
        }
    }

    /** Told from what is written, which is ahead of the workflow for the moment in which that follows. */
    private static String state(RecordView step) {
        if (Read.has(step, "answer")) {
            return DemandFile.silent(step) ? "SILENT" : "ANSWERED";
        }
        String kept = step.envelope().state();
        return Read.has(step, "sent_on") && !kept.equals("ENDED") ? "SENT" : kept;
    }

    private static Info info(Ladder ladder, boolean off, String language) {
        return new Info(
                ladder.code(),
                ladder.title().in(language),
                ladder.provenance().source(),
                ladder.provenance().url(),
                ladder.provenance().verification(),
                ladder.pack().id(),
                off);
    }
}
