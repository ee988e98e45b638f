package org.shakti.mis.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.platform.definitions.PackFolder;
import org.shakti.mis.platform.exchange.ImportBench;
import org.shakti.mis.platform.indicators.suppression.Mark;
import org.shakti.mis.platform.records.House;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A number of single records")
class MeasuresTest {
    private static final Caller ADMIN = ImportBench.ADMIN;
    private static final LocalDate SENT = LocalDate.of(2024, 1, 10);

    private House house;
    private Ledger ledger;
    private Figures figures;

    @AfterEach
    void close() {
        ledger.close();
        house.close();
    }

    /** Six letters to block desks, answered after 1 to 6 days; five to banks, three of them answered after 40. */
    private void open(Dialect dialect) {
        house = new House(
                dialect,
                PackFolder.catalogue(
                        Path.of("../packs/india/src/main/resources"), Path.of("src/test/resources/packs/post")));
        ledger = new Ledger(house.transactions(), house.catalogues());
        figures = new Figures(house.transactions(), house.catalogues(), house.switches(), house.reader(), ledger);
        UUID block = make("desk", Optional.empty(), "303", Map.of("kind", "BLOCK"));
        UUID bank = make("desk", Optional.empty(), "303", Map.of("kind", "BANK"));
        UUID north = make("query", Optional.empty(), "303", Map.of());
        UUID south = make("query", Optional.empty(), "304", Map.of());
        for (int day = 1; day <= 6; day++) {
            letter(day < 3 ? north : south, block, Optional.of(day));
        }
        for (int i = 0; i < 5; i++) {
            letter(north, bank, i < 3 ? Optional.of(40) : Optional.empty());
        }
    }

    private void letter(UUID query, UUID desk, Optional<Integer> days) {
        Map<String, Object> fields = new HashMap<>(Map.of("desk", desk.toString(), "sent_on", SENT.toString()));
        days.ifPresent(d -> fields.put("answered_on", SENT.plusDays(d).toString()));
        make("letter", Optional.of(query), "", fields);
    }

    private UUID make(String type, Optional<UUID> parent, String district, Map<String, Object> fields) {
        return house.transactions()
                .write(session -> house.writer()
                        .create(
                                session,
                                ADMIN,
                                new NewRecord(
                                        type,
                                        Optional.empty(),
                                        parent,
                                        parent.isPresent() ? Optional.empty() : Optional.of(district),
                                        fields,
                                        Set.of())))
                .id();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void countsEachRecordAndSplitsByWhatItRefersTo(Dialect dialect) {
        open(dialect);

        Figure answered = figures.figure(ADMIN, "ANSWERED", Selection.ALL);

        assertThat(answered.value()).hasValue(9);
        assertThat(answered.behind()).as("share of all sent").hasValue(11);
        assertThat(answered.table().orElseThrow())
                .containsExactly(
                        new Figure.Slice("BANK", OptionalLong.of(3), OptionalLong.of(5)),
                        new Figure.Slice("BLOCK", OptionalLong.of(6), OptionalLong.of(6)));
        assertThat(figures.split(ADMIN, "SENT", "mood", Selection.ALL).orElseThrow())
                .containsExactly(new Figure.Slice("", 11));
        assertThat(figures.split(ADMIN, "SENT", Dimension.DISTRICT, Selection.ALL))
                .containsExactly(new Figure.Slice("303", 7), new Figure.Slice("304", 4));
        assertThat(figures.split(ADMIN, "SENT", "about", Selection.ALL)).isEmpty();
        assertThat(figures.labels(answered.indicator(), "desk.kind").get("BANK").in("en"))
                .isEqualTo("Bank desk");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tellsAMedianOfFiveOrMore(Dialect dialect) {
        open(dialect);

        Figure days = figures.figure(ADMIN, "DAYS", Selection.ALL);

        assertThat(days.value()).as("1 2 3 4 [5] 6 40 40 40").hasValue(5);
        assertThat(days.behind()).hasValue(9);
        assertThat(days.table().orElseThrow())
                .containsExactly(
                        new Figure.Slice("BANK", OptionalLong.empty(), OptionalLong.of(3)),
                        new Figure.Slice("BLOCK", OptionalLong.of(4), OptionalLong.of(6)));
        Selection south = new Selection(Period.OPEN, Optional.of("304"), Optional.empty(), Optional.empty());
        Figure few = figures.figure(ADMIN, "DAYS", south);
        assertThat(few.tooFew()).isTrue();
        assertThat(few.behind()).hasValue(4);
        Scope north = new Scope(Optional.empty(), Set.of("303"), false, Optional.empty());
        Caller neighbour = new Caller("north", Set.of("boards.read"), north, "en");
        assertThat(figures.figure(neighbour, "DAYS", Selection.ALL).value())
                .as("1 2 [40] 40 40")
                .hasValue(40);
        assertThatThrownBy(() -> figures.split(ADMIN, "DAYS", Dimension.DISTRICT, Selection.ALL))
                .isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tellsEachRowOfATableWithItsShareWhereThatIsAskedFor(Dialect dialect) {
        open(dialect);
        Figure again = figures.figure(ADMIN, "ANSWERED_AGAIN", Selection.ALL);
        assertThat(again.table().orElseThrow())
                .containsExactly(
                        new Figure.Slice("BANK", OptionalLong.of(3), OptionalLong.of(9)),
                        new Figure.Slice("BLOCK", OptionalLong.of(6), OptionalLong.of(9)));

        PublicFigures outside = new PublicFigures(house.transactions(), house.catalogues(), figures);
        PublicFigure same = outside.figure(ADMIN, "ANSWERED_AGAIN", Selection.ALL);
        assertThat(same.value().orElseThrow().mark())
                .as("nine are too few of it")
                .isEqualTo(Mark.FEW);
        assertThat(same.table().orElseThrow().get(0).of()).isEqualTo(same.value());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesTheHouseWithoutSmallGroups(Dialect dialect) {
        open(dialect);
        PublicFigures outside = new PublicFigures(house.transactions(), house.catalogues(), figures);

        PublicFigure answered = outside.figure(ADMIN, "ANSWERED", Selection.ALL);
        PublicFigure days = outside.figure(ADMIN, "DAYS", Selection.ALL);

        PublicFigure.Slice bank = answered.table().orElseThrow().get(0);
        assertThat(bank.value().mark()).isEqualTo(Mark.FEW);
        assertThat(answered.table().orElseThrow())
                .filteredOn(slice -> slice.value().open())
                .as("the other part or the whole is hidden with it")
                .hasSizeLessThan(2);
        List<PublicFigure.Slice> medians = days.table().orElseThrow();
        assertThat(medians.get(0).days()).isEmpty();
        assertThat(days.value().orElseThrow().open() && medians.get(1).value().open())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isNeverKeptInTheLedgerOfRoots(Dialect dialect) {
        open(dialect);
        ledger.tend();

        assertThat(figures.figure(ADMIN, "SENT", Selection.ALL).value()).hasValue(11);
    }
}
