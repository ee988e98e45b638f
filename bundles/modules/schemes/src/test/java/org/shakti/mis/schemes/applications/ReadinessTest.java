package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordView;

@DisplayName("The papers for a scheme")
class ReadinessTest {
    private static final Map<String, String> ASKED = asked();

    @Test
    void areMissingUntilSomebodyAsks() {
        Readiness unasked = Readiness.of("S", ASKED, List.of(), List.of());

        assertThat(unasked.ready()).isFalse();
        assertThat(unasked.missing()).containsExactly("BANK", "CASTE");
        assertThat(unasked.papers()).extracting(Readiness.Paper::state).containsOnly("UNASKED");
    }

    @Test
    void areAsTheNewestWordOnEachSays() {
        RecordView applied = paper(1, "CASTE", Map.of("paper_state", "APPLIED", "helper", "STAFF", "cost", 3000L));
        RecordView had = paper(2, "CASTE", Map.of("paper_state", "HAS", "cost", 5000L));
        RecordView bank = paper(1, "BANK", Map.of("paper_state", "HAS"));

        Readiness some = Readiness.of("S", ASKED, List.of(applied, bank), List.of());
        Readiness all = Readiness.of("S", ASKED, List.of(had, applied, bank), List.of());

        assertThat(some.missing()).containsExactly("CASTE");
        assertThat(some.papers().get(1).helper()).isEqualTo("STAFF");
        assertThat(some.cost()).isEqualTo(3000);
        assertThat(all.ready()).isTrue();
        assertThat(all.cost()).isEqualTo(5000);
    }

    @Test
    void areThereWhenTheDocumentIs() {
        RecordView kept = Kept.of("document", Map.of("document_type", "BANK", "where_kept", "HER"));
        RecordView lost = Kept.of("document", Map.of("document_type", "CASTE", "where_kept", "LOST"));

        assertThat(Readiness.of("S", ASKED, List.of(), List.of(kept, lost)).missing())
                .containsExactly("CASTE");
    }

    @Test
    void neverWaitForAnAadhaarCard() {
        Map<String, String> asked = new LinkedHashMap<>(ASKED);
        asked.put("AADHAAR", "Aadhaar");
        RecordView bank = paper(1, "BANK", Map.of("paper_state", "HAS"));
        RecordView caste = paper(1, "CASTE", Map.of("paper_state", "HAS"));

        Readiness ready = Readiness.of("S", asked, List.of(bank, caste), List.of());

        assertThat(ready.ready()).isTrue();
        assertThat(ready.missing()).isEmpty();
        assertThat(ready.papers()).filteredOn(paper -> !paper.required()).hasSize(1);
    }

    private static RecordView paper(int minute, String code, Map<String, Object> more) {
        Map<String, Object> fields = new LinkedHashMap<>(more);
        fields.put("paper", code);
        return Kept.at(minute, "paper", "", fields);
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("BANK", "Bank passbook");
        asked.put("CASTE", "Caste certificate");
        return asked;
    }
}
