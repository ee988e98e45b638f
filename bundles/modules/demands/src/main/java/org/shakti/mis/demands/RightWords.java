package org.shakti.mis.demands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.demand.DemandDraft.About;
import org.shakti.mis.api.demand.RightTitles;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.demands.ladders.Ask;
import org.shakti.mis.demands.ladders.DemandDefinitions;

/**
 * What a demand asks for, in one of the languages: where a module or a pack wrote its title it is written anew, what a person
 * wrote stays. Letters that were handed in are not concerned.
 */
@Component(service = RightWords.class)
public final class RightWords {
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn");
    private static final String COMPENSATION = "COMPENSATION";

    private final Desk desk;
    private final DemandDefinitions definitions;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            service = RightTitles.class)
    private final List<RightTitles> known = new CopyOnWriteArrayList<>();

    /** Made by the container. */
    @Activate
    public RightWords(@Reference Desk desk, @Reference DemandDefinitions definitions) {
        this.desk = desk;
        this.definitions = definitions;
    }

    /** Returns what a demand asks for in a language; the demand has to be read whole. */
    String of(RecordView demand, String language) {
        String written = Read.text(demand, "right_title");
        String right = Read.text(demand, "right_code");
        if (right.isEmpty()) {
            return written;
        }
        RightTitles.Asked asked = new RightTitles.Asked(right, written, about(demand));
        return translated(written, language, LetterFacts::unpaid)
                .or(() -> asked(asked, language))
                .or(() -> known.stream()
                        .flatMap(module -> module.title(asked, language).stream())
                        .findFirst())
                .orElse(written);
    }

    /** Tells whether a code is one of a prepared demand, of compensation or of what a module knows. */
    boolean knows(String right) {
        return right.equals(COMPENSATION)
                || definitions.library().asks().stream()
                        .anyMatch(ask -> ask.code().equals(right))
                || known.stream().anyMatch(module -> module.knows(right));
    }

    private Optional<String> asked(RightTitles.Asked asked, String language) {
        Optional<Ask> ask = definitions.library().asks().stream()
                .filter(one -> one.code().equals(asked.right()))
                .findFirst();
        Optional<RecordView> record =
                asked.about().stream().findFirst().flatMap(one -> desk.find(Desk.within(READER), one.type(), one.id()));
        return ask.isEmpty() || record.isEmpty()
                ? Optional.empty()
                : translated(asked.written(), language, to -> new Asking(desk, record.get(), to)
                        .fill(ask.get().title()));
    }

    private static final Caller READER =
            new Caller("system", java.util.Set.of("*"), org.shakti.mis.api.access.Scope.INSTANCE, "en");

    /** What says the same in one of the languages, in the one that is wanted. */
    static Optional<String> translated(String written, String language, UnaryOperator<String> text) {
        return LANGUAGES.stream().map(text).anyMatch(written::equals)
                ? Optional.of(text.apply(language))
                : Optional.empty();
    }

    private static List<About> about(RecordView demand) {
        List<About> about = new ArrayList<>();
        if (demand.fields().get("about") instanceof List<?> rows) {
            for (Object each : rows) {
                if (each instanceof java.util.Map<?, ?> row
                        && row.get("about_type") instanceof String type
                        && row.get("about_id") instanceof String id) {
                    uuid(id).ifPresent(known -> about.add(new About(type, known)));
                }
            }
        }
        return about;
    }

    /** The field takes any text. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
