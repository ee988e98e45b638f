package org.shakti.mis.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.access.MovableClock;
import org.shakti.mis.platform.records.Garden;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestKeys;

@DisplayName("The store of files")
class FileStoreTest {
    private static final Caller STRANGER = new Caller(
            "dipa", Set.of("*"), new Scope(Optional.empty(), Set.of("304"), false, Optional.empty()), "en", "org-c");

    private final MovableClock clock = new MovableClock();

    private FileStore store(Garden garden) {
        return store(garden, new FileStore.Bounds(200, 200L << 20));
    }

    private FileStore store(Garden garden, FileStore.Bounds ofADay) {
        garden.room().tell(new FileParticipant());
        clock.pass(Duration.between(clock.instant(), java.time.Instant.now()));
        return new FileStore(
                new FileStore.Rooms(
                        garden.transactions(),
                        garden.room().reader(),
                        garden.room().audit().trail()),
                TestKeys.KEY,
                clock,
                ofADay);
    }

    private static RecordView withPlan(Garden garden, UUID file) {
        return garden.records().create(Garden.ASHA, Garden.draft(Map.of("title", "A", "plan", file.toString())));
    }

    private static RecordView change(Garden garden, Caller caller, RecordView record, Optional<Object> plan) {
        return garden.records()
                .change(
                        caller,
                        new RecordChange(
                                "garden", record.id(), record.envelope().version(), Map.of("plan", plan), Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void showsAFileToWhoeverMaySeeTheRecordThatNamesIt(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            FileStore files = store(garden);
            KeptFile kept = files.put(Garden.ASHA, Optional.empty(), Samples.photographed(80, 40, 6));
            RecordView record = withPlan(garden, kept.id());

            FileStore.Content content = files.open(Garden.BINA, "garden", record.id(), "plan");

            assertThat(content.file()).isEqualTo(kept);
            assertThat(content.bytes()).hasSize(kept.size());
            assertThat(Samples.read(content.bytes()).getHeight()).isEqualTo(80);
            assertThatThrownBy(() -> files.open(STRANGER, "garden", record.id(), "plan"))
                    .isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> files.open(Garden.BINA, "garden", record.id(), "title"))
                    .isInstanceOf(NotVisibleException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingInClear(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            store(garden).put(Garden.ASHA, Optional.empty(), Samples.paper());

            byte[] stored = garden.transactions().read(session -> {
                try (var row = session.connection().createStatement().executeQuery("SELECT content FROM stored_file")) {
                    row.next();
                    return row.getBytes(1);
                }
            });
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PDF", "EOF");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyNameTheFileOfAnotherOrOneThatIsNamedElsewhere(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            FileStore files = store(garden);
            UUID ofBina =
                    files.put(Garden.BINA, Optional.empty(), Samples.paper()).id();
            assertThatThrownBy(() -> withPlan(garden, ofBina)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> withPlan(garden, UUID.randomUUID())).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() ->
                            garden.records().create(Garden.ASHA, Garden.draft(Map.of("title", "A", "plan", "No. 17"))))
                    .isInstanceOf(InvalidInputException.class);

            UUID own = files.put(Garden.ASHA, Optional.empty(), Samples.paper()).id();
            RecordView first = withPlan(garden, own);
            assertThatThrownBy(() -> withPlan(garden, own)).isInstanceOf(InvalidInputException.class);
            assertThat(change(garden, Garden.BINA, first, Optional.of(own.toString())))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesAnUploadThatIsSentAgainOnce(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            FileStore files = store(garden);
            UUID id = UUID.randomUUID();
            KeptFile first = files.put(Garden.ASHA, Optional.of(id), Samples.paper());

            assertThat(files.put(Garden.ASHA, Optional.of(id), Samples.paper())).isEqualTo(first);
            assertThatThrownBy(() -> files.put(Garden.ASHA, Optional.of(id), Samples.picture("png", 9, 9)))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> files.put(Garden.BINA, Optional.of(id), Samples.paper()))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsAfterADayWhatNoRecordNames(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            FileStore files = store(garden);
            UUID named =
                    files.put(Garden.ASHA, Optional.empty(), Samples.paper()).id();
            UUID later = files.put(Garden.ASHA, Optional.empty(), Samples.picture("png", 9, 9))
                    .id();
            files.put(Garden.ASHA, Optional.empty(), Samples.picture("png", 8, 8));
            RecordView record = withPlan(garden, named);
            assertThat(files.forgetFree()).isZero();
            RecordView changed = change(garden, Garden.ASHA, record, Optional.of(later.toString()));
            clock.pass(Duration.ofHours(23));
            assertThat(files.forgetFree()).isZero();
            clock.pass(Duration.ofHours(2));

            assertThat(files.forgetFree()).isEqualTo(2);
            assertThat(files.open(Garden.ASHA, "garden", changed.id(), "plan")
                            .file()
                            .id())
                    .isEqualTo(later);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoMoreFromOneAccountInADayThanWorkExplains(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            FileStore files = store(garden, new FileStore.Bounds(3, 1000));
            for (int i = 0; i < 3; i++) {
                files.put(Garden.ASHA, Optional.empty(), Samples.paper());
            }
            assertThatThrownBy(() -> files.put(Garden.ASHA, Optional.empty(), Samples.paper()))
                    .isInstanceOf(TooManyFilesException.class);
            files.put(Garden.BINA, Optional.empty(), Samples.paper());

            clock.pass(Duration.ofHours(25));
            files.put(Garden.ASHA, Optional.empty(), Samples.paper());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoMoreOctetsFromOneAccountInADay(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            int size = Samples.paper().length;
            FileStore files = store(garden, new FileStore.Bounds(10, 2L * size));
            files.put(Garden.ASHA, Optional.empty(), Samples.paper());
            files.put(Garden.ASHA, Optional.empty(), Samples.paper());

            assertThatThrownBy(() -> files.put(Garden.ASHA, Optional.empty(), Samples.paper()))
                    .isInstanceOf(TooManyFilesException.class);
        }
    }

    @Test
    void takesTwoHundredFilesADayAndNoMore() {
        assertThat(FileStore.OF_A_DAY).isEqualTo(new FileStore.Bounds(200, 200L << 20));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNeitherPictureNorPaper(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            FileStore files = store(garden);
            for (String content :
                    new String[] {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "GIF89a", "%PDF-1.4 cut"
                    }) {
                assertThatThrownBy(() ->
                                files.put(Garden.ASHA, Optional.empty(), content.getBytes(StandardCharsets.UTF_8)))
                        .as(content)
                        .isInstanceOf(RefusedFileException.class);
            }
        }
    }
}
