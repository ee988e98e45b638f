package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.SchemeDesk;

/** The first hour in a browser, as README tells it, by somebody who has only read README. */
@DisplayName("A stranger with the demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourneyIT extends BrowserTest {
    private static final String CODE = "KWC6D7W9";
    private static final String COURT = "Sample: Somebody who goes to court with me.";
    private static final String LETTER_OF = "WB_LAKSHMIR_BHANDAR";
    private static final int DAYS = 15;
    private static final LocatorAssertions.HasCountOptions TWO_TICKS =
            new LocatorAssertions.HasCountOptions().setTimeout(15_000);

    /** After a switch all numbers are made anew, which a busy machine takes its time for. */
    private static final Locator.WaitForOptions COUNTED_ANEW = new Locator.WaitForOptions().setTimeout(30_000);

    private Demo demo;
    private Api director;
    private String file;

    @BeforeAll
    void loadTheDemo() throws IOException, InterruptedException {
        demo = Demo.loaded("demo-journey");
        director = demo.api("sample-director");
        file = director.get("/api/records/case?q=" + CODE)
                .expect(200)
                .items()
                .get(0)
                .path("id")
                .asText();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Override
    URI address() {
        return demo.address();
    }

    @Test
    void findsACaseRanksANeedAndWorksWithoutANetwork() {
        KeptPhone phone = demo.keeping(screen(PHONE, "en"), "sample-worker");
        find(phone.page());
        rank(phone.page());
        assertThat(director.get("/api/records/need?whole=true&parent=" + file).items())
                .filteredOn(need -> need.at("/fields/her_rank").asInt() == 2)
                .singleElement()
                .satisfies(need ->
                        assertThat(need.at("/fields/own_words").asText()).isEqualTo(COURT));

        int contacts = count("contact", "parent=" + file);
        String matter = director.get("/api/records/criminal_matter?root=" + file)
                .items()
                .get(0)
                .path("id")
                .asText();
        int hearings = count("hearing", "parent=" + matter);
        phone.cut();
        OfflineIT.contactByHand(phone, file);
        hearingByHand(phone.open("new/hearing?parent=criminal_matter:" + matter).page());
        assertThat(phone.waiting()).hasSize(2);
        assertThat(count("contact", "parent=" + file)).isEqualTo(contacts);

        phone.connect().awaitSent();
        phone.open("record/hearing/" + newest("hearing", matter));
        assertThat(phone.page().locator(".record-head")).isVisible();
        assertThat(phone.page().locator(".sample-tag")).hasCount(0);

        assertThat(count("contact", "parent=" + file)).isEqualTo(contacts + 1);
        assertThat(count("hearing", "parent=" + matter)).isEqualTo(hearings + 1);
    }

    @Test
    void isAskedWhenASecondBrowserChangedTheSameAnswer() {
        KeptPhone phone = demo.keeping(screen(PHONE, "en"), "sample-worker").cut();
        speaks(phone.open(language()).page(), "Bengali, sample");
        assertThat(phone.waiting()).hasSize(1);
        Screen second = demo.at(screen(DESKTOP, "en"), "sample-director");
        speaks(second.open(language()).page(), "Hindi, sample");

        phone.connect().open("outbox");

        Locator conflict = phone.page().locator("main .conflict");
        assertThat(conflict).containsText("Bengali, sample");
        assertThat(conflict).containsText("Hindi, sample");
        assertThat(conflict).containsText("sample-director");
        conflict.locator("input[type=radio]").first().check();
        conflict.locator("button[type=submit]").click();
        phone.awaitSent();
        assertThat(director.get("/api/records/case/" + file)
                        .at("/fields/spoken_language")
                        .asText())
                .isEqualTo("Bengali, sample");
    }

    @Test
    void seesAModuleGoFromTheOtherOpenPageAndPrintsTheFactsheet() {
        Page open = demo.at(screen(PHONE, "en"), "sample-worker")
                .open("record/case/" + file)
                .page();
        Screen administrator = demo.at(screen(DESKTOP, "en"), "sample-district-admin");
        Locator tab = open.locator(".tab", new Page.LocatorOptions().setHasText("Livelihood"));
        assertThat(tab).hasCount(1);

        switchOff(administrator.open("modules").page());
        assertThat(tab).hasCount(0, TWO_TICKS);

        Page desk = demo.at(screen(DESKTOP, "en"), "sample-director")
                .open("factsheet/statistics-of-project-intervention")
                .page();
        desk.locator(".sheet .figure").first().waitFor(COUNTED_ANEW);
        Paper paper = Paper.of(desk);
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.isA4()).isTrue();
        assertThat(paper.text()).contains(Paper.withoutSpaces("Statistics of Project Intervention"));
    }

    @Test
    void showsEachDistrictItsOwnSchemesAndWhatOneAnswerChanges() {
        String gas = "cooking-gas connection in your household";
        Screen bengal = screen(PHONE, "en");
        Page page = schemes(bengal, "sample-worker", file);
        assertThat(page.locator(of("WB"))).hasCount(14);
        assertThat(page.locator(of("JH"))).hasCount(0);
        assertThat(page.locator("main")).containsText("Lakshmir Bhandar");
        assertThat(page.locator("section:has(> #group-likely)")).not().containsText("Ujjwala");

        new AskedPage(page).says("No", gas, "Keep her answer");

        assertThat(new AskedPage(page).news())
                .containsText("PM Ujjwala (LPG) is likely now. Because: Cooking gas in the household: no");
        assertThat(page.locator("section:has(> #group-likely)")).containsText("Ujjwala");
        bengal.screenshot("demo-schemes");

        String other = demo.api("sample-worker-ranchi")
                .get("/api/records/case")
                .expect(200)
                .items()
                .get(0)
                .path("id")
                .asText();
        Page there = schemes(screen(PHONE, "en"), "sample-worker-ranchi", other);
        assertThat(there.locator(of("JH"))).hasCount(1);
        assertThat(there.locator(of("WB"))).hasCount(0);
        assertThat(there.locator("main")).containsText("Maiya Samman");
    }

    /** The last one: after it, it is tomorrow, and nobody is signed in any more. */
    @Test
    @Order(Integer.MAX_VALUE)
    void leadsFromAPassedLimitToTheLetterInTwoTaps() throws IOException {
        SchemeDesk before = new SchemeDesk(demo.api("sample-worker"));
        LocalDate today = LocalDate.parse(SampleCase.day(0)); // of the people, not of the machine
        String application = before.files(file, LETTER_OF, today.minusDays(DAYS));
        before.waitFor(application, "/fields/limit_ends_on", today.toString());
        Page page = demo.at(screen(PHONE, "en"), "sample-worker").open("today").page();
        assertThat(page.locator("#late-today")).hasText("One application was not answered in time");
        assertThat(page.locator("main")).not().containsText("Lakshmir Bhandar");

        demo.day().turn();
        new SchemeDesk(demo.api("sample-worker")).waitFor(application, "OVERDUE");
        Screen tomorrow = demo.at(screen(PHONE, "en").on(today.plusDays(1)), "sample-worker");
        page = tomorrow.open("today").page();
        Locator late = page.locator("section:has(> #late-today) a.card", having("Lakshmir Bhandar"));
        assertThat(late).containsText("one day over");
        assertThat(late).containsText("Sample Shiuli");
        tomorrow.axe().screenshot("demo-today").countTaps();

        late.click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the letter"))
                .click();

        Locator letter = page.locator("article.letter");
        assertThat(letter).containsText("মহকুমা শাসক");
        assertThat(letter).containsText(CODE);
        assertThat(letter).not().containsText(today.minusDays(DAYS).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        assertThat(letter).not().containsText("Shiuli");
        assertThat(tomorrow.taps()).isEqualTo(2);
        tomorrow.screenshot("demo-letter");
    }

    private Page schemes(Screen screen, String person, String of) {
        Page page =
                demo.at(screen, person).open("record/case/" + of + "/schemes").page();
        page.locator("#group-likely").waitFor();
        return page;
    }

    private static String of(String state) {
        return ".scheme h3[id^=scheme-" + state + "_]";
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private String language() {
        return "edit/case/" + file + "?at=spoken_language";
    }

    private static void speaks(Page page, String language) {
        page.locator("#q-spoken_language").fill(language);
        FormDesk.lookAndSave(page);
    }

    @Test
    @Order(20)
    void letsASurvivorLeaderDemandForOthersAndSeeNoCase() {
        Api leader = demo.api("sample-leader");
        var light = Map.of("rightTitle", "Light", "district", "303", "whom", "COMMUNITY", "ladder", "WB_RURAL");
        leader.post("/api/demands", light).expect(200);
        assertThat(leader.get("/api/records/demand").expect(200).items()).hasSize(1);
        leader.get("/api/records/case").expect(403);
        leader.get("/api/records/case/" + file).expect(403);
        leader.get("/api/records/case_demand?parent=" + file).expect(403);
        Page page = demo.at(screen(PHONE, "bn"), "sample-leader").page();
        assertThat(page.locator("nav a[href='#/p/demands/list']").first()).isVisible();
        assertThat(page.locator("nav a[href='#/p/schemes/applications']")).hasCount(0);
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
}
