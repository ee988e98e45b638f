package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.ModuleDesk;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Photographs;
import org.shakti.mis.acceptance.SchemeDesk;

/** What a worker and a survivor see of schemes together, on a phone and at a desk. */
@DisplayName("The pages of schemes")
class SchemePagesIT extends BrowserTest {
    private static final String VILLAGE = "Does your family live in a village";

    private Api worker;
    private SchemeDesk desk;
    private SampleCase known;

    @BeforeAll
    void openACase() {
        worker = sample().office().signIn("worker-one");
        desk = new SchemeDesk(worker);
        known = agreeing("Kamini");
    }

    @ParameterizedTest
    @CsvSource({"PHONE,en", "PHONE,bn", "PHONE,hi", "DESKTOP,en", "DESKTOP,bn", "NARROW,hi"})
    void sayWhatIsLikelyWhatIsOpenAndWhatIsNot(Device device, String language) {
        Screen screen = screen("worker-one", device, language);
        Page page = screen.open(tab(known)).page();

        assertThat(page.locator("#group-likely")).isVisible();
        assertThat(page.locator("#group-more")).isVisible();
        assertThat(page.locator("[aria-labelledby=scheme-IN_BONDED] .amounts li"))
                .hasCount(3);
        page.locator("section:has(#group-likely) .scheme details summary")
                .first()
                .click();
        assertThat(page.locator(".why li").first()).isVisible();
        assertThat(screen.scrollsSideways()).isFalse();
        screen.axe().wholeScreenshot("schemes");
    }

    @Test
    void askNothingOfWhoDidNotAgree() {
        SampleCase silent = SampleCase.opened(worker, "Nirab");
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open(tab(silent)).page();

        assertThat(page.locator("main")).containsText("First her yes");
        assertThat(page.locator(".scheme")).hasCount(0);
        screen.axe().screenshot("schemes-consent");
    }

    @Test
    void changeWithAnAnswerAndSayWhy() {
        SampleCase hers = agreeing("Shefali");
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open(tab(hers)).page();
        assertThat(page.locator(".scheme-checked").first()).hasText("day of verification unknown");

        new AskedPage(page).says("Yes", VILLAGE, "Keep her answer");

        Locator news = new AskedPage(page).news();
        assertThat(news).containsText("is likely now");
        assertThat(news).containsText("Because: Lives in a village: yes");
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        assertThat(news).isInViewport();
        screen.axe().screenshot("schemes-changed");
        assertThat(answersOf(hers)).hasSize(1);
    }

    @Test
    void keepNothingOfWhatIsOnlyTried() {
        SampleCase hers = agreeing("Madhabi");
        Page page = screen("worker-one", DESKTOP, "en").open(tab(hers)).page();
        page.locator("details summary", new Page.LocatorOptions().setHasText("Her answers"))
                .click();
        button(page, "What if…").click();
        assertThat(page.locator("main")).containsText("Only tried");

        new AskedPage(page).says("No", VILLAGE, "Try this");
        assertThat(new AskedPage(page).news())
                .containsText("MGNREGA (100 days) does not fit now. Because it asks: Lives in a village: yes");
        button(page, "Back to her answers").click();

        assertThat(page.locator("main")).not().containsText("Only tried");
        assertThat(answersOf(hers)).isEmpty();
    }

    @Test
    void leadFromALateApplicationToTheLetterInTwoTaps() {
        SampleCase hers = agreeing("Karabi");
        String application = desk.files(hers.id(), "WB_LAKSHMIR_BHANDAR", LocalDate.parse(SampleCase.day(-40)));
        desk.waitFor(application, "OVERDUE");
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("p/schemes/applications?show=late").page();
        Locator card = page.locator("a.card", new Page.LocatorOptions().setHasText("Karabi"));
        assertThat(card).containsText("25 days over");
        screen.axe().screenshot("applications");

        card.click();
        assertThat(page.locator("main")).containsText("The time for the answer has passed");
        assertThat(page.locator(".application-promised"))
                .containsText(Pattern.compile("What the scheme gave on .+: ₹1,[05]00 or ₹1,[27]00 a month"));
        assertThat(page.locator("main")).not().containsText(Pattern.compile("WB_SOCIAL|gen-20|west-bengal 1"));
        screen.axe().wholeScreenshot("application-late");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the letter"))
                .click();

        assertThat(page.locator("article.letter")).isVisible();
        screen.open("record/case/" + hers.id() + "/timeline");
        assertThat(page.locator("main .timeline").first()).containsText("by the program");
        assertThat(page.locator("main")).containsText("Lakshmir Bhandar");
        assertThat(page.locator("main")).not().containsText(Pattern.compile("system:|WB_LAKSHMIR|" + application));
        screen.open("record/case/" + hers.id() + "/documents");
        assertThat(page.locator("main .record-card").first()).containsText("Lakshmir Bhandar");
        assertThat(page.locator("main .record-card").first()).not().containsText("west-bengal");
    }

    @ParameterizedTest
    @CsvSource({"PHONE,en,Jan Dhan bank account,In her hand", "DESKTOP,bn,জন ধন অ্যাকাউন্ট,তাঁর হাতে"})
    void nameTheSchemeAndDrawTheWayToItsGoodEnd(Device device, String language, String name, String end) {
        String application = desk.files(known.id(), "IN_PMJDY", LocalDate.now());
        Screen screen = screen("worker-one", device, language);
        Page page = screen.open(of(application)).page();

        assertThat(page.locator(".record-name")).hasText(name);
        assertThat(page.locator(".path li").last()).hasText(end);
        assertThat(screen.scrollsSideways()).isFalse();
        screen.axe().wholeScreenshot("application");

        desk.change(application, Map.of("refusal_reason", "NO_DOC")).expect(200);
        desk.moves(application, "REJECTED").expect(200);
        screen.open("today");
        screen.open(of(application));
        assertThat(page.locator(".path .is-now")).containsText(language.equals("en") ? "Refused" : "নাকচ");
        assertThat(page.locator(".path li").last()).hasText(end);
        screen.wholeScreenshot("application-refused");
    }

    @Test
    void offerNothingThatWouldBeRefusedWhereThePackOfTheSchemeIsOff() {
        SampleCase hers = agreeing("Madhabi");
        String application = desk.files(hers.id(), "WB_LAKSHMIR_BHANDAR", LocalDate.now());
        ModuleDesk switches = new ModuleDesk(sample().office().administrator());
        switches.turn("west-bengal", Office.NORTH, false).expect(200);
        Screen screen = screen("worker-one", PHONE, "en");
        try {
            Page page = screen.open(of(application)).page();
            assertThat(page.locator("main")).containsText("The pack of this scheme is switched off");
            assertThat(page.locator("main a[href*='demands/raise']")).hasCount(0);
            assertThat(page.locator("main a[href*='new/benefit_receipt']")).hasCount(0);
            assertThat(page.locator(".next-steps")).hasCount(0);
        } finally {
            switches.turn("west-bengal", Office.NORTH, true).expect(200);
        }
        Page page = screen("worker-one", PHONE, "en").open(of(application)).page();
        assertThat(page.locator("main a[href*='demands/raise']")).hasCount(1);
        assertThat(page.locator("main a[href*='new/benefit_receipt']")).not().hasCount(0);
        assertThat(page.locator(".next-steps")).not().hasCount(0);
    }

    @Test
    void takeTheReceiptWithItsNumberAndItsPhoto() {
        String application = desk.files(known.id(), "IN_PMSBY", LocalDate.now());
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open(of(application)).page();

        button(page, "Receipt given").click();
        page.locator("#q-receipt_number").fill("PMSBY-17");
        page.locator("#q-receipt_photo-file")
                .setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", Photographs.taken(1200, 900)));
        assertThat(page.locator("button.picture img")).isVisible();
        screen.axe().screenshot("application-receipt");
        button(page, "Save").click();

        assertThat(page.locator(".path .is-now")).containsText("Receipt given");
        assertThat(desk.application(application).at("/fields/receipt_number").asText())
                .isEqualTo("PMSBY-17");
        worker.get("/api/records/scheme_application/" + application + "/files/receipt_photo")
                .expect(200);
        assertThat(page.locator("main button.picture img").first()).isVisible();
    }

    @Test
    void takeAStepWhoseAnswersAreThereAndNoneWhoseAnswersAreMissing() {
        String application = desk.files(known.id(), "IN_PMJJBY", LocalDate.now());
        desk.change(application, Map.of("receipt_number", "PMJJBY-17")).expect(200);
        Page page = screen("worker-one", PHONE, "en").open(of(application)).page();

        button(page, "Receipt given").click();
        button(page, "Save").click();
        assertThat(page.locator(".path .is-now")).containsText("Receipt given");

        button(page, "Sanctioned").click();
        button(page, "Save").click();
        assertThat(page.locator(".application-head .error-summary")).containsText("Sanctioned on");
        assertThat(page.locator(".path .is-now")).containsText("Receipt given");
    }

    @Test
    void applyWithoutANetworkAndJudgeThere() {
        SampleCase hers = agreeing("Tagar");
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), "worker-one");
        phone.open(tab(hers));
        Page page = phone.page();
        assertThat(page.locator("#group-likely")).isVisible();

        phone.cut();
        phone.reload().unlock();
        phone.open(tab(hers));
        assertThat(page.locator("main")).containsText("Judged on this device");
        new AskedPage(page).says("Yes", VILLAGE, "Keep her answer");
        assertThat(new AskedPage(page).news()).containsText("is likely now");
        phone.screen().axe().screenshot("schemes-offline");
        page.locator(".scheme", new Page.LocatorOptions().setHasText("MGNREGA (100 days)"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("h1")).hasText("Scheme application");

        phone.connect();
        page.waitForCondition(() -> worker.get("/api/records/scheme_application?parent=" + hers.id()).items().stream()
                .anyMatch(one -> one.path("state").asText().equals("ELIGIBLE")));
        phone.awaitSent();
        assertThat(worker.get("/api/records/scheme_application?parent=" + hers.id())
                        .items())
                .as("once, whatever became of the first reply")
                .hasSize(1);
        assertThat(answersOf(hers)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,en,agreed to be looked at", "DESKTOP,bn,সম্মতি দেননি"})
    void lookWhoInABlockMayBeEntitled(Device device, String language, String noConsent) {
        Screen screen = screen("director-one", device, language);
        Page page = screen.open("p/schemes/screening").page();
        page.locator("select").first().selectOption(Office.NORTH);
        page.locator("select").nth(1).selectOption("IN_PMJDY");
        Locator found = page.locator("section:has(> #found-eligible) a.card");
        page.locator(".bar-actions button").click();
        page.waitForCondition(() -> found.count() > 0 || lookOn(page));

        assertThat(found.first()).hasAttribute("href", Pattern.compile("#/record/case/.+/schemes"));
        assertThat(page.locator("main")).containsText(noConsent);
        screen.axe().screenshot("screening");
        assertThat(screen.scrollsSideways()).isFalse();
    }

    /** Fifty are looked at in one go; who agreed may come in a later part. */
    private static boolean lookOn(Page page) {
        page.evaluate("() => document.querySelector('.bar-actions button')?.click()");
        return false;
    }

    private SampleCase agreeing(String codeName) {
        SampleCase made = SampleCase.opened(worker, codeName);
        worker.patch("/api/records/case/" + made.id(), "\"1\"", Map.of("year_of_birth", 1996))
                .expect(200);
        desk.asksConsent(made.id(), true);
        return made;
    }

    private List<JsonNode> answersOf(SampleCase of) {
        return worker.get("/api/records/circumstances?parent=" + of.id())
                .expect(200)
                .items();
    }

    private static String of(String application) {
        return "record/scheme_application/" + application;
    }

    private static String tab(SampleCase of) {
        return "record/case/" + of.id() + "/schemes";
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
