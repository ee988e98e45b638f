package org.shakti.mis.demands.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A letter")
class TemplateTest {
    private static final Path SHIPPED = Path.of("src/main/resources/SHAKTI-INF/letters");

    static Stream<Path> shipped() throws IOException {
        return Files.list(SHIPPED).sorted();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void thatShipsHasNoFault(Path file) throws IOException {
        assertThat(TemplateReader.read(Files.readString(file)).faults()).isEmpty();
    }

    @Test
    void existsInEachLanguage() throws IOException {
        try (Stream<Path> files = shipped()) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).contains("demand.en.html", "rti-appeal.bn.html").allSatisfy(name -> assertThat(names)
                    .contains(name.replaceAll("\\.(en|hi|bn)\\.", ".hi."))
                    .contains(name.replaceAll("\\.(en|hi|bn)\\.", ".bn.")));
        }
    }

    @Test
    void refusesANameThatNobodyKnowsAndSaysWhere() {
        var faults = TemplateReader.read("<p>Dear</p>\n<p>{{real_name}}</p>").faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.key()).isEqualTo("real_name");
            assertThat(fault.expected()).contains("right");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<p onclick=\"x\">a</p>",
                "<p style=\"x\">a</p>",
                "<img src=\"x\">",
                "<p>a",
                "a</p>",
                "<p><em>a</p></em>",
                "{{#one}}<p>{{/one}}</p>",
                "{{#one}}a",
                "{{/one}}",
                "{{one",
                "a & b",
                "<!-- a -->",
                "<p class=\"evil\">a</p>"
            })
    void refusesWhateverIsMoreThanWords(String text) {
        assertThat(TemplateReader.read(text).faults()).isNotEmpty();
    }

    @Test
    void escapesEveryValue() {
        Template template = TemplateReader.read("<p>{{right}}</p>{{#members}}<p>{{what}}</p>{{/members}}")
                .template();
        String hostile = "<script>alert('x')</script>&\"";

        String letter = template.fill(Map.of("right", hostile, "members", List.of(Map.of("what", hostile))));

        assertThat(letter)
                .doesNotContain("<script")
                .isEqualTo("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;</p>"
                        + "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;</p>");
        assertThat(Sheet.tree(letter)).extracting(Sheet.Node::tag).containsExactly("p", "p");
        assertThat(Sheet.tree(letter).get(0).kids().get(0).text()).isEqualTo(hostile);
    }

    @Test
    void repeatsARowForEachAndLeavesOutWhatIsNotSo() {
        Template template = TemplateReader.read(
                        "{{#earlier}}{{office}} {{#silent}}silent{{/silent}}{{^silent}}spoke{{/silent}}; "
                                + "{{/earlier}}{{^earlier}}first{{/earlier}}{{code}}")
                .template();
        List<Map<String, Object>> rows =
                List.of(Map.of("office", "A", "silent", "yes"), Map.of("office", "B", "silent", ""));

        assertThat(template.fill(Map.of("earlier", rows, "code", "D1"))).isEqualTo("A silent; B spoke; D1");
        assertThat(template.fill(Map.of("earlier", List.of(), "code", "D1"))).isEqualTo("firstD1");
    }

    @Test
    void fetchesAndRunsNothing() {
        String page = Sheet.page("<p>a</p>", "bn", "D1");

        assertThat(page).doesNotContain("http", "src=", "<script", "url(");
        assertThat(Sheet.POLICY).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void writesDaysAsPeopleDo() {
        LocalDate day = LocalDate.of(2026, 2, 5);

        assertThat(Days.of(day, "en")).isEqualTo("5 February 2026");
        assertThat(Days.of(day, "hi")).isEqualTo("5 फ़रवरी 2026");
        assertThat(Days.of(day, "bn")).isEqualTo("৫ ফেব্রুয়ারি ২০২৬");
    }

    @Test
    void haveAHeadOnlyWhereThereAreLinesForIt() {
        assertThat(Sheet.head("  \n ")).isEmpty();
        assertThat(Sheet.head("Sample & Co\n1 <b>Road</b>"))
                .contains("<p><strong>Sample &amp; Co</strong></p><p>1 &lt;b&gt;Road&lt;/b&gt;</p>");
        assertThat(Sheet.tree(Sheet.head("Sample"))).singleElement().satisfies(head -> assertThat(head.style())
                .isEqualTo("head"));
    }
}
