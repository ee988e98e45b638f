package org.shakti.mis.demands.ladders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.record.RecordView;

@DisplayName("A prepared demand")
class AskTest {
    private static final Ask ASK = new Ask(
            "WELL",
            "well",
            Map.of("found", Set.of("DRY", "GONE"), "of", Set.of("VILLAGE")),
            Labels.english("A well"),
            Labels.english(""),
            List.of(new Ask.Way("NEAR", "DESK"), new Ask.Way("FAR", "HEAD")));

    private static RecordView well(String type, Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                "", "303", "home", "a", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "a");
        return new RecordView(type, id, envelope, fields, Set.of(), Set.of());
    }

    private static Ladder ladder(String code, String... offices) {
        List<Ladder.Rung> rungs = java.util.Arrays.stream(offices)
                .map(office -> new Ladder.Rung(office, office, Labels.english(office), 7, "assumption", "demand"))
                .toList();
        Pack pack = new Pack("a", "1.0.0", Pack.Kind.MODULE, Labels.english("a"), List.of(), Set.of(), true, List.of());
        return new Ladder(code, Labels.english(code), rungs, new Provenance("", "", ""), pack);
    }

    @Test
    void followsFromARecordOfItsKindWithAllItsAnswers() {
        assertThat(ASK.fits(well("well", Map.of("found", "DRY", "of", "VILLAGE"))))
                .isTrue();
        assertThat(ASK.fits(well("well", Map.of("found", "WET", "of", "VILLAGE"))))
                .isFalse();
        assertThat(ASK.fits(well("well", Map.of("found", "DRY")))).isFalse();
        assertThat(ASK.fits(well("pump", Map.of("found", "DRY", "of", "VILLAGE"))))
                .isFalse();
    }

    @Test
    void beginsAtItsOfficeOnTheBestLadderOfThePlace() {
        Ladder near = ladder("NEAR", "GATE", "DESK", "HEAD");
        Ladder far = ladder("FAR", "GATE");

        assertThat(ASK.start(List.of(far, near))).contains(new Ask.Start(near, 1));
        assertThat(ASK.start(List.of(far))).contains(new Ask.Start(far, 0));
        assertThat(ASK.start(List.of(ladder("OTHER", "DESK")))).isEmpty();
    }
}
