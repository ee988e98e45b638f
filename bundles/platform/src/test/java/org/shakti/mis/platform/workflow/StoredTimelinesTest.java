package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shakti.mis.platform.workflow.Office.ASHA;
import static org.shakti.mis.platform.workflow.Office.BINA;
import static org.shakti.mis.platform.workflow.Office.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.TimelineEntry;
import org.shakti.mis.api.record.Timelines.Slice;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A timeline")
class StoredTimelinesTest {
    private static final LocalDate SENT = LocalDate.of(2026, 11, 9);

    @ParameterizedTest
    @EnumSource
    void tellsEverythingNewestFirst(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = story(office);

            List<TimelineEntry> entries = office.timelines
                    .of(ASHA, "folder", folder.id(), new Slice(50, Optional.empty()))
                    .items();

            assertThat(entries)
                    .extracting(e -> e.kind() + " " + e.title().in("en") + " " + e.on())
                    .containsExactlyInAnyOrder(
                            "created Folder 2026-11-20",
                            "changed Folder 2026-11-20",
                            "created Letter 2026-11-02",
                            "entered Sent 2026-11-09",
                            "entered Answered 2026-11-16",
                            "task Reply 2026-11-16",
                            "created Call 2026-11-19");
            assertThat(entries).extracting(TimelineEntry::on).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @ParameterizedTest
    @EnumSource
    void foldsWhatIsSensitiveAndNeverTellsIdentity(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = story(office);

            List<TimelineEntry.Detail> details =
                    office.timelines.of(ASHA, "folder", folder.id(), new Slice(50, Optional.empty())).items().stream()
                            .flatMap(e -> e.details().stream())
                            .toList();

            assertThat(details.toString()).doesNotContain("hidden", "Meena");
            assertThat(details)
                    .filteredOn(TimelineEntry.Detail::folded)
                    .extracting(TimelineEntry.Detail::field)
                    .contains("secret", "body");
            assertThat(details).extracting(TimelineEntry.Detail::field).doesNotContain("sender");
            assertThat(details)
                    .filteredOn(d -> d.field().equals("kind"))
                    .extracting(d -> d.value().in("hi"))
                    .containsExactly("अनुरोध");
            assertThat(details)
                    .filteredOn(d -> d.field().equals("evidence"))
                    .extracting(d -> d.value().in("hi"))
                    .containsExactly("रसीद");
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesInPages(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = story(office);
            List<TimelineEntry> whole = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<TimelineEntry> page = office.timelines.of(ASHA, "folder", folder.id(), new Slice(3, after));
                whole.addAll(page.items());
                after = page.next();
            } while (after.isPresent());

            assertThat(whole)
                    .isEqualTo(office.timelines
                            .of(ASHA, "folder", folder.id(), new Slice(50, Optional.empty()))
                            .items());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAChildTellsOfTheChildOnly(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = story(office);
            RecordView other = office.below(ASHA, folder, "letter", Map.of("written_on", TODAY));

            assertThat(office.timelines
                            .of(ASHA, "letter", other.id(), new Slice(50, Optional.empty()))
                            .items())
                    .extracting(TimelineEntry::record)
                    .containsExactly(other.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOutOfReachForOthers(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = story(office);

            assertThatThrownBy(() -> office.timelines.of(BINA, "folder", folder.id(), new Slice(50, Optional.empty())))
                    .isInstanceOf(NotVisibleException.class);
        }
    }

    private static RecordView story(Office office) {
        RecordView folder = office.folder(ASHA, Map.of("secret", "hidden", "sender", "Meena (sample)"));
        RecordView letter = office.below(
                ASHA,
                folder,
                "letter",
                Map.of("written_on", LocalDate.of(2026, 11, 2), "kind", "REQUEST", "body", "hidden text"));
        office.move(ASHA, letter, "SENT", SENT, "RECEIPT");
        office.move(ASHA, letter, "ANSWERED", SENT.plusDays(7));
        office.below(ASHA, folder, "call", Map.of("called_on", TODAY.minusDays(1)));
        office.fill(ASHA, folder, "subject", "Water for the school");
        return folder;
    }
}
