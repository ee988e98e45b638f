package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.exchange.Register;

@DisplayName("What a step still needs")
class GuardWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Catalogue packs = Register.packs().current();
    private final RecordType root = packs.type("case").orElseThrow();
    private final Terms terms = new Terms(packs, Optional.of(root));

    @Test
    void isSaidInTheWordsOfThePack() {
        Transition step = packs.workflowOf(root).orElseThrow().from("CONTACTED").stream()
                .filter(t -> t.to().equals("CONSENTED"))
                .findFirst()
                .orElseThrow();

        FieldError error = missing(step.requires().orElseThrow(), step.requiresText());

        assertThat(error.message()).startsWith("Her consent is on record").doesNotContain("GRANTED");
        assertThat(error.values()).containsEntry("text", step.requiresText().texts());
        assertThat(error.field()).isEqualTo("consent");
        assertThat(error.code()).isEqualTo("missing-record");
    }

    @Test
    void isSaidByLabelsWhereThePackHasNoWords() {
        Condition granted =
                new Condition.Test("consent_status", Condition.Operator.IN, List.of("GRANTED", "CWC_ORDER"));
        Condition guard = new Condition.Children("consent", 1, granted);

        FieldError error = missing(guard, new Labels(Map.of()));

        String title = packs.type("consent").orElseThrow().title().in("en");
        assertThat(error.message())
                .contains("1 × “" + title + "”")
                .doesNotContain("GRANTED", "CWC_ORDER", "consent_status");
        assertThat(error.values()).containsKeys("least", "type");
    }

    @Test
    void namesARecordThatIsFollowedByItsKindAndDay() {
        RecordType complaint = packs.type("complaint").orElseThrow();
        UUID id = new UUID(1, 2);
        String day = complaint.timelineField().orElseThrow();
        RecordView view =
                new RecordView("complaint", id, envelope(), Map.of(day, LocalDate.of(2020, 7, 12)), Set.of(), Set.of());
        var follows =
                packs.type("criminal_matter").orElseThrow().field("complaint").orElseThrow();

        RecordNames names = new RecordNames(packs, List.of(new StoredTimelines.Chapter(complaint, view, List.of())));

        assertThat(names.of(follows, id.toString()).in("en"))
                .isEqualTo(complaint.title().in("en") + ", 2020-07-12");
        assertThat(names.of(follows, id.toString()).in("bn"))
                .isEqualTo(complaint.title().in("bn") + ", 2020-07-12");
        assertThat(names.of(follows, new UUID(3, 4).toString())).isEqualTo(complaint.title());
    }

    private static RecordView.Envelope envelope() {
        java.time.Instant now = java.time.Instant.parse("2026-11-20T04:30:00Z");
        return new RecordView.Envelope(
                "", "303", "home", "asha", Optional.empty(), new UUID(5, 6), 1, now, now, "asha");
    }

    private FieldError missing(Condition guard, Labels text) {
        return new Guard(Condition.Facts.of(Map.of()), TODAY, text, terms)
                .missing(guard)
                .get(0);
    }
}
