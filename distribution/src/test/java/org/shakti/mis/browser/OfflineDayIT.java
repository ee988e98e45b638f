package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

@DisplayName("A day with a phone that keeps work")
class OfflineDayIT extends BrowserTest {
    private static final String WORKER = "worker-of-the-day";
    private static final int CASES = 100;
    private static final int MOST_BYTES = 300_000;
    private static final Map<String, Object> CONTACT = Map.of(
            "contact_type", "PHONE", "met_on", "2026-01-20", "was_safe", true, "red_flag", false, "not_now", true);

    private Api worker;
    private String file = "";

    @BeforeAll
    void hire() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
        file = file(worker);
    }

    @Test
    void beginsWithAFewBytesForAHundredFiles() {
        Api busy = sample().office().hire("worker-hundred", "social-worker", Office.NORTH);
        String last = "";
        for (int made = 0; made < CASES; made++) {
            last = file(busy);
            busy.post("/api/records/contact", Map.of("parent", last, "fields", CONTACT))
                    .expect(201);
        }
        Screen screen = screen(PHONE, "bn");
        AtomicLong bytes = bytesOfTheApi(screen);
        KeptPhone phone = KeptPhone.signedIn(screen, "worker-hundred");

        assertThat(kept(phone)).isEqualTo(2 * CASES);
        assertThat(bytes.get()).as("bytes of the first sync").isBetween(20_000L, (long) MOST_BYTES);

        // What is still on its way belongs to the first sync.
        phone.pull();
        long before = bytes.get();
        sample().director()
                .post("/api/records/case/" + last + "/assignment", Map.of("owner", "worker-two"))
                .expect(200);
        phone.pull();
        assertThat(kept(phone)).as("what was handed over is not kept").isEqualTo(2 * CASES - 2);
        assertThat(bytes.get() - before).as("bytes after a change of area").isLessThan(MOST_BYTES / 10);
    }

    @Test
    void asksForThePasswordOnceMoreWhenTheServerHasForgottenWhoThisIs() {
        KeptPhone phone = phone().cut();
        phone.create("contact", file, CONTACT);
        phone.screen().context().clearCookies();

        phone.connect();
        assertThat(phone.page().locator(".asides")).containsText("One thing is safe here");
        phone.screen().axe().screenshot("password-again");
        phone.page().locator(".asides input").fill(Office.PASSWORD);
        phone.page().locator(".asides button[type=submit]").click();

        phone.awaitSent();
        assertThat(phone.page().locator(".asides")).hasCount(0);
    }

    @Test
    void opensEverythingAfterAReloadWithoutANetwork() {
        KeptPhone phone = phone();
        phone.open("record/case/" + file).page().locator(".tabs").waitFor();
        phone.cut().reload().unlock();

        pages().forEach((route, part) -> {
            phone.open(route).page().locator(part).first().waitFor();
            assertThat(phone.page().locator("main .notice-error").allTextContents())
                    .as(route)
                    .isEmpty();
        });
        phone.open("record/case/" + file + "/priorities").page();
        assertThat(phone.page().locator(".tabs [aria-current]")).hasText("Priorities and plan");
        phone.open("list/case").page().locator("input[type=search]").fill("K");
        phone.page().locator("form[role=search] button").click();
        assertThat(phone.page().locator("main .card-link")).hasCount(1);
    }

    /** Route → a part of the page that no other page has. */
    private Map<String, String> pages() {
        String record = "record/case/" + file;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list/case", "main form[role=search]");
        for (String tab : List.of("priorities", "legal", "timeline")) {
            pages.put(record + "/" + tab, ".tabs [aria-current][href$='/" + tab + "']");
        }
        pages.put("new/contact?parent=case:" + file, "main input[name='q-contact_type']");
        pages.put("outbox", "main h1:has-text('Waiting to be sent')");
        pages.put("edit/case/" + file, "main form .field");
        pages.put("more", "main .langs");
        pages.put("today", "main h1:has-text('My work today')");
        return pages;
    }

    @Test
    void takesANewVersionOnlyWhenNoFormIsOpen() {
        KeptPhone phone = phone();
        phone.page()
                .evaluate("async () => { window.told = []; (await part('core/update.js')).waiting.value ="
                        + " { postMessage: (word) => window.told.push(word) }; }");

        assertThat(phone.page().locator(".asides")).containsText("new version");
        phone.screen().axe().screenshot("new-version");
        phone.open("new/contact?parent=case:" + file)
                .page()
                .locator("form .field")
                .first()
                .waitFor();
        assertThat(phone.page().locator(".asides")).hasCount(0);
        phone.open("today").page().locator(".asides button").click();
        assertThat(phone.page().evaluate("() => window.told")).isEqualTo(List.of("take-over"));
    }

    @Test
    void saysAtTheSignInWhatIsPossibleWithoutANetwork() {
        Screen phone = screen(PHONE, "en");
        phone.page().navigate("/");
        phone.settled().offline(true);
        phone.page().reload();

        assertThat(phone.page().locator("main")).containsText("The first sign-in needs one");
        phone.axe().screenshot("sign-in-offline");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, bn", "PHONE, hi", "DESKTOP, en", "DESKTOP, bn", "NARROW, bn"})
    void looksTheSameEverywhere(Device device, String language) {
        Screen screen = screen(device, language);
        KeptPhone phone = KeptPhone.signedIn(screen, WORKER).cut();
        phone.create("contact", file, CONTACT);
        phone.open("outbox").page().locator("main .card").first().waitFor();
        phone.page().locator("main details.fold").last().evaluate("one => { one.open = true; }");
        screen.axe().wholeScreenshot("outbox-day");
        assertThat(screen.scrollsSideways()).isFalse();

        phone.reload().expectLocked();
        screen.axe().screenshot("unlock-day");
        assertThat(screen.scrollsSideways()).isFalse();
    }

    private static AtomicLong bytesOfTheApi(Screen screen) {
        AtomicLong sum = new AtomicLong();
        Map<String, String> addresses = new HashMap<>();
        CDPSession session = screen.context().newCDPSession(screen.page());
        session.on(
                "Network.requestWillBeSent",
                event -> addresses.put(
                        text(event, "requestId"),
                        event.getAsJsonObject("request").get("url").getAsString()));
        session.on("Network.loadingFinished", event -> {
            if (addresses.getOrDefault(text(event, "requestId"), "").contains("/api/")) {
                sum.addAndGet(event.get("encodedDataLength").getAsLong());
            }
        });
        session.send("Network.enable");
        return sum;
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }

    private static int kept(KeptPhone phone) {
        return ((Number) phone.page()
                        .evaluate("async () => (await part('offline/kept.js')).recordsWhere(() => true).length"))
                .intValue();
    }

    private KeptPhone phone() {
        return KeptPhone.signedIn(screen(PHONE, "en"), WORKER);
    }

    private static String file(Api worker) {
        worker.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields = Map.of("entry_route", "ESCAPE", "gender", "F", "met_on", "2020-01-02");
        return worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields))
                .expect(201)
                .id();
    }
}
