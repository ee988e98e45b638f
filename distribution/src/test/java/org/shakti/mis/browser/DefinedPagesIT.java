package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Packs;
import org.shakti.mis.acceptance.Shell;

/** A module of YAML alone has navigation, list, page, form, timeline and cards, drawn from its definitions. */
@OwnServer
@DisplayName("A module without a page of its own")
class DefinedPagesIT extends BrowserTest {
    private static final Path PACKS =
            Path.of("src/test/resources/packs").toAbsolutePath().normalize();

    private static final String LOAN = "record-types/loan.yaml";

    private Api director;

    @BeforeAll
    void installTwo() throws IOException, InterruptedException {
        Shell shell = new Shell(sample().office().server().installation());
        shell.run("pack", "install", PACKS.resolve("garden-visits").toString(), "--unsigned")
                .expect(0);
        Path tools = shell.installation().home().resolve("tool-library");
        Packs.copyWith(PACKS.resolve("tool-library"), tools, LOAN, ", bn: কোন দলকে", "");
        shell.run("pack", "install", tools.toString(), "--unsigned").expect(0);
        director = sample().director();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void hasItsFilesInTheNavigationAndInAList(String language) {
        tool("Long shears");
        Screen screen = screen("director-one", DESKTOP, language);
        Page page = screen.open("today").page();
        page.locator("nav.nav a[href='#/list/tool']").click();

        assertThat(page.locator("h1")).hasText(language.equals("en") ? "Tool" : "যন্ত্র");
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Long shears"))
                .first();
        assertThat(row).containsText(language.equals("en") ? "For the garden" : "বাগানের জন্য");
        screen.axe().screenshot("defined-list");
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Long shears");
    }

    @Test
    void hasAPageWithItsWayWhatIsBelowItAndWhatHappened() {
        String tool = tool("Small spade");
        director.post(
                        "/api/records/loan",
                        Map.of(
                                "parent",
                                tool,
                                "fields",
                                Map.of("lent_on", SampleCase.day(-2), "lent_to", "Blue group")))
                .expect(201);
        Screen screen = screen("director-one", PHONE, "en");
        Page page = screen.open("record/tool/" + tool).page();

        assertThat(page.locator("h1")).hasText("Small spade");
        assertThat(page.locator(".path .is-now")).containsText("New");
        assertThat(page.locator(".next-steps a").first()).hasText("In use");
        screen.screenshot("defined-page");
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        screen.axe();
        tab(page, "Loan").click();
        assertThat(page.locator(".record-card")).containsText("Blue group");
        tab(page, "Timeline").click();
        assertThat(page.locator(".timeline")).containsText("Blue group");
        screen.axe();
        assertThat(screen.scrollsSideways()).isFalse();
    }

    @Test
    void isATabOnTheFileThatItBelongsTo() {
        String id = sample().caseload("worker-one").get(0);
        director.post(
                        "/api/records/garden_visit",
                        Map.of("parent", id, "fields", Map.of("visited_on", SampleCase.day(-5), "weather", "SUN")))
                .expect(201);
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.open("record/case/" + id).page();
        tab(page, "Garden visit").click();

        Locator card = page.locator(".record-card");
        assertThat(card).containsText("Sun");
        screen.axe().screenshot("defined-tab");
        card.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Garden visit");
        page.locator("a.back").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/record/case/" + id + ".*"));
    }

    @Test
    void isToldToTheAdministratorWhereATextOfItLacksATranslation() {
        int lacking = sample().office()
                .administrator()
                .get("/api/definitions/missing-translations")
                .expect(200)
                .items()
                .size();
        Screen screen = screen("administrator-one", PHONE, "en").open("admin/texts");
        Locator texts = screen.page().locator("section[aria-labelledby=missing]");

        assertThat(texts.locator("h2")).hasText(lacking + " translations are lacking");
        Locator row = texts.locator("tr", new Locator.LocatorOptions().setHasText("lent_to"));
        assertThat(row).hasCount(1);
        assertThat(row.locator("td")).hasText("বাংলা");
        screen.narrow();
    }

    /** Its questions, lists and rules are on the phone, although no program of it is. */
    @Test
    void canBeFilledInWithoutANetwork() {
        String login = "worker-garden";
        Api worker = sample().office().hire(login, "social-worker", Office.NORTH);
        String id = SampleCase.opened(worker, "Bagan").id();
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "bn"), login).cut();
        phone.reload().unlock();
        Page page = phone.open("new/garden_visit?parent=case:" + id).page();
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".error-summary")).containsText("তারিখ");

        page.locator("#q-visited_on").fill("2026-01-20");
        page.locator("input[name='q-weather'][value=SUN]").check();
        OfflineIT.finish(page);
        assertThat(phone.waiting()).isEqualTo(List.of("waiting"));
        assertThat(worker.get("/api/records/garden_visit?parent=" + id).items()).isEmpty();

        phone.connect().awaitSent();
        assertThat(worker.get("/api/records/garden_visit?whole=true&parent=" + id)
                        .items())
                .singleElement()
                .satisfies(visit ->
                        assertThat(visit.at("/fields/weather").asText()).isEqualTo("SUN"));
    }

    private String tool(String called) {
        return director.post(
                        "/api/records/tool",
                        Map.of("district", Office.NORTH, "fields", Map.of("called", called, "tool_kind", "GARDEN")))
                .expect(201)
                .id();
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".tabs")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
