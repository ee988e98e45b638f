package org.shakti.mis.platform.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("A sheet of text")
class CsvSheetTest {
    @Test
    void countsLinesWithTheHeadingAsLineOneEvenAcrossQuotedLineEnds() throws IOException {
        List<SheetRow> rows = rows("a,b\n\"two\nlines\",x\n\n,\nlast,y\n");

        assertThat(rows).extracting(SheetRow::line).containsExactly(1L, 2L, 6L);
        assertThat(rows.get(1).cells()).containsExactly("two\nlines", "x");
    }

    @Test
    void toleratesAByteOrderMarkForeignLineEndsAndSemicolons() throws IOException {
        List<SheetRow> rows = rows("\uFEFFa;b\r\n1,5;x\r\n");

        assertThat(rows.get(0).cells()).containsExactly("a", "b");
        assertThat(rows.get(1).cells()).containsExactly("1,5", "x");
    }

    @Test
    void keepsFormulasAsTheTextThatTheyAre() throws IOException {
        assertThat(rows("a\n\"=HYPERLINK(\"\"x\"\")\"\n").get(1).cells()).containsExactly("=HYPERLINK(\"x\")");
    }

    @Test
    void refusesOtherCharacterSets() {
        byte[] latin = "a,b\nJos\u00e9,x\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] late = ("a,b\n" + "x,y\n".repeat(100_000) + "\u00e9,x\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> rows(latin))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> rows(late))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> rows("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> rows("a,b\n\"x,y\n1,2\n")).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void refusesACellWithoutEnd() {
        String endless = "a\n" + "x".repeat(3_000_000) + "\n";

        assertThatThrownBy(() -> rows(endless)).isInstanceOf(MalformedInputException.class);
    }

    private static List<SheetRow> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> rows(byte[] bytes) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader sheet = new CsvSheet(new ByteArrayInputStream(bytes))) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
