package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;

/** What is kept in the vault is opened for a purpose of the list and with a few words that name nobody. */
@DisplayName("What identifies a person")
class RevealIT extends BrowserTest {
    private static final String NAME = "Canary1x of the reveal";

    private SampleCase known;

    @BeforeAll
    void keepAName() {
        Api worker = sample().office().signIn("worker-one");
        known = SampleCase.opened(worker, "Kajol");
        worker.patch("/api/records/case/" + known.id(), "\"1\"", Map.of("real_name", NAME))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({"en,A visit or a meeting,to bring the form", "bn,বাড়ি যাওয়া বা দেখা করা,ফর্ম নিয়ে যাব"})
    void isShownOnceItIsSaidWhatFor(String language, String purpose, String note) {
        Screen screen = screen("worker-one", PHONE, language);
        Page page = screen.open("record/case/" + known.id()).page();
        Locator main = page.locator("main");
        assertThat(page.locator("h1")).containsText("Kajol");
        assertThat(main).not().containsText(NAME);

        page.locator(
                        "main button",
                        new Page.LocatorOptions().setHasText(language.equals("en") ? "kept safely" : "নিরাপদে রাখা"))
                .click();
        Locator dialog = page.locator("dialog[open]");
        Locator show = dialog.locator(".btn-main");
        dialog.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(purpose));
        dialog.locator("input").fill("for " + NAME);
        screen.axe().screenshot("case-reveal");
        show.click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        dialog.locator("input").fill(note);
        show.click();

        assertThat(main).containsText(NAME);
        screen.open("list/case");
        assertThat(page.locator("h1")).not().containsText("Kajol");
        screen.open("record/case/" + known.id());
        assertThat(page.locator("h1")).containsText("Kajol");
        assertThat(main).not().containsText(NAME);
    }
}
