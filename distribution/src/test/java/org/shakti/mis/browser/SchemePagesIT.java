package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
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

        page.locator("button.ask-open", new Page.LocatorOptions().setHasText(VILLAGE))
                .first()
                .click();
        page.locator(".ask form label", new Page.LocatorOptions().setHasText("Yes"))
                .first()
                .click();
        button(page, "Keep her answer").click();

        Locator news = page.locator("section:has(> #news)");
        assertThat(news).containsText("is likely now");
        assertThat(news).containsText("Because: Lives in a village: yes");
        screen.axe().screenshot("schemes-changed");
        assertThat(worker.get("/api/records/circumstances?parent=" + hers.id())
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    @Test
    void keepNothingOfWhatIsOnlyTried() {
        SampleCase hers = agreeing("Madhabi");
        Page page = screen("worker-one", DESKTOP, "en").open(tab(hers)).page();
        page.locator("details summary", new Page.LocatorOptions().setHasText("Her answers"))
                .click();
        button(page, "What if…").click();
        assertThat(page.locator("main")).containsText("Only tried");

        page.locator("button.ask-open", new Page.LocatorOptions().setHasText(VILLAGE))
                .first()
                .click();
        page.locator(".ask form label", new Page.LocatorOptions().setHasText("Yes"))
                .first()
                .click();
        button(page, "Try this").click();
        assertThat(page.locator("section:has(> #news)")).containsText("is likely now");
        button(page, "Back to her answers").click();

        assertThat(page.locator("main")).not().containsText("Only tried");
        assertThat(worker.get("/api/records/circumstances?parent=" + hers.id())
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void leadFromALateApplicationToTheLetterInTwoTaps() {
        SampleCase hers = agreeing("Karabi");
        String application =
                desk.files(hers.id(), "WB_LAKSHMIR_BHANDAR", LocalDate.now().minusDays(40));
        desk.waitFor(application, "OVERDUE");
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("p/schemes/applications?show=late").page();
        Locator card = page.locator("a.card", new Page.LocatorOptions().setHasText("Karabi"));
        assertThat(card).containsText("25 days over");
        screen.axe().screenshot("applications");

        card.click();
        assertThat(page.locator("main")).containsText("The time for the answer has passed");
        screen.axe().wholeScreenshot("application-late");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the letter"))
                .click();

        assertThat(page.locator("article.letter")).isVisible();
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
        page.locator("button.ask-open", new Page.LocatorOptions().setHasText(VILLAGE))
                .first()
                .click();
        page.locator(".ask form label", new Page.LocatorOptions().setHasText("Yes"))
                .first()
                .click();
        button(page, "Keep her answer").click();
        assertThat(page.locator("section:has(> #news)")).containsText("is likely now");
        phone.screen().axe().screenshot("schemes-offline");
        page.locator(".scheme", new Page.LocatorOptions().setHasText("MGNREGA (100 days)"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("h1")).hasText("Scheme application");

        phone.connect();
        page.waitForCondition(() -> worker.get("/api/records/scheme_application?parent=" + hers.id()).items().stream()
                .anyMatch(one -> one.path("state").asText().equals("ELIGIBLE")));
        assertThat(worker.get("/api/records/circumstances?parent=" + hers.id())
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,en", "DESKTOP,bn"})
    void lookWhoInABlockMayBeEntitled(Device device, String language) {
        Screen screen = screen("director-one", device, language);
        Page page = screen.open("p/schemes/screening").page();
        page.locator("select").first().selectOption(Office.NORTH);
        page.locator("select").nth(1).selectOption("IN_PMJDY");
        page.locator(".bar-actions button").click();

        assertThat(page.locator("#found-eligible")).isVisible();
        screen.axe().screenshot("screening");
        assertThat(screen.scrollsSideways()).isFalse();
    }

    private SampleCase agreeing(String codeName) {
        SampleCase made = SampleCase.opened(worker, codeName);
        worker.patch("/api/records/case/" + made.id(), "\"1\"", Map.of("year_of_birth", 1996))
                .expect(200);
        desk.asksConsent(made.id(), true);
        return made;
    }

    private static String tab(SampleCase of) {
        return "record/case/" + of.id() + "/schemes";
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
