package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.record.RecordView;

@DisplayName("What people write about demands and offices")
class WordsOfDemandsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "demand, right_title",
        "demand, drop_reason",
        "demand_step, office_name",
        "demand_step, witness",
        "case_demand, what",
        "rti, office_name",
        "office, name",
        "office, address",
        "office_term, holder"
    })
    void isKeptAndPrintedWithoutWholeAadhaarNumbers(String type, String field) {
        PlainWordsRule rule = new PlainWordsRule();
        RecordView bad = record(type, Map.of(field, "no ২৩৪১ ২৩৪১ ২৩৪৬ please"));

        assertThat(rule.check(Optional.empty(), bad)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.values().toString()).contains("আধার", "आधार");
        });
        assertThat(rule.check(Optional.of(bad), bad))
                .as("it stood there before")
                .isEmpty();
        assertThat(rule.check(Optional.empty(), record(type, Map.of(field, "phone 9000010026"))))
                .isEmpty();
    }

    @Test
    void tellsOneHolderOfAnOfficeAtATimeAndDeputiesBeside() {
        RecordView held = term(0, 100, false);

        assertThat(TermRule.overlaps(term(50, null, false), List.of(held))).isTrue();
        assertThat(TermRule.overlaps(term(-20, 10, false), List.of(held))).isTrue();
        assertThat(TermRule.overlaps(term(10, 20, false), List.of(held))).isTrue();
        assertThat(TermRule.overlaps(term(100, null, false), List.of(held)))
                .as("handed over on that day")
                .isFalse();
        assertThat(TermRule.overlaps(term(50, null, true), List.of(held))).isFalse();
        assertThat(TermRule.overlaps(term(50, null, false), List.of(term(0, null, true))))
                .isFalse();
        assertThat(TermRule.overlaps(term(500, null, false), List.of(term(0, null, false))))
                .as("the former never ended")
                .isTrue();
        assertThat(TermRule.overlaps(held, List.of(held))).as("itself").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "The Block Development Officer — Sample block, BDO",
        "BDO Sample, BDO",
        "নমুনা ব্লকের ব্লক উন্নয়ন আধিকারিক, BDO",
        "Gram Panchayat / camp desk, PRADHAN",
        "Sample police station, OTHER",
        "Abdomen clinic, OTHER"
    })
    void saysOfWhichKindAnOfficeIsThatIsOnlyNamed(String name, String kind) {
        CodeList kinds = new CodeList(
                OfficeKind.LIST,
                List.of(
                        kind("PRADHAN", "Gram Panchayat Pradhan", "প্রধান"),
                        kind("BDO", "Block Development Officer", "ব্লক উন্নয়ন আধিকারিক (বিডিও)"),
                        kind("OTHER", "Other office", "অন্য দপ্তর")));

        assertThat(OfficeKind.of(name, new OfficeKind.Rung("PRADHAN", "Gram Panchayat / camp desk"), kinds))
                .contains(kind);
    }

    private static CodeEntry kind(String code, String english, String bengali) {
        return new CodeEntry(
                code,
                1,
                new Labels(Map.of("en", english, "bn", bengali)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                "sample",
                new Provenance("", "", ""));
    }

    private static RecordView term(int from, Integer to, boolean deputed) {
        Map<String, Object> fields = new HashMap<>(Map.of("held_from", DAY.plusDays(from), "deputed", deputed));
        if (to != null) {
            fields.put("held_to", DAY.plusDays(to));
        }
        return record("office_term", fields);
    }

    private static RecordView record(String type, Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                "", "303", "home", "a", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "a");
        return new RecordView(type, id, envelope, fields, Set.of(), Set.of());
    }

    @Test
    void goOnWhereWhatADemandIsAboutIsNoRecord() {
        assertThat(RightWords.uuid("<script>ran()</script>")).isEmpty();
        assertThat(RightWords.uuid("01a20442-d095-7000-8000-12725d5208bb")).isPresent();
    }
}
