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
    private static final Path CASES = Path.of("../bundles/modules/schemes/src/test/resources/rules/cases.json");

    @Test
    void judgeTheSharedCasesAsTheyAreWritten() throws IOException {
        Page page = screen("worker-one", PHONE, "en").page();

        Object wrong = page.evaluate(FormDesk.script("judge-rules"), Files.readString(CASES));

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
