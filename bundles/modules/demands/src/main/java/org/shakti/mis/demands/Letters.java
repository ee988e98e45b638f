package org.shakti.mis.demands;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Letterhead;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.demands.ladders.DemandDefinitions;
import org.shakti.mis.demands.ladders.Library;
import org.shakti.mis.demands.letters.Sheet;
import org.shakti.mis.demands.letters.Template;

/** Writes the letters of demands. What was handed in stays as it was; what was not is written anew each time. */
@Component(service = Letters.class)
public final class Letters {
    private static final String PLAIN = "demand";

    private final Desk desk;
    private final DemandDefinitions definitions;
    private final Letterhead letterhead;
    private final RightWords words;

    /** Made by the container. */
    @Activate
    public Letters(
            @Reference Desk desk,
            @Reference DemandDefinitions definitions,
            @Reference Letterhead letterhead,
            @Reference RightWords words) {
        this.desk = desk;
        this.definitions = definitions;
        this.letterhead = letterhead;
        this.words = words;
    }

    /**
     * A letter.
     *
     * @param body its words with their markup
     * @param language its language
     * @param kept it was handed in like this
     */
    public record Letter(String body, String language, boolean kept) {}

    /** Returns the letter of a step, in a language while it has not been handed in. */
    Letter of(Caller inner, DemandFile file, RecordView step, Optional<String> language) {
        RecordView whole = desk.records().find(inner, Names.STEP, step.id());
        String kept = Read.text(whole, "letter");
        if (!kept.isEmpty()) {
            return new Letter(kept, Read.language(whole), true);
        }
        String wanted = language.orElseGet(
                () -> Read.has(whole, "letter_language") ? Read.language(whole) : Read.language(file.demand()));
        return new Letter(write(inner, file, whole, wanted), wanted, false);
    }

    private String write(Caller inner, DemandFile file, RecordView step, String language) {
        LetterFacts facts = new LetterFacts(desk, inner, language, titles(file.demand()));
        String words =
                template(file.demand(), Read.text(step, "template"), language).fill(facts.ofStep(file, step));
        return Sheet.head(letterhead.lines().in(language)) + words;
    }

    /**
     * Returns the text of an application for information, or of the appeal after it. A person asks for it, by name and
     * address: the organisation does not stand above it.
     */
    Letter ofRti(Caller inner, DemandFile file, RecordView rti, RtiText wanted) {
        String language = wanted.language().orElseGet(() -> Read.language(rti));
        LetterFacts facts = new LetterFacts(desk, inner, language, titles(file.demand()));
        String name = wanted.appeal() ? "rti-appeal" : "rti";
        return new Letter(template(file.demand(), name, language).fill(facts.ofRti(file, rti)), language, false);
    }

    /** Which text. */
    record RtiText(boolean appeal, Optional<String> language) {}

    private LetterFacts.Titles titles(RecordView demand) {
        String ladder = Read.text(demand, "ladder");
        LetterFacts.Rungs rungs = (rung, language) -> definitions
                .library()
                .ladder(ladder)
                .filter(known -> known.has(rung))
                .map(known -> known.rungs().get(rung).title().in(language));
        return new LetterFacts.Titles(rungs, words::of);
    }

    private Template template(RecordView demand, String name, String language) {
        Library library = definitions.library();
        String district = demand.envelope().district();
        Set<String> place = desk.place(district);
        return library.letter(name, language, desk.packs(district), place)
                .or(() -> library.letter(PLAIN, language, desk.packs(district), place))
                .orElseThrow(() -> new IllegalStateException("No pack brings the letter " + PLAIN));
    }
}
