package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of a way, with what they want; and the look before something new is opened. */
@DisplayName("A step")
class StepsIT extends BrowserTest {
    private FormDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new FormDesk(sample());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void takesAStepWithItsPapers(String language) {
        String matter = desk.matter();
        Screen phone = screen("worker-one", PHONE, language).open("move/criminal_matter/" + matter + "/GDE_LODGED");
        Page page = phone.page();
        page.locator(".bar-actions [type=submit]").click();
        assertThat(page.locator(".error-summary")).isFocused();
        phone.axe().wholeScreenshot("form-step");
        page.locator("#q-evidence-GDE input[type=checkbox]").check();
        page.locator("#q-evidence-GDE-note").fill("GDE 12");
        page.locator("#q-on").fill("2026-01-20");
        comeBack(phone);

        page.locator(".bar-actions [type=submit]").click();

        page.waitForURL(FormDesk.ANY_RECORD);
        assertThat(desk.record("criminal_matter", matter).path("state").asText())
                .isEqualTo("GDE_LODGED");
        JsonNode way = desk.worker()
                .get("/api/records/criminal_matter/" + matter + "/path")
                .expect(200)
                .json();
        assertThat(way.toString()).contains("2026-01-20").contains("GDE");
    }

    @Test
    void saysWhatIsMissingBeforeAStepAndWhereToAddIt() {
        Screen wide = screen("worker-one", DESKTOP, "en").open("move/case/" + desk.someone(0) + "/SAFETY");

        assertThat(wide.page().locator("#move-requires")).isVisible();
        assertThat(wide.page().locator("a[href^='#/new/safety_assessment']")).isVisible();
        wide.axe().screenshot("form-step-missing");
    }

    @Test
    void saysOnlyThatSomebodyElseKeepsACode() {
        String code = sample().director()
                .get("/api/records/case/" + sample().caseload("worker-three").get(0))
                .expect(200)
                .at("/fields/code")
                .asText();
        Screen phone = screen("worker-one", PHONE, "en").open("new/case");
        Page page = phone.page();

        page.locator("#search-first").fill(code);
        page.keyboard().press("Enter");

        assertThat(page.locator(".search-first .notice-warm")).containsText(code);
        assertThat(page.locator(".search-first .card-link")).hasCount(0);
        phone.axe().screenshot("form-elsewhere");
    }

    /** Looks at something else and comes back: what was typed is there. */
    private static void comeBack(Screen phone) {
        Page page = phone.page();
        page.locator(".back").click();
        page.waitForURL(FormDesk.ANY_RECORD);
        page.goBack();
        assertThat(page.locator("#q-evidence-GDE-note")).hasValue("GDE 12");
        assertThat(page.locator("#q-on")).hasValue("2026-01-20");
    }
}
