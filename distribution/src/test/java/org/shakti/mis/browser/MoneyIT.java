package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample register awards 1,50,000 rupees to one person and says that all of it arrived. Records keep whole paise. */
@DisplayName("An amount of money")
class MoneyIT extends BrowserTest {
    private static final String CODE = "KWRDJG4W";

    private String file;
    private String credit;

    @BeforeAll
    void find() {
        file = first("case?q=" + CODE);
        credit = first("compensation_credit?parent=" + first("compensation?parent=" + file));
    }

    private String first(String search) {
        return sample().director()
                .get("/api/records/" + search)
                .expect(200)
                .items()
                .get(0)
                .path("id")
                .asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | ₹1,50,000", "hi | ₹1,50,000", "bn | ১,৫০,০০০"})
    void isTheSameOnEveryPage(String language, String amount) {
        Screen screen = screen("director-one", DESKTOP, language);

        screen.open("record/case/" + file + "/legal");
        assertThat(screen.page().locator(".figure-value").first()).containsText(amount);
        assertThat(screen.page().locator("main")).not().containsText(amount + ",00");

        screen.open("record/compensation_credit/" + credit);
        assertThat(screen.page().locator("main")).containsText(amount);
        assertThat(screen.page().locator("main")).not().containsText(amount + ",00");
    }
}
