package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** What a worker does on the page of a case: she ranks, the plan follows, nothing that was said is lost. */
@DisplayName("The page of a case")
class CasePageIT extends BrowserTest {
    private static final String COURT = "The court should be quicker";
    private static final String WORK = "Work of my own";
    private static final String SCHOOL = "School for my daughter";
    private static final String SLEEP = "Sleep without bad dreams";
    private static final String HARM = "She told of the house by the river";

    private Api worker;
    private SampleCase known;

    @BeforeAll
    void openACase() {
        worker = sample().office().signIn("worker-one");
        known = SampleCase.opened(worker, "Jonaki").names(COURT, WORK);
        known.writes("note", Map.of("note_kind", "GENERAL", "written_on", SampleCase.day(-3), "body", HARM));
        String matter = known.writes("criminal_matter", Map.of());
        known.moves("criminal_matter", matter, "GDE_LODGED", SampleCase.day(-40), "GDE");
        known.moves("criminal_matter", matter, "FIR", SampleCase.day(-30), "FIR");
        known.below("hearing", matter, Map.of("hearing_on", SampleCase.day(9), "stage", "EVIDENCE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void isFoundBySearchAndSaysWhereSheStands(String language) {
        Screen screen = screen("worker-one", PHONE, language);
        Page page = screen.open("list/case").page();
        page.locator("input[type=search]").fill("jonaki");
        page.locator("form[role=search] button").click();

        page.locator("ul.cards a:visible", new Page.LocatorOptions().setHasText("Jonaki"))
                .click();

        assertThat(page.locator("h1")).containsText("Jonaki");
        assertThat(page.locator(".path .is-now")).hasCount(1);
        assertThat(page.locator(".record-head")).containsText(language.equals("en") ? "Consent" : "সম্মতি");
        screen.axe().wholeScreenshot("case-overview");
        assertThat(screen.scrollsSideways()).isFalse();
    }

    @Test
    void keepsHerOrderThatSheMakesByKeyboardAndByButton() {
        SampleCase hers = SampleCase.opened(worker, "Akash").names(COURT, WORK, SCHOOL, SLEEP);
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = ranking(screen, hers);

        handle(page, SCHOOL).focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(handle(page, SCHOOL)).isFocused();
        assertThat(page.locator("#live")).hasText(SCHOOL + " is now number 1 of 4");
        button(page, "Move up: " + WORK).click();
        assertThat(names(page)).containsExactly(SCHOOL, WORK, COURT, SLEEP);
        button(page, "Not wanted: " + SLEEP).click();
        screen.narrow().wholeScreenshot("case-ranking");
        button(page, "Keep her order").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("In her order"))
                .waitFor();

        assertThat(hers.order()).containsExactly(SCHOOL, WORK, COURT);
        assertThat(hers.need(SCHOOL).at("/state").asText()).isEqualTo("RANKED");
        assertThat(hers.need(SLEEP).at("/fields/wish").asText()).isEqualTo("NOT_WANTED");
        assertThat(hers.need(SLEEP).at("/state").asText()).isEqualTo("DROPPED");
        screen.axe();
    }

    @Test
    void showsHowHerPrioritiesMovedWhenSheDragsThemAnew() {
        SampleCase hers = SampleCase.opened(worker, "Megh").names(COURT, WORK, SCHOOL);
        Screen screen = screen("worker-one", DESKTOP, "en");
        Page page = ranking(screen, hers);
        button(page, "Keep her order").click();
        button(page, "She puts them in order").click();

        drag(page, handle(page, SCHOOL), handle(page, COURT));
        assertThat(names(page)).containsExactly(SCHOOL, COURT, WORK);
        button(page, "Keep her order").click();

        Locator moved = page.locator("section", new Page.LocatorOptions().setHasText("How her priorities moved"))
                .last();
        moved.locator("summary").first().click();
        assertThat(moved.locator("tr", new Locator.LocatorOptions().setHasText(SCHOOL))
                        .locator("td"))
                .hasText(new String[] {SCHOOL, "3", "1"});
        assertThat(hers.rankings()).isEqualTo(2);
        assertThat(hers.order()).containsExactly(SCHOOL, COURT, WORK);
        screen.axe().wholeScreenshot("case-priorities");
    }

    @Test
    void foldsWhatMayHurtUntilItIsWanted() {
        Screen screen = screen("worker-one", DESKTOP, "en");
        Page page = screen.open("record/case/" + known.id() + "/timeline").page();
        Locator note = page.locator(".timeline li", new Page.LocatorOptions().setHasText("Note"))
                .first();

        assertThat(note.getByRole(AriaRole.BUTTON)).hasText("This part describes harm: show");
        assertThat(page.locator("main")).not().containsText(HARM);
        screen.axe().screenshot("case-timeline");
        note.getByRole(AriaRole.BUTTON).click();
        assertThat(note).containsText(HARM);
        page.reload();
        assertThat(note).containsText(HARM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void drawsTheWayOfAMatterWithItsDaysAndTheNextDate(String language) {
        Screen screen = screen("worker-one", PHONE, language);
        Page page = screen.open("record/case/" + known.id() + "/legal").page();

        Locator path = page.locator("main .path").first();
        assertThat(path.locator(".is-done")).hasCount(2);
        assertThat(path.locator(".is-done").nth(1)).containsText(language.equals("en") ? "10 days" : "১০ দিন");
        assertThat(path.locator(".is-now")).containsText(language.equals("en") ? "30 days" : "৩০ দিন");
        assertThat(path.locator(".is-ahead").first()).isVisible();
        assertThat(page.locator(".next-date")).containsText(Pattern.compile("\\S"));
        screen.axe().wholeScreenshot("case-legal");
        assertThat(screen.scrollsSideways()).isFalse();
    }

    @Test
    void tellsWhoChangedWhatInWords() {
        SampleCase hers = SampleCase.opened(worker, "Brishti");
        worker.patch("/api/records/case/" + hers.id(), "\"1\"", Map.of("gender", "M"))
                .expect(200);
        worker.get("/api/records/case/" + hers.id()).expect(200);
        Screen screen = screen("worker-one", DESKTOP, "en");
        screen.page().waitForCondition(() -> !worker.get("/api/records/case/" + hers.id() + "/openings")
                .items()
                .isEmpty());
        Page page = screen.open("record/case/" + hers.id() + "/history").page();

        Locator write = page.locator("article.write").first();
        assertThat(write).containsText("worker-one");
        assertThat(write.locator("tbody tr").first().locator("td"))
                .hasText(new String[] {"Gender", "Woman / girl", "Man / boy"});
        page.locator("main details summary").first().click();
        assertThat(page.locator("main details td").first()).hasText("worker-one");
        screen.axe().screenshot("case-history");
    }

    @Test
    void showsHerOwnViewThatOnlyTheWorkersPasswordLeaves() {
        Screen screen = screen("worker-one", DESKTOP, "en");
        String hers = "p/cases/her/" + known.id();
        Page page = screen.open("record/case/" + known.id() + "/priorities").page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show her own view"))
                .click();
        assertThat(page.locator("h1")).hasText("Jonaki");
        assertThat(page.locator("main")).containsText(COURT);
        assertThat(page.locator("nav.nav")).hasCount(0);
        screen.axe().narrow().wholeScreenshot("her-view");

        screen.open("list/case");
        assertThat(page.locator("h1")).hasText("Jonaki");
        page.reload();
        assertThat(page.locator("h1")).hasText("Jonaki");
        assertThat(page.url()).endsWith(hers);

        button(page, "For the worker").click();
        screen.dialog().page().locator("dialog input[type=password]").fill("not the password");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog [role=alert]")).isVisible();
        page.locator("dialog input[type=password]").fill(Office.PASSWORD);
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("nav.nav")).isVisible();
        assertThat(page.locator("h1")).containsText("Jonaki");
    }

    @Test
    void opensWhatIdentifiesHerForAPurposeAndTellsHerWho() {
        SampleCase hers = SampleCase.opened(worker, "Tulsi");
        worker.patch("/api/records/case/" + hers.id(), "\"1\"", Map.of("real_name", "Invented Person"))
                .expect(200);
        Screen screen = screen("director-one", PHONE, "en");
        Page page = screen.open("record/case/" + hers.id()).page();
        assertThat(page.locator("main")).containsText("Kept safely");
        assertThat(page.locator("main")).not().containsText("Invented Person");

        button(page, "Show what is kept safely").click();
        page.locator("dialog select").selectOption("COURT_OR_OFFICE");
        page.locator("dialog input").fill("affidavit");
        screen.dialog().screenshot("case-reveal");
        button(page, "Show").click();

        assertThat(page.locator("mark.opened")).hasText("Invented Person");
        assertThat(worker.get("/api/records/case/" + hers.id() + "/reveal")
                        .expect(200)
                        .at("/items/0/purpose")
                        .asText())
                .isEqualTo("COURT_OR_OFFICE");
        Page view = screen("worker-one", DESKTOP, "en")
                .open("p/cases/her/" + hers.id())
                .page();
        assertThat(view.locator("section", new Page.LocatorOptions().setHasText("Who opened my name")))
                .containsText("director-one");
    }

    @Test
    void isHandedOverWhenTheColleagueTakesIt() {
        SampleCase hers = SampleCase.opened(worker, "Dipali");
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("record/case/" + hers.id()).page();
        button(page, "Hand over").click();
        page.locator("dialog select")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setValue(sample().office().signIn("worker-two").account()));
        page.locator("dialog textarea").fill("She moves to the other block");
        screen.dialog().screenshot("case-handover");
        button(page, "Ask").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);

        Screen other = screen("worker-two", PHONE, "en");
        Page today = other.open("today").page();
        Locator offer = today.locator(".card", new Page.LocatorOptions().setHasText("worker-one offers you"));
        other.axe().screenshot("today-handover");
        offer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take it over"))
                .click();
        assertThat(offer).hasCount(0);

        assertThat(sample().director()
                        .get("/api/records/case/" + hers.id())
                        .at("/owner")
                        .asText())
                .isEqualTo(sample().office().signIn("worker-two").account());
    }

    @Test
    void isGivenAtOnceByWhoLeads() {
        SampleCase hers = SampleCase.opened(worker, "Shishir");
        Page page = screen("director-one", DESKTOP, "en")
                .open("record/case/" + hers.id())
                .page();
        String colleague = sample().office().signIn("worker-two").account();
        button(page, "Hand over").click();
        page.locator("dialog select").selectOption(colleague);
        button(page, "Give at once").click();

        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.locator(".record-head")).containsText("worker-two");
        assertThat(sample().director()
                        .get("/api/records/case/" + hers.id())
                        .at("/owner")
                        .asText())
                .isEqualTo(colleague);
    }

    private static Page ranking(Screen screen, SampleCase hers) {
        Page page = screen.open("record/case/" + hers.id() + "/priorities").page();
        button(page, "She puts them in order").click();
        page.locator("ol.ranks").waitFor();
        return page;
    }

    private static List<String> names(Page page) {
        return page.locator("ol.ranks .rank-name strong").allInnerTexts();
    }

    private static Locator handle(Page page, String need) {
        return page.locator("ol.ranks li", new Page.LocatorOptions().setHasText(need))
                .locator("[data-part=handle]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void drag(Page page, Locator from, Locator to) {
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(end.x + end.width / 2, end.y + end.height);
        page.mouse().move(end.x + end.width / 2, end.y);
        page.mouse().up();
    }
}
