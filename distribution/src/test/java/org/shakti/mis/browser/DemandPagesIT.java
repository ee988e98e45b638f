package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** What people do with demands on a phone and at a desk: raise, print, hand in, write down, go on. */
@DisplayName("The pages of demands")
class DemandPagesIT extends BrowserTest {
    private static final String PENSION = "The pension that was promised";

    private Api worker;
    private SampleCase known;

    @BeforeAll
    void raise() {
        worker = sample().office().signIn("worker-one");
        known = SampleCase.opened(worker, "Sharat");
        handIn(raised(PENSION), SampleCase.day(-40));
    }

    private Answer raised(String title) {
        return worker.post(
                        "/api/demands",
                        Map.of(
                                "rightTitle",
                                title,
                                "ladder",
                                "WB_SOCIAL",
                                "language",
                                "bn",
                                "about",
                                List.of(Map.of("type", "case", "id", known.id()))))
                .expect(200);
    }

    private void handIn(Answer demand, String on) {
        worker.post(
                        "/api/demands/" + demand.at("/demand/id").asText() + "/steps/"
                                + demand.at("/rungs/0/step/id").asText() + "/sent",
                        Map.of("on", on, "kind", "PORTAL", "reference", "WB/2026/1"))
                .expect(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void climbFromSilenceToTheNextLetterInTwoTaps() {
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("today").page();

        page.locator("a.card", new Page.LocatorOptions().setHasText(PENSION)).click();
        assertThat(page.locator(".rungs .is-silent").first()).containsText("No answer: silence");
        page.locator(".rungs .is-now")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Letter"))
                .click();

        assertThat(page.locator("article.letter")).containsText("কোনও উত্তর পাওয়া যায়নি");
        button(page, "English").click();
        assertThat(page.locator("article.letter")).containsText("no answer was received");
        assertThat(page.locator("article.letter")).not().containsText("Sharat");
        Paper paper = Paper.of(page);
        assertThat(paper.isA4()).isTrue();
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text()).contains("noanswerwasreceived").doesNotContain("Quickexit");
    }

    @Test
    void raiseFromACaseHandInAndWriteTheAnswerDown() {
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("record/case/" + known.id() + "/demands").page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Raise a demand"))
                .first()
                .click();
        page.getByLabel("What is asked for").fill("A <b>ration card</b>");
        page.getByLabel("By which ladder").selectOption("WB_SOCIAL");
        screen.axe();
        button(page, "Raise it and prepare the letter").click();

        assertThat(page.locator("h1")).hasText("A <b>ration card</b>");
        button(page, "It was handed in").click();
        button(page, "Spoken promise before a witness").click();
        page.getByLabel("What was promised").fill("Within the week");
        page.getByLabel("Witness").fill("A neighbour");
        screen.axe().wholeScreenshot("demands-handed-in");
        button(page, "Save: handed in").click();
        assertThat(page.locator(".notice").first()).containsText("With the office since today");

        button(page, "An answer came").click();
        button(page, "Refused with a reason").click();
        page.getByLabel("Reason that was given").fill("The list is closed");
        button(page, "Save the answer").click();
        assertThat(page.locator(".notice").first()).containsText("not the one that was asked for");
        page.locator("summary", new Page.LocatorOptions().setHasText("Proof and words"))
                .click();
        assertThat(page.locator(".rungs .facts")).containsText("A neighbour");
        button(page, "Prepare the next letter").click();
        assertThat(page.locator(".rungs > li").nth(1)).containsText("Letter ready");

        screen.open("record/case/" + known.id() + "/demands");
        assertThat(page.locator("article.card", new Page.LocatorOptions().setHasText("ration card"))
                        .first())
                .containsText("Refused");
    }

    @Test
    void keepAPhotoOfTheStampBesideTheLetter() {
        Answer demand = raised("A photo of a stamp");
        handIn(demand, SampleCase.day(-1));
        String step = demand.at("/rungs/0/step/id").asText();
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("p/demands/demand/" + demand.at("/demand/id").asText())
                .page();
        page.locator("summary", new Page.LocatorOptions().setHasText("Proof and words"))
                .click();
        assertThat(page.locator(".rungs")).containsText("WB/2026/1");

        page.locator("#photo-" + step)
                .setInputFiles(new FilePayload("stamp.jpg", "image/jpeg", PhotographIT.photograph()));

        assertThat(page.locator(".rungs button.picture img")).isVisible();
        screen.axe().wholeScreenshot("demands-stamp");
        assertThat(worker.get("/api/records/demand_step/" + step + "/files/proof_photo")
                        .expect(200)
                        .text())
                .hasSizeGreaterThan(1000);
    }

    @Test
    void raiseInOneTapWhatAServiceIsMissing() {
        Map<String, String> missing = Map.of(
                "kind", "COUNSELLOR", "block", "2724", "found", "NOT_AVAILABLE", "checked_on", SampleCase.day(-1));
        String service = worker.post("/api/records/mh_service", Map.of("district", Office.NORTH, "fields", missing))
                .expect(201)
                .id();
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("record/mh_service/" + service).page();
        screen.axe().wholeScreenshot("demands-ask");

        button(page, "Raise this demand").click();

        assertThat(page.locator("h1")).containsText("Mental-health service for the block Baduria: Counsellor");
        assertThat(page.locator(".rungs .is-now")).containsText("Letter ready");
        screen.open("record/mh_service/" + service);
        assertThat(button(page, "Open this demand")).isVisible();
    }

    @Test
    void makeOneLetterForAllThatWasOrderedAndNotPaid() {
        awarded("Ashar", -120);
        awarded("Phalgun", -70);
        Screen screen = screen("director-one", DESKTOP, "en");
        Page page = screen.open("p/demands/unpaid?district=" + Office.NORTH).page();
        page.locator(".notice select").selectOption("hi");
        screen.axe().wholeScreenshot("demands-unpaid");
        page.locator(".notice .btn-main").click();

        assertThat(page.locator("article.letter")).containsText("मुआवज़े");
        assertThat(page.locator("article.letter")).containsText("120");
        assertThat(page.locator("article.letter")).not().containsText("Ashar");
        screen.axe().wholeScreenshot("demands-group-letter");
        assertThat(Paper.of(page).isA4()).isTrue();
        screen.open("p/demands/unpaid?district=" + Office.NORTH);
        assertThat(page.locator(".table tbody tr").first()).containsText("yes, open it");
    }

    private void awarded(String codeName, int day) {
        SampleCase hers = SampleCase.opened(worker, codeName);
        String claim = hers.writes("compensation", Map.of("scheme", "NALSA2018"));
        hers.moves("compensation", claim, "PREPARING", SampleCase.day(day - 20), "CONSENT");
        hers.moves("compensation", claim, "APPLIED", SampleCase.day(day - 10), "ACK");
        hers.moves("compensation", claim, "AWARDED", SampleCase.day(day), "DLSA_ORDER");
    }

    @Test
    void bundleManyIntoOne() {
        raised("A school place, first");
        raised("A school place, second");
        Screen screen = screen("worker-one", DESKTOP, "en");
        Page page = screen.open("p/demands/list").page();
        button(page, "Make one of many").click();
        page.locator("label.demand-pick", new Page.LocatorOptions().setHasText("school place, first"))
                .click();
        page.locator("label.demand-pick", new Page.LocatorOptions().setHasText("school place, second"))
                .click();
        screen.axe();
        button(page, "One letter for 2").click();

        assertThat(page.locator(".rungs .is-now")).containsText("Letter ready");
        assertThat(page.url()).contains("p/demands/demand/");
    }

    @Test
    void putHerNameInOnlyForThePaperAndOnlyWhenSheAgreed() {
        String name = "Canary4p of the letter";
        SampleCase hers = SampleCase.opened(worker, "Boishakh");
        worker.patch("/api/records/case/" + hers.id(), "\"1\"", Map.of("real_name", name))
                .expect(200);
        String consent = hers.writes(
                "consent",
                Map.of(
                        "given_on",
                        SampleCase.day(-1),
                        "consent_status",
                        "GRANTED",
                        "from_register",
                        true,
                        "purposes",
                        List.of(Map.of("consent_for", "REFERRAL", "agreed", true))));
        Answer demand = worker.post(
                        "/api/demands",
                        Map.of(
                                "rightTitle",
                                "A house",
                                "ladder",
                                "WB_RURAL",
                                "language",
                                "en",
                                "namesConsent",
                                true,
                                "about",
                                List.of(Map.of("type", "case", "id", hers.id()))))
                .expect(200);
        String letter = "p/demands/letter/" + demand.at("/rungs/0/step/id").asText();
        Screen screen = screen("worker-one", DESKTOP, "en");
        Page page = screen.open(letter).page();
        Locator sheet = page.locator("article.letter");
        assertThat(sheet).not().containsText(name);

        button(page, "Put her name in").click();
        page.locator("dialog select").selectOption("COURT_OR_OFFICE");
        page.locator("dialog input").fill("letter for the house");
        screen.axe();
        button(page, "Show her name here").click();

        assertThat(sheet).containsText(name);
        screen.open("p/demands/list");
        screen.open(letter);
        assertThat(sheet).not().containsText(name);
        worker.patch("/api/records/consent/" + consent, "\"1\"", Map.of("withdrawn_on", SampleCase.day(-1)))
                .expect(200);
        screen.open("p/demands/list");
        screen.open(letter);
        assertThat(page.locator(".notice").first()).containsText("without a valid consent");
        assertThat(button(page, "Put her name in")).hasCount(0);
        screen.axe();
    }
}
