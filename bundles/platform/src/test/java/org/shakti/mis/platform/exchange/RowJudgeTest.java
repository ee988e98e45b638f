package org.shakti.mis.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.platform.exchange.sheet.Heading;
import org.shakti.mis.platform.exchange.sheet.RowReader;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.exchange.sheet.SheetReader;
import org.shakti.mis.platform.exchange.sheet.SheetRow;

@DisplayName("The judge of rows")
class RowJudgeTest {
    private static final UUID RUN = new UUID(0, 1);
    private static final SheetImport MAPPING =
            Register.packs().current().imports().get(Register.IMPORT);

    @TempDir
    Path folder;

    @Test
    void refusesTheFaultyRowsOfTheRegisterAndNoOthers() throws IOException {
        List<JudgedRow> rows = judge(SheetFormat.csv(Register.open()), Scope.INSTANCE, (m, d) -> true);

        assertThat(rows).hasSize(39);
        assertThat(told(rows)).containsExactlyElementsOf(expected());
        assertThat(rows.stream().filter(JudgedRow::sound))
                .hasSize(Register.expected().get("accepted_rows").asInt());
    }

    @Test
    void findsTheSameInAWorkbook() throws IOException {
        Path workbook = Register.workbook(folder.resolve("register.xlsx"));

        assertThat(told(judge(SheetFormat.xlsx(workbook), Scope.INSTANCE, (m, d) -> true)))
                .containsExactlyElementsOf(expected());
    }

    @Test
    void seesTheSameContentInBothFormats() throws IOException {
        List<JudgedRow> text = judge(SheetFormat.csv(Register.open()), Scope.INSTANCE, (m, d) -> true);
        List<JudgedRow> workbook = judge(
                SheetFormat.xlsx(Register.workbook(folder.resolve("register.xlsx"))), Scope.INSTANCE, (m, d) -> true);

        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).sound()) {
                assertThat(workbook.get(i).identity()).isEqualTo(text.get(i).identity());
            }
        }
    }

    @Test
    void refusesRowsOfDistrictsThatTheCallerDoesNotSee() throws IOException {
        Scope one = new Scope(Optional.empty(), Set.of("304"), false, Optional.empty());

        assertThat(told(judge(SheetFormat.csv(Register.open()), one, (m, d) -> true)))
                .filteredOn(words -> words.get(2).equals("not one of your districts"))
                .isNotEmpty()
                .allMatch(words -> words.get(1).equals("district_lgd"));
    }

    @Test
    void leavesOutWhatBelongsToAModuleThatIsOffInTheDistrictOfTheRow() throws IOException {
        List<JudgedRow> rows = judge(
                SheetFormat.csv(Register.open()),
                Scope.INSTANCE,
                (module, district) -> !module.equals("livelihood") || district.equals("303"));

        assertThat(rows).filteredOn(JudgedRow::sound).allSatisfy(row -> {
            boolean here = "303".equals(row.row().values().get("district_lgd"));
            assertThat(row.row().off()).isEqualTo(here ? Set.of() : Set.of("livelihood"));
            assertThat(here || !row.row().values().containsKey("business_kind")).isTrue();
        });
    }

    @Test
    void takesAMendedCopyBehindAFaultyRow() throws IOException {
        String heading = "case_code,enrolled_on,gender,district_lgd,entry_route\n";
        List<JudgedRow> rows = judge(
                text(heading + "KAAAAAA1,never,F,304,PEER\nKAAAAAA1,2020-01-01,F,304,PEER\n"),
                Scope.INSTANCE,
                (m, d) -> true);

        assertThat(rows).extracting(JudgedRow::sound).containsExactly(false, true);
    }

    @Test
    void namesEveryFaultOfARowTheFirstColumnInFront() throws IOException {
        String heading =
                "entry_route,case_code,enrolled_on,gender,district_lgd,block_lgd,year_of_birth,hearings_held\n";
        List<JudgedRow> rows =
                judge(text(heading + "NO_SUCH,bad,,X,304,2742,1800,1.5\n"), Scope.INSTANCE, (m, d) -> true);

        assertThat(rows.get(0).faults())
                .extracting(fault -> fault.column() + " " + fault.code())
                .containsExactly(
                        "case_code pattern",
                        "enrolled_on required",
                        "gender not-in-list",
                        "year_of_birth too-small",
                        "block_lgd place-elsewhere",
                        "entry_route not-in-list",
                        "hearings_held not-whole");
    }

    @Test
    void refusesASheetWithoutARequiredColumnOrWithOneTwice() {
        assertThatThrownBy(() -> judge(text("case_code,case_code\n"), Scope.INSTANCE, (m, d) -> true))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .contains("case_code column-twice", "enrolled_on column-missing"));
    }

    private static SheetReader text(String csv) throws IOException {
        return SheetFormat.csv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<List<String>> expected() throws IOException {
        return StreamSupport.stream(Register.expected().get("refused").spliterator(), false)
                .map(Register::words)
                .toList();
    }

    private static List<List<String>> told(List<JudgedRow> rows) {
        Reasons reasons = new Reasons();
        return rows.stream()
                .filter(row -> !row.sound())
                .map(row -> reasons.tell(new ImportRefusal(RUN, row.line(), row.faults()), Map.of(), MAPPING, "en"))
                .map(row -> List.of(
                        Long.toString(row.line()),
                        String.valueOf(row.first().column()),
                        row.first().reason()))
                .toList();
    }

    private static List<JudgedRow> judge(SheetReader sheet, Scope scope, BiPredicate<String, String> on)
            throws IOException {
        try (sheet) {
            Heading heading = Heading.of(MAPPING, java.util.Objects.requireNonNull(sheet.next()));
            RowJudge judge = new RowJudge(
                    MAPPING, new RowReader(MAPPING, heading, Register.packs(), on), new RowHasher(new byte[32]), scope);
            List<JudgedRow> rows = new ArrayList<>();
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(judge.judge(row));
            }
            return rows;
        }
    }
}
