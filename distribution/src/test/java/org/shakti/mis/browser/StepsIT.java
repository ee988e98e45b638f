package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "en, Police tell her how the investigation goes on, Investigating officer, 90 days",
        "hi, पुलिस जाँच की प्रगति बताए, जाँच अधिकारी, 90 दिन",
        "bn, পুলিশ তদন্তের অগ্রগতি জানাবে, তদন্তকারী অফিসার, ৯০ দিন"
    })
    void saysWhichPaperItWantsAndWhichClockBeginsWithIt(String language, String clock, String who, String limit) {
        String matter = desk.matter();
        Screen phone = screen("worker-one", PHONE, language).open("move/criminal_matter/" + matter + "/FIR");
        Page page = phone.page();

        Locator clocks = page.locator("section[aria-labelledby=move-clocks]");
        Locator police = clocks.locator("li", new Locator.LocatorOptions().setHasText(clock));
        assertThat(police).containsText(who);
        assertThat(police).containsText(limit);
        assertThat(police).containsText("BNSS");
        assertThat(page.locator("#q-evidence-FIR")).isVisible();
        assertThat(page.locator("[id^=q-evidence-][id$=FIR], [id^=q-evidence-][id$=GDE]"))
                .hasCount(1);
        phone.wholeScreenshot("form-step-clocks");

        phone.open("move/criminal_matter/" + matter + "/REFUSED");
        assertThat(page.locator(".bar-actions [type=submit]")).isVisible();
        assertThat(page.locator("[id^=q-evidence-]")).hasCount(0);
    }

    /** At each stage of a matter: what is offered is what the definition allows from there, and nothing else. */
    @Test
    void isOfferedOnlyWhereItIsLegal() {
        JsonNode workflow =
                desk.worker().get("/api/types/criminal_matter").expect(200).at("/workflow");
        SampleCase known = SampleCase.opened(desk.worker(), "Shefali");
        String matter = known.writes("criminal_matter", Map.of());
        Screen wide = screen("worker-one", DESKTOP, "en");
        Page page = wide.open("record/criminal_matter/" + matter).page();
        assertOffered(page, workflow, matter, "NOT_REPORTED");

        known.moves("criminal_matter", matter, "FIR", SampleCase.day(-3), "FIR");
        page.reload();
        assertOffered(page, workflow, matter, "FIR");

        wide.open("move/criminal_matter/" + matter + "/CONVICTED");
        assertThat(page.locator("main .empty")).isVisible();
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(page.locator("main .empty a[href$='/INVESTIGATION']")).isVisible();
        assertThat(page.locator("main a[href$='/CONVICTED']")).hasCount(0);
    }

    private static void assertOffered(Page page, JsonNode workflow, String matter, String state) {
        String start = "#/move/criminal_matter/" + matter + "/";
        page.locator(".next-steps a").first().waitFor();
        page.locator(".path .is-now").waitFor();
        List<String> legal = StreamSupport.stream(workflow.path("transitions").spliterator(), false)
                .filter(step -> step.path("from").asText().equals(state))
                .map(step -> step.path("to").asText())
                .toList();
        List<?> offered = (List<?>) page.evaluate(
                "start => [...document.querySelectorAll('.next-steps a')].map((one) => one.getAttribute('href').replace(start, ''))",
                start);
        assertThat(legal).isNotEmpty();
        assertThat(List.<Object>copyOf(offered)).containsExactlyInAnyOrderElementsOf(legal);
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
