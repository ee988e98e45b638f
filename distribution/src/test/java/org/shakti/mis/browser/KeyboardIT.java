package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** From the first page to a saved form without once touching a mouse or a screen. */
@DisplayName("By keyboard alone")
class KeyboardIT extends BrowserTest {
    private Api worker;

    @BeforeAll
    void signIn() {
        worker = sample().office().signIn("worker-one");
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, en, Jui", "PHONE, bn, Beli", "DESKTOP, hi, Champa"})
    void onePersonSignsInFindsACaseFillsInAFormAndSavesIt(Device device, String language, String codeName) {
        SampleCase known = SampleCase.opened(worker, codeName);
        Screen screen = screen(device, language);
        Page page = screen.page();
        page.navigate("/");
        page.locator("input[name=user]").waitFor();
        Keyboard keys = new Keyboard(page);

        keys.to("input[name=user]").type("worker-one");
        keys.to("input[name=password]").type(Office.PASSWORD).press("Enter");
        page.locator("nav.nav").waitFor();
        page.locator("main h1").waitFor();
        keys.to(".skip").press("Enter");
        assertThat(page.locator("main#main")).isFocused();

        keys.to("nav a[href='#/list/case']").press("Enter");
        page.locator("input[type=search]").waitFor();
        keys.to("input[type=search]").type(codeName).press("Enter");
        String entry = "a[href='#/record/case/" + known.id() + "']";
        page.locator("main " + entry + ":visible").waitFor();
        keys.to("main " + entry).press("Enter");
        assertThat(page.locator("h1")).containsText(codeName);
        assertThat(page.locator("h1")).isFocused();

        keys.to(".tabs a[href$='/priorities']").press("Enter");
        page.locator("main a[href^='#/new/need']").first().waitFor();
        keys.to("main a[href^='#/new/need']").press("Enter");
        page.locator("#q-own_words").waitFor();
        keys.to("#q-own_words").type("A window of my own");
        keys.to("[name=q-said_by]").press("Space");
        keys.to("#q-said_on");
        page.keyboard().type("01012026"); // the same day whichever of day and month comes first
        keys.to("[name=q-cbr_element], #q-cbr_element").press("ArrowDown");
        screen.axe();
        while (page.locator(FormDesk.LOOK).count() == 0) {
            keys.to(FormDesk.NEXT).press("Enter");
        }
        keys.to(FormDesk.LOOK).press("Enter");
        page.locator(".review").waitFor();
        keys.to(FormDesk.SAVE).press("Enter");
        page.waitForURL("**/#/record/case/" + known.id() + "*");

        assertThat(worker.get("/api/records/need?whole=true&parent=" + known.id())
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(need ->
                        assertThat(need.at("/fields/own_words").asText()).isEqualTo("A window of my own"));
    }
}
