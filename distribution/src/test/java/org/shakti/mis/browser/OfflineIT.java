package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

@DisplayName("Without a network")
class OfflineIT extends BrowserTest {
    private static final String WORKER = "worker-offline";
    private static final Map<String, Object> CONTACT = Map.of(
            "contact_type", "PHONE", "met_on", "2026-01-20", "was_safe", true, "red_flag", false, "not_now", true);

    private Api worker;

    @BeforeAll
    void hire() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
    }

    @Test
    void aContactAndAHearingAreWrittenKeptThroughAReloadAndSentLater() {
        String file = file();
        KeptPhone phone = phone().cut();

        contactByHand(phone, file);
        String matter = id(phone.create("criminal_matter", file, Map.of("court", "Sample court")));
        phone.create("hearing", matter, Map.of("hearing_on", "2026-12-01"));
        phone.open("outbox");
        assertThat(phone.page().locator("main .card")).hasCount(3);
        assertThat(phone.page().locator(".toast")).hasCount(0);
        phone.screen().axe().screenshot("outbox");

        phone.reload().expectLocked();
        phone.screen().axe().screenshot("unlock");
        phone.unlock();
        assertThat(phone.waiting()).hasSize(3);
        phone.open("record/case/" + file + "/timeline");
        phone.waitForText("Contact");
        phone.connect().awaitSent();

        assertThat(below("contact", file)).hasSize(1);
        assertThat(below("hearing", matter)).hasSize(1);
    }

    /** Fills the form with fingers, page by page. */
    static void contactByHand(KeptPhone phone, String file) {
        Page page = phone.open("new/contact?parent=case:" + file).page();
        page.locator("input[name='q-contact_type'][value=PHONE]").check();
        page.locator("input[name='q-met_on'], #q-met_on").first().fill("2026-01-20");
        page.locator("input[name='q-was_safe']").first().check();
        page.locator("input[name='q-red_flag']").last().check();
        page.locator("main button[type=submit]").click();
        page.locator("input[name='q-not_now']").first().check();
        finish(page);
    }

    /** Goes on to the end of a form and saves what stands there. */
    static void finish(Page page) {
        page.locator("main button[type=submit]").click();
        page.locator("main .bar-actions .btn-main:not([type=submit])").click();
        page.waitForCondition(() -> !page.url().matches(".*#/(new|edit)/.*"));
    }

    @Test
    void aCaseIsOpenedAndSaysThatOnlyThisPhoneWasSearched() {
        Api far = sample().office().hire("worker-far", "social-worker", Office.NORTH);
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), "worker-far").cut();
        Page page = phone.open("new/case").page();
        page.locator("#search-first").fill("ZZ");
        page.locator(".search-first form button").click();
        assertThat(page.locator(".search-first .notice").first()).containsText("a task will ask you");
        phone.screen().axe().screenshot("form-search-offline");
        page.locator(".search-first .bar-actions .btn").click();
        page.locator("#q-code_name").fill("Far");
        FormDesk.choose(page, "gender");
        page.locator(FormDesk.NEXT).click();
        FormDesk.choose(page, "entry_route");
        FormDesk.lookAndSave(page);
        String file = FormDesk.idOf(page);
        phone.create("contact", file, CONTACT);
        assertThat(phone.waiting()).hasSize(2);

        phone.connect().awaitSent();

        assertThat(far.get("/api/records/case/" + file)
                        .expect(200)
                        .at("/fields/searched_on_phone")
                        .asText())
                .isEqualTo(SampleCase.day(0));
        assertThat(far.get("/api/records/contact?parent=" + file).items()).hasSize(1);
        phone.open("today");
        phone.waitForText("Search once more with a network");
        phone.open("record/case/" + file);
        assertThat(page.locator("dt", new Page.LocatorOptions().setHasText("only this phone was searched")))
                .hasCount(1);
    }

    @Test
    void whatTwoHaveChangedIsShownWithBothAnswersAndDecided() {
        String file = file();
        KeptPhone phone = phone().cut();
        int version = ((Number) phone.get("case", file).get("version")).intValue();
        phone.change("case", file, version, Map.of("met_on", "2020-02-03"));
        JsonNode before = sample().director().get("/api/records/case/" + file).json();
        sample().director()
                .patch(
                        "/api/records/case/" + file,
                        "\"" + before.path("version").asText() + "\"",
                        Map.of("met_on", "2020-03-04"))
                .expect(200);

        phone.connect().open("outbox");
        assertThat(phone.page().locator("main .conflict")).containsText("3 Feb 2020");
        assertThat(phone.page().locator("main .conflict")).containsText("4 Mar 2020");
        assertThat(phone.page().locator("main .conflict")).containsText("director-one");
        phone.screen().narrow().screenshot("outbox-conflict");
        assertThat(met(file)).as("nothing was overwritten").isEqualTo("2020-03-04");

        phone.page().locator("main .conflict input[type=radio]").first().check();
        phone.page().locator("main .conflict button[type=submit]").click();
        phone.awaitSent();
        assertThat(met(file)).isEqualTo("2020-02-03");
    }

    @Test
    void whatTheServerRefusesStaysSaysWhyAndCanBeMended() {
        String file = file();
        KeptPhone phone = phone().cut();
        phone.create(
                "contact",
                file,
                Map.of("contact_type", "PHONE", "met_on", "2026-01-20", "was_safe", true, "not_now", true));

        phone.connect().open("outbox");
        assertThat(phone.page().locator("main .card")).containsText("An answer is needed");
        phone.screen().narrow().screenshot("outbox-refused");
        phone.page().locator("main .card a.btn-main").click();
        phone.page().locator("input[name='q-red_flag']").last().check();
        phone.page().locator("main button[type=submit]").click();
        finish(phone.page());
        phone.awaitSent();
        assertThat(below("contact", file)).hasSize(1);
    }

    @Test
    void whatIsPutAsideHoldsBackWhatIsBelowItAndGoesOnlyWhenAPersonSaysSo() {
        String file = file();
        KeptPhone phone = phone().cut();
        String matter = id(phone.create("criminal_matter", file, Map.of("no_such_question", "x")));
        phone.create("hearing", matter, Map.of("hearing_on", "2026-12-01"));
        phone.create("contact", file, CONTACT);

        Page page = phone.connect().open("outbox").page();
        page.getByText("Put aside").click();
        assertThat(page.locator("main ul .card")).containsText("Waits for what comes before it");
        assertThat(below("contact", file)).as("others are not held back").hasSize(1);

        assertThat(page.locator("#outbox-stuck")).hasCount(0);
        page.locator("details.fold", new Page.LocatorOptions().setHas(page.locator("article")))
                .locator("summary")
                .first()
                .click();
        page.locator("article .btn-quiet").click();
        assertThat(page.locator("dialog[open]")).containsText("One more thing that belongs to it");
        phone.screen().dialog().screenshot("outbox-remove");
        page.locator("dialog[open] .btn-warm").click();
        phone.awaitSent();
    }

    @Test
    void aLostReplyDoublesNothing() {
        String file = file();
        KeptPhone phone = phone();
        AtomicInteger calls = new AtomicInteger();
        phone.screen().context().route("**/api/sync", route -> {
            if (calls.incrementAndGet() > 2) {
                route.resume();
            } else {
                route.fetch();
                route.abort();
            }
        });
        phone.screen().troubles().expect("Failed to load resource: net::ERR_FAILED");

        assertThat(phone.create("contact", file, CONTACT).get("waiting")).isEqualTo(true);
        phone.send().send().awaitSent();

        assertThat(calls).hasValue(3);
        assertThat(below("contact", file)).hasSize(1);
    }

    @Test
    void aKilledPageLosesNothing() {
        String file = file();
        KeptPhone phone = phone().cut();
        for (int turn = 0; turn < 3; turn++) {
            phone.create("contact", file, CONTACT);
            phone.kill().unlock();
        }
        assertThat(phone.waiting()).hasSize(3);

        phone.connect().awaitSent();
        assertThat(below("contact", file)).hasSize(3);
    }

    @Test
    void twoPagesOfOnePhoneSendOnce() {
        String file = file();
        KeptPhone phone = phone();
        KeptPhone second = phone.second().unlock();
        phone.cut();
        phone.create("contact", file, CONTACT);
        second.create("contact", file, CONTACT);

        phone.connect();
        phone.awaitSent();
        second.awaitSent();
        assertThat(below("contact", file)).hasSize(2);
    }

    private KeptPhone phone() {
        return KeptPhone.signedIn(screen(PHONE, "en"), WORKER);
    }

    private static String id(Map<?, ?> record) {
        return String.valueOf(record.get("id"));
    }

    private String met(String file) {
        return worker.get("/api/records/case/" + file).at("/fields/met_on").asText();
    }

    private List<JsonNode> below(String type, String parent) {
        return new ArrayList<>(worker.get("/api/records/" + type + "?limit=100&parent=" + parent)
                .expect(200)
                .items());
    }

    private String file() {
        worker.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields = Map.of("entry_route", "ESCAPE", "gender", "F", "met_on", "2020-01-02");
        return worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields))
                .expect(201)
                .id();
    }
}
