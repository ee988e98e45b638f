package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** When a phone sends what waits on it, for how long it opens without the server, and in which words it says so. */
@DisplayName("What waits on a phone")
class SendingIT extends BrowserTest {
    private static final String WORKER = "worker-sending";
    private static final Map<String, Object> CONTACT = Map.of(
            "contact_type", "PHONE", "met_on", "2026-01-20", "was_safe", true, "red_flag", false, "not_now", true);
    /** An answer that says nothing of the deed: it is to be asked again later. */
    private static final Route.FulfillOptions LATER = new Route.FulfillOptions().setStatus(429);

    private static final String HOURS_LATER =
            "Date.now = ((now) => () => now() + %d * 3600 * 1000)(Date.now.bind(Date));";
    private static final String KEYS_MADE =
            """
            window.keysMade = [];
            SubtleCrypto.prototype.deriveKey = ((make) => function (how, ...rest) {
              window.keysMade.push(`${how.name} ${how.hash} ${how.iterations} ${rest[1].name} ${rest[1].length}`);
              return make.call(this, how, ...rest);
            })(SubtleCrypto.prototype.deriveKey);""";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    private Api worker;
    private String file = "";

    @BeforeAll
    void hire() {
        worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
    }

    @BeforeEach
    void openACase() {
        worker.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields = Map.of("entry_route", "ESCAPE", "gender", "F", "met_on", "2020-01-02");
        file = worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields))
                .expect(201)
                .id();
    }

    @Test
    void isSentWhenThePhoneIsUnlocked() {
        KeptPhone phone = waiting();
        phone.reload().expectLocked();
        assertThat(contacts()).as("nothing leaves a locked phone").isZero();

        phone.unlock();

        awaitContact(phone);
        phone.awaitSent();
    }

    @Test
    void isSentWhenThePageIsLookedAtAgain() {
        KeptPhone phone = waiting();

        phone.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");

        awaitContact(phone);
        phone.awaitSent();
    }

    @Test
    void isSentByAButton() {
        KeptPhone phone = waiting();
        Page page = phone.open("outbox").page();
        assertThat(page.locator("main .card-link")).hasCount(1);

        page.locator(".page-head .btn-main").click();

        assertThat(page.locator("main .empty")).containsText("Everything was sent");
        assertThat(contacts()).isEqualTo(1);
    }

    /** A server that is too busy leaves something waiting; a quiet page asks it again after a minute only. */
    private KeptPhone waiting() {
        KeptPhone phone = phone("en");
        phone.screen().context().route("**/api/sync", route -> route.fulfill(LATER));
        phone.create("contact", file, CONTACT);
        assertThat(phone.waiting()).isEqualTo(List.of("waiting"));
        phone.screen().context().unroute("**/api/sync");
        assertThat(contacts()).isZero();
        return phone;
    }

    @Test
    void opensWithoutTheServerForAsLongAsTheAdministratorSaid() {
        Api administrator = sample().office().administrator();
        Map<String, Object> before = Map.of("idleMinutes", 10, "leaseHours", 72, "appName", "Notes");
        administrator
                .put("/api/settings", Map.of("idleMinutes", 10, "leaseHours", 5, "appName", "Notes"))
                .expect(200);
        try {
            KeptPhone phone = phone("en");
            phone.open("outbox")
                    .page()
                    .locator("main details.fold > summary")
                    .last()
                    .click();
            assertThat(phone.page().locator("main details.fold")).containsText("After 5 hours without the server");

            phone.cut().screen().context().addInitScript(HOURS_LATER.formatted(4));
            phone.reload().unlock();
            phone.screen().context().addInitScript(HOURS_LATER.formatted(2));
            phone.reload().type(Office.PASSWORD);
            assertThat(phone.page().locator("[role=alert]")).containsText("has not met the server");
            phone.expectLocked();
        } finally {
            administrator.put("/api/settings", before).expect(200);
        }
    }

    @Test
    void isSealedByAKeyThatTakesLongToGuess() {
        Screen screen = screen(PHONE, "en");
        screen.context().addInitScript(KEYS_MADE);
        KeptPhone phone = KeptPhone.signedIn(screen, WORKER);
        List<?> first = (List<?>) phone.page().evaluate("() => window.keysMade");
        phone.cut().reload().unlock();
        List<?> again = (List<?>) phone.page().evaluate("() => window.keysMade");

        for (List<?> made : List.of(first, again)) {
            assertThat(made).isNotEmpty().allSatisfy(key -> {
                String[] parts = String.valueOf(key).split(" ");
                assertThat(parts).startsWith("PBKDF2", "SHA-256").endsWith("AES-GCM", "256");
                assertThat(Integer.parseInt(parts[2])).isGreaterThanOrEqualTo(600_000);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hi, उत्तर ज़रूरी है, किसी ने वही उत्तर बदले हैं, सर्वर से नहीं जुड़ा, और ग़लत कोशिशों के बाद, यहाँ रखा हुआ हटा दिया गया",
        "bn, উত্তর দরকার, কেউ একই উত্তর বদলেছেন, সার্ভারের সঙ্গে যুক্ত হয়নি, বার ভুল হলে, এখানে রাখা সব মুছে ফেলা হয়েছে"
    })
    void saysInTheLanguageOfThePersonWhatStandsInTheWay(
            String language, String refused, String clash, String lease, String few, String wiped) {
        KeptPhone phone = phone(language).cut();
        Page page = phone.page();
        phone.create("contact", file, Map.of("contact_type", "PHONE", "met_on", "2026-01-20", "was_safe", true));
        int version = ((Number) phone.get("case", file).get("version")).intValue();
        phone.change("case", file, version, Map.of("met_on", "2020-02-03"));
        String tag = sample().director().get("/api/records/case/" + file).header("ETag");
        sample().director()
                .patch("/api/records/case/" + file, tag, Map.of("met_on", "2020-03-04"))
                .expect(200);

        phone.connect().open("outbox");
        assertThat(page.locator("main .conflict")).containsText(clash);
        assertThat(page.locator("main .reasons")).containsText(refused);
        assertSpoken(page);

        phone.cut().screen().context().addInitScript(HOURS_LATER.formatted(73));
        phone.reload().type(Office.PASSWORD);
        assertThat(page.locator("[role=alert]")).containsText(lease);
        assertSpoken(page);
        for (int wrong = 1; wrong <= 10; wrong++) {
            phone.type("wrong number " + wrong);
            page.waitForFunction("() => !document.querySelector('form button[aria-disabled]')");
            if (wrong == 7) {
                assertThat(page.locator("[role=alert]")).containsText(few);
            }
        }
        assertThat(page.locator("h1")).hasText(wiped);
        assertSpoken(page);
    }

    /** Nothing on the page is left in English but what has no language: logins, and names of the languages. */
    private void assertSpoken(Page page) {
        String text =
                page.locator("main").innerText().replace("director-one", "").replace("English", "");
        String code = worker.get("/api/records/case/" + file).at("/fields/code").asText();
        assertThat(LATIN.matcher(text.replace(code, "")).results().map(found -> found.group()))
                .as("left in English at " + page.url())
                .isEmpty();
    }

    private KeptPhone phone(String language) {
        return KeptPhone.signedIn(screen(PHONE, language), WORKER);
    }

    private int contacts() {
        return worker.get("/api/records/contact?parent=" + file)
                .expect(200)
                .items()
                .size();
    }

    private void awaitContact(KeptPhone phone) {
        phone.page().waitForCondition(() -> contacts() == 1);
    }
}
