package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.demands.ladders.DemandDefinitions;
import org.shakti.mis.demands.ladders.Ladder;

/** Prepares the steps of a demand and brings each into the state that its answers say. Everything may be repeated. */
@Component(service = Steps.class)
public final class Steps {
    private static final String PREPARED = "PREPARED";

    private final Desk desk;
    private final Letters letters;
    private final DemandDefinitions definitions;

    /** Made by the container. */
    @Activate
    public Steps(@Reference Desk desk, @Reference Letters letters, @Reference DemandDefinitions definitions) {
        this.desk = desk;
        this.letters = letters;
        this.definitions = definitions;
    }

    /** Returns the ladder of a demand; none when its pack has gone. */
    Optional<Ladder> ladder(RecordView demand) {
        return definitions.library().ladder(Read.text(demand, "ladder"));
    }

    /** Returns the kind and the name of the rung of a step. */
    OfficeKind.Rung rung(DemandFile file, RecordView step) {
        String kind = ladder(file.demand())
                .filter(known -> known.has(Read.number(step, "rung")))
                .map(known -> known.rungs().get(Read.number(step, "rung")).office())
                .orElse("");
        return new OfficeKind.Rung(kind, Read.text(step, "rung_title"));
    }

    /** Returns a ladder that may be climbed in a district. */
    Optional<Ladder> known(String code, String district) {
        return anywhere(code).filter(ladder -> desk.packs(district).test(ladder.pack()));
    }

    /** Returns the pack of a ladder where that is switched off. */
    Optional<String> off(String code, String district) {
        return anywhere(code)
                .map(Ladder::pack)
                .filter(pack -> desk.off(pack, district))
                .map(Pack::id);
    }

    /** Returns the pack without which a demand goes no further for now; it is still read, answered and given up. */
    Optional<String> off(RecordView demand) {
        return off(Read.text(demand, "ladder"), demand.envelope().district());
    }

    /** Returns a ladder wherever it may be climbed. */
    Optional<Ladder> anywhere(String code) {
        return definitions.library().ladder(code);
    }

    /** Prepares the step of a rung unless it is there. */
    RecordView prepare(Caller inner, DemandFile file, int at, Optional<UUID> office) {
        Optional<RecordView> there = file.at(at);
        if (there.isPresent()) {
            return there.get();
        }
        Ladder.Rung rung = ladder(file.demand()).orElseThrow().rungs().get(at);
        String language = Read.language(file.demand());
        Optional<RecordView> asked =
                office.flatMap(id -> desk.find(inner, Names.OFFICE, id)).or(() -> office(inner, file.demand(), rung));
        Map<String, Object> fields = new HashMap<>();
        fields.put("rung", (long) at);
        fields.put("rung_title", rung.title().in(language));
        fields.put("days", (long) rung.days());
        fields.put("prepared_on", Names.today());
        fields.put("template", template(file, rung, at));
        fields.put("office_name", name(asked, rung, language));
        kind(asked, rung).ifPresent(kind -> fields.put("office_kind", kind));
        asked.ifPresent(known -> fields.put("office", known.id().toString()));
        if (Read.yes(file.demand(), "automatic") && at > 0) {
            fields.put("to_post", true);
        }
        UUID id = Names.step(file.id(), at);
        return desk.make(
                inner,
                new NewRecord(Names.STEP, Optional.of(id), Optional.of(file.id()), Optional.empty(), fields, Set.of()));
    }

    /** Takes a letter up again that was put aside and not handed in. */
    void prepareAgain(Caller inner, RecordView step) {
        RecordView ready = desk.move(inner, step, PREPARED, Names.today());
        desk.change(inner, ready, Map.of("prepared_on", Optional.of(Names.today())));
    }

    private Optional<String> kind(Optional<RecordView> asked, Ladder.Rung rung) {
        String kind = asked.map(known -> Read.text(known, "kind")).orElse(rung.office());
        return desk.label("duty_bearer", kind, "en").isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    private String name(Optional<RecordView> asked, Ladder.Rung rung, String language) {
        String kind = desk.label("duty_bearer", rung.office(), language);
        String title = rung.title().in(language);
        return asked.map(known -> Read.text(known, "name")).orElse(title.isEmpty() ? kind : title);
    }

    private static String template(DemandFile file, Ladder.Rung rung, int at) {
        if (Read.text(file.demand(), "demand_kind").equals("COMPENSATION")) {
            return "compensation";
        }
        if (!rung.letter().equals("demand")) {
            return rung.letter();
        }
        if (file.parts().size() > 1) {
            return "collective";
        }
        return file.sentBefore(at).isEmpty() ? "demand" : "next-rung";
    }

    /** The one office of that kind in the district, or in the block when the demand is about one. */
    private Optional<RecordView> office(Caller inner, RecordView demand, Ladder.Rung rung) {
        if (desk.label("duty_bearer", rung.office(), "en").isEmpty()) {
            return Optional.empty();
        }
        List<RecordView> known = desk
                .all(
                        inner,
                        Names.OFFICE,
                        List.of(is("district", demand.envelope().district()), is("kind", rung.office())))
                .stream()
                .filter(office -> !Read.has(office, "closed_on"))
                .toList();
        String block = Read.text(demand, "block");
        List<RecordView> near = known.stream()
                .filter(office -> !block.isEmpty() && Read.text(office, "block").equals(block))
                .toList();
        List<RecordView> fits = near.isEmpty() ? known : near;
        return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
    }

    /**
     * Returns what to write on a step that goes to an office of the directory, or to one that is only named.
     *
     * @param rung where it is asked
     */
    Map<String, Optional<Object>> address(
            Caller inner, OfficeKind.Rung rung, @Nullable String office, @Nullable String name) {
        if (office == null || office.isBlank()) {
            String named = Asked.need("name", name);
            CodeList kinds = desk.catalogues().current().lists().get(OfficeKind.LIST);
            return Map.of(
                    "office", Optional.empty(),
                    "office_name", Optional.of(named),
                    "office_kind", Optional.ofNullable(kinds).flatMap(list -> OfficeKind.of(named, rung, list)));
        }
        RecordView known = desk.find(inner, Names.OFFICE, Asked.id("office", office))
                .orElseThrow(() -> Asked.wrong("office", "not-found", "There is no such office."));
        return Map.of(
                "office", Optional.of(known.id().toString()),
                "office_name", Optional.of(Read.text(known, "name")),
                "office_kind", Optional.of(Read.text(known, "kind")));
    }

    static Condition.Test is(String field, Object value) {
        return new Condition.Test(field, Condition.Operator.IS, List.of(value));
    }

    /**
     * Brings a step into the state that follows from what is written on it.
     *
     * @param over the demand has come to its end: no letter goes out any more, and no answer is waited for
     */
    void align(Caller inner, DemandFile file, RecordView step, boolean over) {
        RecordView now = step;
        Optional<LocalDate> sent = Read.day(now, "sent_on");
        if (sent.isEmpty() || !Read.has(now, "proof_kind")) {
            if (over && now.envelope().state().equals(PREPARED)) {
                desk.move(inner, now, "NOT_SENT", Names.today());
            }
            return;
        }
        now = keepLetter(inner, file, now);
        if (now.envelope().state().equals(PREPARED)) {
            now = desk.move(inner, now, "SENT", sent.get());
        }
        if (over && !Read.has(now, "answer")) {
            desk.move(inner, now, "ENDED", Names.today());
            return;
        }
        // Silence and the next letter belong together: where the ladder is off neither comes, until it is on again.
        if (late(now) && off(file.demand()).isEmpty()) {
            LocalDate passed = Read.day(now, "reply_due_on").orElseThrow().plusDays(1);
            now = desk.change(
                    inner, now, Map.of("answer", Optional.of(Names.SILENCE), "answered_on", Optional.of(passed)));
        }
        if (Read.has(now, "answer")) {
            LocalDate on = Read.day(now, "answered_on").orElseGet(Names::today);
            desk.move(inner, now, DemandFile.silent(now) ? "SILENT" : "ANSWERED", on);
        }
    }

    /** The last day has passed, and no answer is written down. */
    static boolean late(RecordView step) {
        return !Read.has(step, "answer")
                && Read.day(step, "reply_due_on")
                        .filter(due -> Names.today().isAfter(due))
                        .isPresent();
    }

    /** Keeps the words of the letter on the day it was handed in. */
    private RecordView keepLetter(Caller inner, DemandFile file, RecordView step) {
        RecordView whole = desk.records().find(inner, Names.STEP, step.id());
        if (Read.has(whole, "letter")) {
            return whole;
        }
        Letters.Letter letter = letters.of(inner, file, whole, Optional.empty());
        String language = letter.language().toUpperCase(Locale.ROOT);
        return desk.change(
                inner, whole, Map.of("letter", Optional.of(letter.body()), "letter_language", Optional.of(language)));
    }
}
