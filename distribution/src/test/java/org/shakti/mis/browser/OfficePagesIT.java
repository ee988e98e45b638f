package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Office;

/** How the instance is doing, and what is on where. */
@DisplayName("What an administrator looks after")
class OfficePagesIT extends BrowserTest {
    private static final String FAR = "607";
    private static final String NOT_WELL =
            """
            {"status":"starting","parts":{"modules":"ok","database":"down"},"notes":[
              {"code":"module-off","parts":{"module":"livelihood"},"text":"The module livelihood was switched off."},
              {"code":"module-failing","parts":{"module":"schemes"},"text":"The module schemes fails."}]}""";

    @ParameterizedTest
    @CsvSource({
        "en, Everything works, Definitions of the packs, Not every part works at the moment, does not answer, “Livelihood” was switched off, “Schemes” fails again and again",
        "hi, सब चल रहा है, पैक की परिभाषाएँ, अभी हर हिस्सा नहीं चल रहा, जवाब नहीं दे रहा, “आजीविका” अपने-आप बंद, “योजनाएँ” का प्रोग्राम",
        "bn, সব চলছে, প্যাকের সংজ্ঞা, এই মুহূর্তে সব অংশ চলছে না, উত্তর দিচ্ছে না, “জীবিকা” মডিউলটি নিজে থেকেই বন্ধ, “প্রকল্প” মডিউলের প্রোগ্রাম"
    })
    void saysInPlainWordsHowTheInstanceIsDoing(
            String language, String well, String definitions, String notYet, String why, String off, String failing) {
        JsonNode parts =
                sample().office().administrator().get("/api/health").expect(200).at("/parts");
        Screen screen = screen("administrator-one", PHONE, language).open("admin/health");
        Page page = screen.page();

        assertThat(page.locator("main [role=status]")).hasText(well);
        assertThat(page.locator("main ul.cards > li")).hasCount(parts.size());
        assertThat(page.locator("main ul.cards")).containsText(definitions);
        List<String> shown = page.locator("main ul.cards > li .row .row").allInnerTexts();
        parts.fieldNames()
                .forEachRemaining(
                        name -> assertThat(shown).as("no name of a part").doesNotContain(name));
        screen.narrow();

        screen.troubles().expect("503");
        screen.context()
                .route(
                        "**/api/health",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/json")
                                .setBody(NOT_WELL)));
        page.locator("main .page-head button").click();
        assertThat(page.locator("main [role=status]")).hasText(notYet);
        assertThat(page.locator("main .tag-warm")).hasCount(1);
        assertThat(page.locator("main ul.cards > li").last()).containsText(why);
        assertThat(page.locator("main ul.cards")).not().containsText("down");
        assertThat(page.locator("main .notice-warm")).hasCount(3);
        assertThat(page.locator("main .notice-warm").nth(1)).containsText(off);
        assertThat(page.locator("main .notice-warm").nth(2)).containsText(failing);
        assertThat(page.locator("main")).not().containsText(Pattern.compile("The module (livelihood|schemes)"));
        screen.narrow();
    }

    @Test
    void showsWhatIsOnInEachDistrictAndInOneThatNobodyWorksInYet() {
        Page page = screen("administrator-one", DESKTOP, "en")
                .open("admin/districts")
                .page();
        Locator north = page.locator("section[aria-labelledby=district-" + Office.NORTH + "]");

        assertThat(north.locator("h2")).hasText("North 24 Parganas");
        assertThat(north.locator("[role=switch][aria-checked=true]").first()).isVisible();
        Locator far = page.locator("section[aria-labelledby=district-" + FAR + "]");
        assertThat(far).hasCount(0);
        page.locator("main details.fold > summary").last().click();
        page.locator("main details.fold select").first().selectOption(new SelectOption().setLabel("Jharkhand"));
        page.locator("main details.fold select").last().selectOption(FAR);
        page.locator("main details.fold button").click();
        assertThat(far.locator("h2")).hasText("Ramgarh");
        assertThat(far.locator("[role=switch]").first()).isVisible();
    }
}
