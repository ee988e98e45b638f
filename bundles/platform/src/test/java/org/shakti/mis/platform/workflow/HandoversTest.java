package org.shakti.mis.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shakti.mis.platform.workflow.Office.ASHA;
import static org.shakti.mis.platform.workflow.Office.BINA;
import static org.shakti.mis.platform.workflow.Office.DIRECTOR;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A handover")
class HandoversTest {
    @ParameterizedTest
    @EnumSource
    void movesNothingBeforeItIsAccepted(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            Handover offer = office.handovers.offer(ASHA, to("bina", folder));
            assertThatThrownBy(() -> office.records.records().find(BINA, "folder", folder.id()))
                    .isInstanceOf(NotVisibleException.class);
            assertThat(office.handovers.of(BINA)).containsExactly(offer);

            office.handovers.accept(BINA, offer.id(), Optional.of("gladly"));

            assertThat(office.records
                            .records()
                            .find(BINA, "folder", folder.id())
                            .envelope()
                            .owner())
                    .isEqualTo("bina");
            assertThat(office.handovers.of(BINA)).isEmpty();
            assertThat(office.handovers.of(ASHA))
                    .singleElement()
                    .extracting(Handover::answer)
                    .isEqualTo("accepted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeRefusedOrTakenBackOnce(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            Handover first = office.handovers.offer(ASHA, to("bina", folder));
            assertThatThrownBy(() -> office.handovers.offer(ASHA, to("bina", folder)))
                    .isInstanceOf(ConflictException.class);
            office.handovers.refuse(BINA, first.id(), Optional.of("too many already"));
            assertThatThrownBy(() -> office.handovers.accept(BINA, first.id(), Optional.empty()))
                    .isInstanceOf(ConflictException.class);

            Handover second = office.handovers.offer(ASHA, to("bina", folder));

            assertThat(office.handovers.withdraw(ASHA, second.id()).answer()).isEqualTo("withdrawn");
            assertThat(office.records
                            .records()
                            .find(ASHA, "folder", folder.id())
                            .envelope()
                            .owner())
                    .isEqualTo("asha");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredOnlyByTheOneWhoIsAsked(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            Handover offer = office.handovers.offer(ASHA, to("bina", folder));

            assertThatThrownBy(() -> office.handovers.accept(DIRECTOR, offer.id(), Optional.empty()))
                    .isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> office.handovers.withdraw(BINA, offer.id()))
                    .isInstanceOf(NotVisibleException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOfferedByTheOwnerOrWithThePermissionToAssign(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            Caller colleague = new Caller("dipa", Set.of("records.read:*"), Scope.INSTANCE, "en", "org");

            assertThatThrownBy(() -> office.handovers.offer(colleague, to("bina", folder)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> office.handovers.offer(BINA, to("bina", folder)))
                    .isInstanceOf(NotVisibleException.class);
            assertThat(office.handovers.offer(DIRECTOR, to("bina", folder)).waits())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesToAnotherOrganisationOnlyFromThoseWhoMayAssign(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            Caller outside = new Caller(
                    "esha",
                    Set.of("*"),
                    new Scope(Optional.of("other"), Set.of(), true, Optional.empty()),
                    "en",
                    "other");
            RecordView folder = office.folder(ASHA, Map.of());
            Handover small = office.handovers.offer(ASHA, to("esha", folder));
            assertThatThrownBy(() -> office.handovers.accept(outside, small.id(), Optional.empty()))
                    .isInstanceOf(NotAllowedException.class);
            office.handovers.withdraw(ASHA, small.id());

            Handover large = office.handovers.offer(DIRECTOR, to("esha", folder));
            office.handovers.accept(outside, large.id(), Optional.empty());

            assertThat(office.records
                            .records()
                            .find(outside, "folder", folder.id())
                            .envelope()
                            .organisation())
                    .isEqualTo("other");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotForARecordBelowAnotherNorOutsideTheDistricts(Dialect dialect) {
        try (Office office = new Office(dialect)) {
            RecordView folder = office.folder(ASHA, Map.of());
            RecordView letter = office.below(ASHA, folder, "letter", Map.of("written_on", Office.TODAY));
            assertThatThrownBy(() -> office.handovers.offer(ASHA, to("bina", letter)))
                    .isInstanceOf(InvalidInputException.class);
            Caller far = new Caller(
                    "esha",
                    Set.of("*"),
                    new Scope(Optional.of("org"), Set.of("304"), false, Optional.empty()),
                    "en",
                    "org");
            Handover offer = office.handovers.offer(ASHA, to("esha", folder));

            assertThatThrownBy(() -> office.handovers.accept(far, offer.id(), Optional.empty()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static Handovers.Offer to(String account, RecordView record) {
        return new Handovers.Offer(record.type(), record.id(), account, "moves to another block");
    }
}
