package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordView;

@DisplayName("Where a demand stands")
class StandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final RecordView DEMAND = record("demand", "OPEN", Map.of());

    private static RecordView record(String type, String state, Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                state, "303", "home", "a", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "a");
        return new RecordView(type, id, envelope, fields, Set.of(), Set.of());
    }

    private static RecordView step(long rung, Map<String, Object> more) {
        var fields = new java.util.HashMap<String, Object>(more);
        fields.put("rung", rung);
        fields.putIfAbsent("prepared_on", DAY);
        fields.put("office_name", "Office " + rung);
        return record("demand_step", "PREPARED", fields);
    }

    private static Map<String, Object> sent(int after) {
        return Map.of("sent_on", DAY.plusDays(after), "reply_due_on", DAY.plusDays(after + 15L));
    }

    private static Map<String, Object> answered(String answer, int after) {
        return Map.of("sent_on", DAY, "answer", answer, "answered_on", DAY.plusDays(after));
    }

    private static Standing of(RecordView... steps) {
        return Standing.of(new DemandFile(DEMAND, List.of(steps), List.of()), Optional.empty());
    }

    @Test
    void isOursWhileALetterIsReady() {
        Standing standing = of(step(0, Map.of()));

        assertThat(standing.state()).isEqualTo("OPEN");
        assertThat(standing.fields()).containsEntry("turn", Optional.of("US"));
        assertThat(standing.fields()).containsEntry("waiting_since", Optional.of(DAY));
    }

    @Test
    void leavesTheRungAsItWasRaisedUntilTheFirstLetterIsThere() {
        assertThat(of().fields()).doesNotContainKey("rung").containsEntry("turn", Optional.of("US"));
        assertThat(of(step(2, Map.of())).fields()).containsEntry("rung", Optional.of(2L));
    }

    @Test
    void isTheOfficesWhileItMayAnswer() {
        Standing standing = of(step(0, sent(2)));

        assertThat(standing.state()).isEqualTo("WAITING");
        assertThat(standing.fields())
                .containsEntry("turn", Optional.of("OFFICE"))
                .containsEntry("waiting_since", Optional.of(DAY.plusDays(2)))
                .containsEntry("reply_due_on", Optional.of(DAY.plusDays(17)));
    }

    @Test
    void countsEachSilence() {
        Standing standing = of(step(0, answered("SILENCE", 16)), step(1, answered("SILENCE", 40)), step(2, Map.of()));

        assertThat(standing.state()).isEqualTo("NEXT_LEVEL");
        assertThat(standing.fields())
                .containsEntry("silences", Optional.of(2L))
                .containsEntry("result", Optional.of("SILENCE"))
                .containsEntry("last_office", Optional.of("Office 1"));
    }

    @Test
    void isOverWhenTheLastOfficeAccepts() {
        Standing standing = of(step(0, answered("SILENCE", 16)), step(1, answered("ACCEPTED", 30)));

        assertThat(standing.state()).isEqualTo("RESOLVED");
        assertThat(standing.fields())
                .containsEntry("turn", Optional.of("NOBODY"))
                .containsEntry("result", Optional.of("ACCEPTED"))
                .containsEntry("waiting_since", Optional.empty());
    }

    @Test
    void isOverWhenAnEarlierOfficeAcceptsLate() {
        assertThat(of(step(0, answered("ACCEPTED", 20)), step(1, Map.of("prepared_on", DAY.plusDays(16))))
                        .state())
                .isEqualTo("RESOLVED");
    }

    @Test
    void isOverHoweverEarlyTheAnswerWasDatedThatArrivesLate() {
        Standing standing = of(step(0, answered("ACCEPTED", 5)), step(1, Map.of("prepared_on", DAY.plusDays(16))));

        assertThat(standing.state()).isEqualTo("RESOLVED");
        assertThat(standing.fields())
                .containsEntry("turn", Optional.of("NOBODY"))
                .containsEntry("result", Optional.of("ACCEPTED"))
                .containsEntry("result_on", Optional.of(DAY.plusDays(5)));
    }

    @Test
    void goesOnWhenAPromiseWasNotKept() {
        RecordView next = step(1, Map.of("prepared_on", DAY.plusDays(60)));

        assertThat(of(step(0, broken(5)), next).state()).isEqualTo("NEXT_LEVEL");
        assertThat(of(step(0, broken(60)), next).state())
                .as("accepted once more afterwards")
                .isEqualTo("RESOLVED");
    }

    private static Map<String, Object> broken(int answered) {
        var fields = new java.util.HashMap<>(answered("ACCEPTED", answered));
        fields.put("not_kept_on", DAY.plusDays(60));
        return fields;
    }

    @Test
    void isToBeDecidedAfterARefusalOrAPart() {
        assertThat(of(step(0, answered("REFUSED", 5))).state()).isEqualTo("ANSWERED");
        assertThat(of(step(0, answered("PART", 5))).state()).isEqualTo("ANSWERED");
    }

    @Test
    void isOverWhenTheCollectiveDemandWasAccepted() {
        DemandFile file = new DemandFile(DEMAND, List.of(step(0, Map.of())), List.of());

        Standing standing = Standing.of(file, Optional.of(DAY.plusDays(9)));

        assertThat(standing.state()).isEqualTo("RESOLVED");
        assertThat(standing.fields())
                .containsEntry("result", Optional.of("ACCEPTED"))
                .containsEntry("result_on", Optional.of(DAY.plusDays(9)));
    }
}
