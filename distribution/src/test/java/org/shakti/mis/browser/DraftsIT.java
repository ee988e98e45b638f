package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Office;

/** What was typed and not saved yet, and what two people typed at once. */
@DisplayName("A draft")
class DraftsIT extends BrowserTest {
    private FormDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new FormDesk(sample());
    }

    @Test
    void survivesATabThatIsKilled() {
        Screen phone = screen("worker-one", PHONE, "en");
        String route = "new/note?parent=case:" + desk.someone(2);
        Page page = phone.open(route).page();
        page.locator("#q-body").fill("She came with her sister");
        page.waitForFunction(FormDesk.script("has-draft"));
        page.close();

        Page again = phone.context().newPage();
        again.navigate("/");
        again.locator("input[name=password]").fill(Office.PASSWORD);
        again.locator("form button[type=submit]").click();
        again.locator("nav.nav").waitFor();
        again.evaluate("hash => { location.hash = hash; }", "#/" + route);
        again.locator(".notice .btn-main").click();

        assertThat(again.locator("#q-body")).hasValue("She came with her sister");
    }

    @Test
    void keepsWhatWasTypedWhenAQuestionIsNoLongerAsked() {
        Page page = screen("worker-one", DESKTOP, "en")
                .open("new/note?parent=case:" + desk.someone(3))
                .page();
        page.locator("#q-body").fill("Still asked");
        Object kept = page.evaluate(FormDesk.script("fit-draft"));
        assertThat(kept.toString())
                .contains("\"typed\":{\"body\":\"Still asked\"}")
                .contains("\"gone\":[{\"label\":\"Old question\",\"text\":\"Typed before\"}]");
    }

    @Test
    void hasAPersonChooseWhenTwoChangedTheSameAnswer() {
        String id = desk.someone(1);
        Screen wide = screen("worker-one", DESKTOP, "en").open("edit/case/" + id);
        Page page = wide.page();
        page.locator("#q-code_name").fill("Lake");
        sample().director()
                .patch(
                        "/api/records/case/" + id,
                        desk.tag("case", id),
                        Map.of("code_name", "Hill", "spoken_language", "Santali"))
                .expect(200);

        page.locator(FormDesk.LOOK).click();
        page.locator(FormDesk.SAVE).click();
        assertThat(page.locator(".conflict")).containsText("Hill");
        assertThat(page.locator(".conflict")).containsText("director-one");
        wide.axe().screenshot("form-conflict");
        page.locator(".conflict input").first().check();
        page.locator(".conflict [type=submit]").click();
        page.locator(FormDesk.SAVE).click();

        page.waitForURL(FormDesk.MADE);
        JsonNode now = desk.record("case", id).path("fields");
        assertThat(now.path("code_name").asText()).isEqualTo("Lake");
        assertThat(now.path("spoken_language").asText()).isEqualTo("Santali");
    }
}
