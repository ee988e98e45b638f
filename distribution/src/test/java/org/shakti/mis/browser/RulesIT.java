package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules on a phone")
class RulesIT extends BrowserTest {
    private static final Path RULES = Path.of("../bundles/modules/schemes/src/test/resources/rules");

    @Test
    void judgeTheSharedCasesAsTheyAreWritten() throws IOException {
        Page page = screen("worker-one", PHONE, "en").page();

        Object wrong = page.evaluate(FormDesk.script("judge-rules"), Files.readString(RULES.resolve("cases.json")));

        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    void judgeByTheRulesOfTheDayThatIsAskedFor() throws IOException {
        Page page = screen("worker-one", PHONE, "en").page();

        Object wrong = page.evaluate(FormDesk.script("judge-dated"), Files.readString(RULES.resolve("dated.json")));

        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    void judgePeopleWordForWordAsTheServerDoes() {
        Page page = screen("worker-one", PHONE, "bn").page();

        Map<?, ?> outcome = (Map<?, ?>) page.evaluate(FormDesk.script("judge-people"), Map.of("rounds", 60, "seed", 7));

        assertThat((List<?>) outcome.get("differ")).isEmpty();
        assertThat(((List<?>) outcome.get("seen")).stream().map(String::valueOf))
                .contains("eligible", "not-eligible", "unknown", "confirm");
    }
}
