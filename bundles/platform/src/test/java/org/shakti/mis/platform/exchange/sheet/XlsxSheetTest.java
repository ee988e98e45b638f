package org.shakti.mis.platform.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("A workbook")
class XlsxSheetTest {
    @TempDir
    Path folder;

    @Test
    void givesDaysNumbersAndTextsAsPeopleWouldWriteThem() throws IOException {
        Path file = WorkbookFile.write(
                folder.resolve("a.xlsx"),
                List.of(
                        List.of("day", "other_day", "amount", "phone", "yes", "name"),
                        List.of(
                                LocalDate.of(2020, 2, 26),
                                LocalDate.of(2020, 2, 27),
                                37500.5,
                                9000010026L,
                                true,
                                "রিনা <b>")));

        assertThat(rows(file).get(1).cells())
                .containsExactly("2020-02-26", "2020-02-27", "37500.5", "9000010026", "true", "রিনা <b>");
    }

    @Test
    void keepsTheLineOfARowBehindBlankOnes() throws IOException {
        Path file = WorkbookFile.write(
                folder.resolve("b.xlsx"), List.of(List.of("a"), List.of(""), List.of(" "), List.of("x")));

        assertThat(rows(file)).extracting(SheetRow::line).containsExactly(1L, 4L);
    }

    @Test
    void showsAFormulaAsItsTextAndNotAsItsResult() throws IOException {
        Path file = WorkbookFile.write(
                folder.resolve("c.xlsx"), List.of(List.of(new WorkbookFile.Formula("HYPERLINK(\"x\")", "PEER"))));

        assertThat(rows(file).get(0).cells()).containsExactly("=HYPERLINK(\"x\")");
    }

    @Test
    void refusesToUnfoldABomb() throws IOException {
        String bomb = "<sst><si><t>" + "A".repeat(1_000_000) + "</t></si></sst>";
        Path file = new WorkbookFile()
                .with(List.of(List.of("x")))
                .part("xl/sharedStrings.xml", bomb)
                .to(folder.resolve("d.xlsx"));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>x</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v>1</v>",
                "no xml"
            })
    void refusesHostileSheets(String sheet) throws IOException {
        Path file = new WorkbookFile()
                .with(List.of())
                .part("xl/worksheets/sheet1.xml", sheet)
                .to(folder.resolve("e.xlsx"));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void leavesANumberWithAHugePowerOfTenAsText() throws IOException {
        String sheet = "<worksheet><sheetData><row><c><v>1e999999999</v></c></row></sheetData></worksheet>";
        Path file = new WorkbookFile()
                .with(List.of())
                .part("xl/worksheets/sheet1.xml", sheet)
                .to(folder.resolve("f.xlsx"));

        assertThat(rows(file).get(0).cells()).containsExactly("1e999999999");
    }

    @Test
    void isRefusedWhenItIsNoWorkbookAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("g.xlsx"), "a,b\n1,2\n");

        assertThatThrownBy(() -> rows(file)).isInstanceOf(MalformedInputException.class);
    }

    static List<SheetRow> rows(Path file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader sheet = SheetFormat.xlsx(file)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
