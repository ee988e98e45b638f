package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Shell;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.RunningServer;

/** The first hour in a browser, as README tells it, by somebody who has only read README. */
@DisplayName("A stranger with the demo")
class DemoJourneyIT extends BrowserTest {
    private static final Pattern PERSON = Pattern.compile("(?m)^ +(sample-[a-z-]+) +(\\S+)$");
    private static final String CODE = "KWC6D7W9";
    private static final String COURT = "Sample: Somebody who goes to court with me.";
    private static final LocatorAssertions.HasCountOptions TWO_TICKS =
            new LocatorAssertions.HasCountOptions().setTimeout(15_000);

    /** After a switch all numbers are made anew, which a busy machine takes its time for. */
    private static final Locator.WaitForOptions COUNTED_ANEW = new Locator.WaitForOptions().setTimeout(30_000);

    private final Map<String, String> passwords = new HashMap<>();
    private RunningServer server;
    private Api director;
    private String file;

    @BeforeAll
    void loadTheDemo() throws IOException, InterruptedException {
        server = Installation.unpack("demo-journey").start();
        Matcher people = PERSON.matcher(
                new Shell(server.installation()).run("demo").expect(0).text());
        while (people.find()) {
            passwords.put(people.group(1), people.group(2));
        }
        director = Api.anybody(server).signIn("sample-director", passwords.get("sample-director"));
        file = director.get("/api/records/case?q=" + CODE)
                .expect(200)
                .items()
                .get(0)
                .path("id")
                .asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void findsACaseRanksANeedAndWorksWithoutANetwork() {
        try (Screen screen = at(PHONE)) {
            KeptPhone phone = KeptPhone.signedIn(screen, "sample-worker", passwords.get("sample-worker"));
            find(phone.page());
            rank(phone.page());
            assertThat(director.get("/api/records/need?parent=" + file).items())
                    .filteredOn(need -> need.at("/fields/her_rank").asInt() == 2)
                    .hasSize(1);

            int contacts = count("contact", "parent=" + file);
            String matter = director.get("/api/records/criminal_matter?root=" + file)
                    .items()
                    .get(0)
                    .path("id")
                    .asText();
            int hearings = count("hearing", "parent=" + matter);
            phone.cut();
            OfflineIT.contactByHand(phone, file);
            hearingByHand(
                    phone.open("new/hearing?parent=criminal_matter:" + matter).page());
            assertThat(phone.waiting()).hasSize(2);
            assertThat(count("contact", "parent=" + file)).isEqualTo(contacts);

            phone.connect().awaitSent();
            phone.open("record/hearing/" + newest("hearing", matter));
            assertThat(phone.page().locator(".record-head")).isVisible();
            assertThat(phone.page().locator(".sample-tag")).hasCount(0);

            assertThat(count("contact", "parent=" + file)).isEqualTo(contacts + 1);
            assertThat(count("hearing", "parent=" + matter)).isEqualTo(hearings + 1);
            assertThat(screen.troubles().unexpected()).isEmpty();
        }
    }

    @Test
    void isAskedWhenSomebodyElseChangedTheSameAnswer() {
        try (Screen screen = at(PHONE)) {
            KeptPhone phone = KeptPhone.signedIn(screen, "sample-worker", passwords.get("sample-worker"))
                    .cut();
            int version = ((Number) phone.get("case", file).get("version")).intValue();
            phone.change("case", file, version, Map.of("spoken_language", "Bengali, sample"));
            Answer now = director.get("/api/records/case/" + file).expect(200);
            director.patch("/api/records/case/" + file, now.header("ETag"), Map.of("spoken_language", "Hindi, sample"))
                    .expect(200);

            phone.connect().open("outbox");

            assertThat(phone.page().locator("main .conflict")).containsText("Bengali, sample");
            assertThat(phone.page().locator("main .conflict")).containsText("Hindi, sample");
            assertThat(phone.page().locator("main .conflict")).containsText("sample-director");
        }
    }

    @Test
    void seesAModuleGoFromTheOtherOpenPageAndPrintsTheFactsheet() {
        try (Screen worker = at(PHONE);
                Screen administrator = at(DESKTOP);
                Screen desk = at(DESKTOP)) {
            worker.signIn("sample-worker", passwords.get("sample-worker")).open("record/case/" + file);
            administrator.signIn("sample-administrator", passwords.get("sample-administrator"));
            Locator tab = worker.page().locator(".tab", new Page.LocatorOptions().setHasText("Livelihood"));
            assertThat(tab).hasCount(1);

            switchOff(administrator.open("modules").page());
            assertThat(tab).hasCount(0, TWO_TICKS);

            desk.signIn("sample-director", passwords.get("sample-director"))
                    .open("factsheet/statistics-of-project-intervention");
            desk.page().locator(".sheet .figure").first().waitFor(COUNTED_ANEW);
            Paper paper = Paper.of(desk.page());
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.isA4()).isTrue();
            assertThat(paper.text()).contains(Paper.withoutSpaces("Statistics of Project Intervention"));
        }
    }

    @Test
    void showsEachDistrictItsOwnSchemesAndWhatOneAnswerChanges() {
        String gas = "cooking-gas connection in your household";
        try (Screen bengal = at(PHONE);
                Screen jharkhand = at(PHONE)) {
            Page page = schemes(bengal, "sample-worker", file);
            assertThat(page.locator("main")).containsText("Lakshmir Bhandar");
            assertThat(page.locator("main")).not().containsText("Maiya Samman");
            assertThat(page.locator("section:has(> #group-likely)")).not().containsText("Ujjwala");

            new AskedPage(page).says("No", gas, "Keep her answer");

            assertThat(new AskedPage(page).news())
                    .containsText("PM Ujjwala (LPG) is likely now. Because: Cooking gas in the household: no");
            assertThat(page.locator("section:has(> #group-likely)")).containsText("Ujjwala");
            bengal.screenshot("demo-schemes");

            String other = Api.anybody(server)
                    .signIn("sample-worker-ranchi", passwords.get("sample-worker-ranchi"))
                    .get("/api/records/case")
                    .expect(200)
                    .items()
                    .get(0)
                    .path("id")
                    .asText();
            Page there = schemes(jharkhand, "sample-worker-ranchi", other);
            assertThat(there.locator("main")).containsText("Maiya Samman");
            assertThat(there.locator("main")).not().containsText("Lakshmir Bhandar");
        }
    }

    private Page schemes(Screen screen, String person, String of) {
        Page page = screen.signIn(person, passwords.get(person))
                .open("record/case/" + of + "/schemes")
                .page();
        page.locator("#group-likely").waitFor();
        return page;
    }

    private static void find(Page page) {
        page.evaluate("() => { location.hash = '#/list/case'; }");
        page.locator("input[type=search]").fill(CODE.toLowerCase(java.util.Locale.ROOT));
        page.locator("form[role=search] button").click();
        page.locator("ul.cards a:visible", new Page.LocatorOptions().setHasText(CODE))
                .click();
        assertThat(page.locator("h1")).containsText("Sample Shiuli");
        assertThat(page.locator(".record-head .sample-tag")).hasText("Sample");
        assertThat(page.locator(".sample-band")).containsText("everybody here is invented");
    }

    private static void rank(Page page) {
        page.locator(".tab", new Page.LocatorOptions().setHasText("Priorities")).click();
        button(page, "She puts them in order").click();
        button(page, "Move up: " + COURT).click();
        button(page, "Keep her order").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("In her order"))
                .waitFor();
    }

    private static void hearingByHand(Page page) {
        page.locator("#q-hearing_on").fill("2027-01-15");
        FormDesk.lookAndSave(page);
    }

    private static void switchOff(Page page) {
        page.locator("section[aria-labelledby=module-livelihood] [role=switch]")
                .first()
                .click();
        page.locator("dialog[open] .btn-warm").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private int count(String type, String where) {
        return director.get("/api/records/" + type + "?limit=100&" + where)
                .expect(200)
                .items()
                .size();
    }

    private String newest(String type, String parent) {
        return director.get("/api/records/" + type + "?limit=100&parent=" + parent).expect(200).items().stream()
                .max(Comparator.comparing(one -> one.path("createdAt").asText()))
                .orElseThrow()
                .path("id")
                .asText();
    }

    private Screen at(Device device) {
        return new Screen(browser(), server.address(), device, "en");
    }
}
