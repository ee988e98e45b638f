package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** A worker at a counter where there is no network. */
@DisplayName("Demands without a network")
class DemandsOfflineIT extends BrowserTest {
    private static final String WORKER = "worker-counter";

    private Api worker;
    private SampleCase known;

    private Answer raised(String title) {
        List<Map<String, String>> about = List.of(Map.of("type", "case", "id", known.id()));
        return worker.post(
                        "/api/demands",
                        Map.of("rightTitle", title, "ladder", "WB_SOCIAL", "language", "en", "about", about))
                .expect(200);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void areReadHandedInAndAnsweredAndSentLater() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
        known = SampleCase.opened(worker, "Dwip");
        Answer sent = raised("A pension & a paper");
        Answer ready = raised("A school place by the river");
        String step = sent.at("/rungs/0/step/id").asText();
        worker.post(
                        "/api/demands/" + of(sent) + "/steps/" + step + "/sent",
                        Map.of("on", SampleCase.day(-3), "kind", "PORTAL", "reference", "WB/2026/1"))
                .expect(200);
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), WORKER).cut();
        Page page = phone.page();

        phone.open("p/demands/list?turn=OFFICE");
        assertThat(page.locator("ul.grid a.card")).containsText("A pension & a paper");
        page.locator("ul.grid a.card").click();
        assertThat(page.locator("main")).containsText("Without a network");
        phone.screen().axe().wholeScreenshot("demands-away");
        page.locator(".rungs").getByRole(AriaRole.LINK, letter()).click();
        assertThat(page.locator("article.letter")).containsText("A pension & a paper");
        assertThat(page.locator("article.letter")).containsText("Yours faithfully");

        phone.open("p/demands/demand/" + of(sent));
        press(page, "An answer came");
        press(page, "Refused with a reason");
        page.getByLabel("Reason that was given").fill("The list is closed");
        press(page, "Save the answer");
        assertThat(page.locator(".rungs > li .tag").first()).containsText("Refused");
        phone.open("p/demands/demand/" + of(ready));
        press(page, "It was handed in");
        press(page, "Save: handed in");
        assertThat(page.locator("form.deed")).containsText("A stamp is proven by its photo");
        page.locator("form.deed input[type=file]")
                .setInputFiles(new FilePayload("stamp.jpg", "image/jpeg", PhotographIT.photograph()));
        assertThat(page.locator("form.deed img")).isVisible();
        phone.screen().axe().wholeScreenshot("demands-stamp-away");
        press(page, "Save: handed in");
        assertThat(page.locator(".rungs > li").first()).containsText("Received stamp");
        assertThat(page.locator(".notice").nth(1)).containsText("With the office since today");

        phone.connect().awaitSent();
        page.waitForCondition(
                () -> state(sent).equals("ANSWERED") && state(ready).equals("WAITING"));
        assertThat(worker.get("/api/records/demand_step/" + step)
                        .at("/fields/reason")
                        .asText())
                .isEqualTo("The list is closed");
        String stamped = ready.at("/rungs/0/step/id").asText();
        worker.get("/api/records/demand_step/" + stamped + "/files/proof_photo").expect(200);
    }

    private static Locator.GetByRoleOptions letter() {
        return new Locator.GetByRoleOptions().setName("Letter");
    }

    private String state(Answer demand) {
        return worker.get("/api/demands/" + of(demand) + "/ladder")
                .at("/demand/state")
                .asText();
    }

    private static String of(Answer demand) {
        return demand.at("/demand/id").asText();
    }
}
