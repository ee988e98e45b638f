package org.shakti.mis.demands;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.RecordView;

/** Draws demands with what they ask for in the language of whoever looks at them. */
@Component(service = Titles.class)
public final class Titles {
    private final RightWords words;
    private final Steps steps;

    /** Made by the container. */
    @Activate
    public Titles(@Reference RightWords words, @Reference Steps steps) {
        this.words = words;
        this.steps = steps;
    }

    /** Draws a demand for somebody. */
    LadderView view(DemandFile file, Caller caller) {
        String language = caller.language();
        var beside = new LadderView.Beside(
                steps.ladder(file.demand()), steps.off(file.demand()).isPresent(), of(file.demand(), language));
        return LadderView.of(file, beside, language);
    }

    /** Returns what a demand asks for in a language; the demand has to be read whole. */
    String of(RecordView demand, String language) {
        return words.of(demand, language);
    }
}
