package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

@DisplayName("What a phone keeps")
class KeptSecretIT extends BrowserTest {
    private static final String WORKER = "worker-secret";
    private static final String CANARY = "canary of the night";
    private static final int TRIES = 10;
    private static final String DAY_AFTER_LEASE =
            "Date.now = ((now) => () => now() + 73 * 3600 * 1000)(Date.now.bind(Date));";

    private static final Route.FulfillOptions EVERYDAY =
            new Route.FulfillOptions().setContentType("text/html").setBody("<p>An everyday page</p>");

    private Api worker;
    private String file = "";
    private String code = "";

    @BeforeAll
    void hire() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
        worker.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields = Map.of("entry_route", "ESCAPE", "gender", "F", "met_on", "2020-01-02");
        Answer made = worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields))
                .expect(201);
        file = made.id();
        code = made.at("/fields/code").asText();
    }

    @Test
    void liesThereInNoPlainText() {
        KeptPhone phone = phone().cut();
        phone.create("note", file, Map.of("body", CANARY));
        phone.page()
                .evaluate(
                        "text => part('offline/vault.js').then((all) => all.vault.drafts.write('new/note', { typed: text }))",
                        CANARY);

        String found = phone.storage();

        assertThat(found.length()).as("something is kept").isGreaterThan(10_000);
        assertThat(found)
                .doesNotContain(
                        CANARY,
                        "canary",
                        code,
                        "entry_route",
                        "ESCAPE",
                        WORKER,
                        Office.PASSWORD,
                        "new/note",
                        "\"cases\"",
                        worker.account());
    }

    @Test
    void isThrownAwayAfterTenWrongTries() {
        KeptPhone phone = phone().cut();
        phone.reload();

        for (int turn = 1; turn <= TRIES; turn++) {
            phone.type("wrong number " + turn);
            phone.page().waitForFunction("() => !document.querySelector('form button[aria-disabled]')");
            if (turn == TRIES - 1) {
                assertThat(phone.page().locator("[role=alert]")).containsText("one more wrong try");
                phone.screen().axe().screenshot("unlock-last-try");
            }
        }

        assertThat(phone.page().locator("h1")).containsText("removed");
        assertThat(phone.storage()).doesNotContain("wrapped", "records");
    }

    @Test
    void staysShutWhenTheServerWasNotMetForDays() {
        KeptPhone phone = phone().cut();
        phone.screen().context().addInitScript(DAY_AFTER_LEASE);
        phone.reload().type(Office.PASSWORD);

        assertThat(phone.page().locator("[role=alert]")).containsText("has not met the server");
        phone.expectLocked();
        phone.screen().screenshot("unlock-lease");

        phone.connect().unlock();
    }

    @Test
    void isGoneFromTheScreenAtOnceAndDoesNotComeBack() {
        KeptPhone phone = phone();
        phone.open("record/case/" + file).waitForText(code);
        phone.cut();

        phone.page().keyboard().press("Escape");
        phone.page().keyboard().press("Escape");
        phone.page().waitForCondition(() -> phone.page().url().equals("about:blank"));
        assertThat(phone.page().content()).doesNotContain(code);

        phone.page().evaluate("() => setTimeout(() => history.back(), 0)");
        phone.page().waitForTimeout(1500);
        assertThat(phone.page().content()).doesNotContain(code);
    }

    @Test
    void staysWhenThePageIsLeftInAHurryWithANetwork() {
        KeptPhone phone = phone();
        phone.page()
                .evaluate(
                        "text => part('offline/vault.js').then((all) => all.vault.drafts.write('one', text))", CANARY);
        phone.screen().context().route("https://*.wikipedia.org/**", route -> route.fulfill(EVERYDAY));

        phone.page().keyboard().press("Escape");
        phone.page().keyboard().press("Escape");
        phone.page().waitForURL("https://**");
        phone.page().navigate("/");

        phone.unlock();
        assertThat(phone.page().evaluate("() => part('offline/vault.js').then((all) => all.vault.drafts.read('one'))"))
                .isEqualTo(CANARY);
    }

    @Test
    void isShutWhenNobodyHasTouchedItForAWhile() {
        Screen screen = screen(PHONE, "en");
        screen.page().clock().install();
        KeptPhone phone = KeptPhone.signedIn(screen, WORKER);
        phone.open("record/case/" + file).waitForText(code);

        screen.page().clock().fastForward("09:00");
        screen.page().locator("h1").click();
        screen.page().clock().fastForward("09:00");
        assertThat(screen.page().locator("nav.nav")).isVisible();
        screen.page().clock().fastForward("01:30");

        phone.expectLocked();
        assertThat(screen.page().content()).doesNotContain(code);
        phone.unlock();
    }

    @Test
    void isShutByOneTouch() {
        KeptPhone phone = phone();
        phone.open("more").page().getByText("Lock").click();

        phone.expectLocked();
        phone.cut().unlock();
        phone.open("record/case/" + file).waitForText(code);
    }

    @Test
    void opensWithTheFormerPasswordOnceAfterItWasChanged() {
        Api changing = sample().office().hire("worker-changing", "social-worker", Office.NORTH);
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), "worker-changing");
        assertThat(changing.account()).isNotEmpty();
        sample().office()
                .administrator()
                .post("/api/accounts/worker-changing/password", Map.of("password", "nine tall trees in rain"))
                .expect(204);

        phone.reload();
        phone.page().locator(".btn-quiet").click();
        phone.page().locator("input[name=user]").fill("worker-changing");
        phone.type("nine tall trees in rain");
        assertThat(phone.page().locator("h1")).containsText("password was changed");
        phone.screen().axe().screenshot("unlock-former");
        phone.unlock();

        phone.cut().reload().type("nine tall trees in rain");
        assertThat(phone.page().locator("nav.nav")).isVisible();
    }

    @Test
    void isOnePersonsAtATime() {
        KeptPhone phone = phone().cut();
        phone.create("note", file, Map.of("body", CANARY));
        phone.connect();
        phone.screen().context().route("**/api/sync", route -> route.abort());
        phone.screen().troubles().expect("Failed to load resource: net::ERR_FAILED");
        phone.reload();
        phone.page().locator(".btn-quiet").click();

        phone.page().locator("input[name=user]").fill("worker-two");
        phone.type(Office.PASSWORD);

        assertThat(phone.page().locator("h1")).containsText("another person");
        assertThat(phone.page().locator("main")).containsText("One thing here was not sent yet");
        phone.screen().narrow().screenshot("unlock-other");
        phone.page().locator(".btn-main").first().click();
        assertThat(phone.page().locator("nav.nav")).isVisible();
        assertThat(phone.page().evaluate("async () => (await part('offline/vault.js')).vault.count('outbox')"))
                .isEqualTo(1);
    }

    @Test
    void signingOutAsksBeforeUnsentWorkIsLost() {
        KeptPhone phone = phone().cut();
        phone.create("note", file, Map.of("body", CANARY));

        phone.open("more").page().getByText("Sign out").click();
        assertThat(phone.page().locator("dialog")).containsText("not sent yet");
        phone.screen().narrow().screenshot("sign-out");
        phone.page().locator("dialog .btn-main").click();
        assertThat(phone.waiting()).hasSize(1);

        phone.page().getByText("Sign out").first().click();
        phone.page().locator("dialog .btn-warm").click();
        assertThat(phone.page().locator("input[name=user]")).isVisible();
        assertThat(phone.storage()).doesNotContain("wrapped");
    }

    private KeptPhone phone() {
        return KeptPhone.signedIn(screen(PHONE, "en"), WORKER);
    }
}
