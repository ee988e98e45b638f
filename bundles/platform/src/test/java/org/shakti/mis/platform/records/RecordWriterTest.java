package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordWriter.Arrival;
import org.shakti.mis.platform.records.RecordWriter.Assignment;
import org.shakti.mis.platform.records.RecordWriter.Entry;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;

@DisplayName("The writer of records")
class RecordWriterTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final Map<Dialect, Garden> GARDENS = new EnumMap<>(Dialect.class);

    private static Garden in(Dialect dialect) {
        return GARDENS.computeIfAbsent(dialect, Garden::new);
    }

    @AfterAll
    static void close() {
        GARDENS.values().forEach(Garden::close);
        GARDENS.clear();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void givesChildrenTheScopeOfTheirRoot(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView root = garden.garden(Garden.ASHA, "Root");
        RecordView plot = garden.plot(Garden.BINA, root, "A");
        RecordView visit = garden.visit(Garden.BINA, plot, Map.of("visited_on", "2024-05-06"));

        assertThat(visit.envelope().root()).isEqualTo(root.id());
        assertThat(visit.envelope().owner()).isEqualTo("asha");
        assertThat(visit.envelope().organisation()).isEqualTo("org-a");
        assertThat(visit.envelope().createdBy()).isEqualTo("bina");
        assertThat(visit.envelope().parent()).contains(plot.id());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void bringsABatchWithTheStatesItHasBeenThrough(Dialect dialect) {
        Garden garden = in(dialect);
        UUID root = UUID.randomUUID();
        List<RecordWrite> told = new ArrayList<>();
        WriteParticipant participant = (session, write) -> told.add(write);
        garden.room.participants.add(participant);

        List<RecordView> made = garden.transactions()
                .write(s -> garden.writer.bring(
                        s,
                        Garden.ASHA,
                        List.of(
                                new Arrival(
                                        Garden.withId(root, Garden.draft(Map.of("title", "Old"))),
                                        List.of(step(root, "SOWN", DAY), step(root, "LEFT", DAY.plusDays(2)))),
                                new Arrival(Garden.child("plot", root, Map.of("label", "P")), List.of()))));
        garden.room.participants.remove(participant);

        assertThat(made.get(0).envelope().state()).isEqualTo("LEFT");
        assertThat(made.get(0).envelope().version()).isEqualTo(1);
        assertThat(garden.records.find(Garden.ASHA, "garden", root)).isEqualTo(made.get(0));
        assertThat(garden.transactions().<List<RecordView.Entered>>read(s -> garden.reader.path(s, "garden", root)))
                .extracting(RecordView.Entered::state, RecordView.Entered::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SOWN", DAY),
                        org.assertj.core.groups.Tuple.tuple("LEFT", DAY.plusDays(2)));
        assertThat(garden.records.history(Garden.ASHA, "garden", root))
                .extracting(HistoryEntry::action)
                .containsExactly("imported");
        assertThat(told)
                .extracting(w -> w.after().orElseThrow().envelope().state())
                .containsExactly("SOWN", "LEFT", "");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void entersAState(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Field");

        RecordView after =
                garden.transactions().write(s -> garden.writer.enter(s, Garden.BINA, step(made.id(), "SOWN", DAY)));

        assertThat(after.envelope().state()).isEqualTo("SOWN");
        assertThat(after.envelope().version()).isEqualTo(2);
        assertThat(facts(garden, after).everIn(List.of("BARE"))).isTrue();
        assertThat(facts(garden, after).everIn(List.of("LEFT"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void handsARootOverWithEverythingBelow(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView root = garden.garden(Garden.ASHA, "Root");
        RecordView plot = garden.plot(Garden.ASHA, root, "A");
        RecordView visit = garden.visit(Garden.ASHA, plot, Map.of("visited_on", "2024-05-06"));

        RecordView after = garden.transactions()
                .write(s -> garden.writer.assign(
                        s,
                        Garden.ASHA,
                        new Assignment("garden", root.id(), Optional.of("dev"), Optional.empty(), Optional.of("304"))));

        assertThat(after.envelope().owner()).isEqualTo("dev");
        RecordView moved = garden.records.find(own("dev", "304"), "visit", visit.id());
        assertThat(moved.envelope().district()).isEqualTo("304");
        assertThat(moved.envelope().version()).isEqualTo(2);
        assertThat(garden.records
                        .history(Garden.ASHA, "visit", visit.id())
                        .get(0)
                        .action())
                .isEqualTo("assigned");
        assertThatThrownBy(() -> garden.records.find(own("asha", "303"), "plot", plot.id()))
                .isInstanceOf(NotVisibleException.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void removesOnlyWhatNobodyHasWorkedOn(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView root =
                garden.records.create(Garden.ASHA, Garden.draft(Map.of("title", "Wrong", "keeper_name", "Canary")));
        RecordView plot = garden.plot(Garden.ASHA, root, "A");

        assertThatThrownBy(() -> remove(garden, root)).isInstanceOf(ConflictException.class);
        remove(garden, plot);
        remove(garden, root);

        assertThatThrownBy(() -> garden.records.find(Garden.ASHA, "garden", root.id()))
                .isInstanceOf(NotVisibleException.class);
        assertThat(garden.transactions().<Set<String>>read(s -> garden.room.vault.held(s, "garden", root.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesWritesWhereTheModuleIsOff(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Quiet");
        garden.off.add("303");

        assertThatThrownBy(() -> garden.garden(Garden.ASHA, "No")).isInstanceOf(ModuleOffException.class);
        assertThatThrownBy(() -> garden.plot(Garden.ASHA, made, "No")).isInstanceOf(ModuleOffException.class);
        assertThat(garden.records.find(Garden.ASHA, "garden", made.id())).isEqualTo(made);
        garden.off.clear();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void asksForThePermissionOfEachVerb(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Locked");
        Caller reader = new Caller("rita", Set.of("records.read:*"), Scope.INSTANCE, "en");

        assertThatThrownBy(() -> garden.garden(reader, "No")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() ->
                        garden.transactions().write(s -> garden.writer.enter(s, reader, step(made.id(), "SOWN", DAY))))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> garden.transactions().write(s -> {
                    garden.writer.remove(s, reader, "garden", made.id());
                    return true;
                }))
                .isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void makesRootsOnlyWhereTheCallerWorks(Dialect dialect) {
        Garden garden = in(dialect);
        Caller there = Garden.within("carl", Set.of("304"), Optional.empty());

        assertThatThrownBy(() -> garden.garden(there, "Elsewhere"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors()).extracting(FieldError::code).containsExactly("out-of-scope"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsACodeUniqueAndMakesAnotherWhenItsOwnIsTaken(Dialect dialect) {
        Garden garden = in(dialect);
        garden.records.create(Garden.ASHA, Garden.draft(Map.of("title", "A", "code", "GTAKEN12")));

        assertThatThrownBy(() ->
                        garden.records.create(Garden.ASHA, Garden.draft(Map.of("title", "B", "code", "GTAKEN12"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors()).extracting(FieldError::code).containsExactly("not-unique"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void takesTheWholeWriteBackWhenAParticipantFails(Dialect dialect) {
        Garden garden = in(dialect);
        UUID id = UUID.randomUUID();
        NewRecord draft = Garden.withId(id, Garden.draft(Map.of("title", "Never", "keeper_name", "Canary")));
        WriteParticipant failing = (session, write) -> {
            throw new IllegalStateException("no");
        };
        garden.room.participants.add(failing);

        assertThatThrownBy(() -> garden.records.create(Garden.ASHA, draft)).isInstanceOf(IllegalStateException.class);
        garden.room.participants.remove(failing);

        assertThat(rowsOf(garden, id)).isZero();
    }

    private static int rowsOf(Garden garden, UUID id) {
        return garden.transactions()
                .read(session -> count(session, "record_history", id)
                        + count(session, "state_entry", id)
                        + count(session, "vault_entry", id));
    }

    private static int count(Session session, String table, UUID id) throws java.sql.SQLException {
        try (var select =
                session.connection().prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE record_id = ?")) {
            select.setString(1, id.toString());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static org.shakti.mis.api.condition.Condition.Facts facts(Garden garden, RecordView record) {
        return garden.transactions().read(s -> {
            var facts = garden.reader.facts(s, record);
            facts.everIn(List.of());
            return facts;
        });
    }

    private static void remove(Garden garden, RecordView record) {
        garden.transactions().write(s -> {
            garden.writer.remove(s, Garden.ASHA, record.type(), record.id());
            return true;
        });
    }

    private static Entry step(UUID id, String to, LocalDate on) {
        return new Entry("garden", id, to, on, List.of("PAPER"), Optional.empty());
    }

    private static Caller own(String account, String district) {
        return new Caller(
                account, Set.of("*"), new Scope(Optional.empty(), Set.of(district), false, Optional.of(account)), "en");
    }
}
