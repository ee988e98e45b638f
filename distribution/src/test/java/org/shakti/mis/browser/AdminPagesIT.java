package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Shell;

/** People ask the server every five seconds what is on; within two such ticks an open page has to follow. */
@OwnServer
@DisplayName("The pages for administrators")
class AdminPagesIT extends BrowserTest {
    private static final LocatorAssertions.HasCountOptions TWO_TICKS =
            new LocatorAssertions.HasCountOptions().setTimeout(11_000);
    private static final String DESK = "people-desk";
    private static final Path PACKS =
            Path.of("src/test/resources/packs").toAbsolutePath().normalize();
    private static final Path PACK = PACKS.resolve(DESK);
    private static final Path CROOKED = PACKS.resolve("crooked-visits");
    private static final String FRESH = "six quiet boats go home";

    @Test
    void switchAModuleOffAndItsEntriesVanishInTheOtherOpenPage() {
        Page worker = file("worker-one");
        Page board = board("worker-two");
        Screen desk = screen("district-one", DESKTOP, "en").open("modules");
        Page administrator = desk.page();
        assertThat(worker.locator(".tab", named("Livelihood"))).hasCount(1);
        assertThat(board.locator(".figure")).hasCount(9);

        Locator toggle = administrator
                .locator("section[aria-labelledby=module-livelihood]")
                .locator("[role=switch]");
        toggle.click();
        assertThat(administrator.locator("dialog[open]")).containsText("2 forms: Business, Livelihood training");
        assertThat(administrator.locator("dialog[open]")).containsText("Nothing is deleted");
        desk.dialog().screenshot("module-switch");
        administrator.locator("dialog[open] .btn-warm").click();

        assertThat(toggle).hasAttribute("aria-checked", "false");
        assertThat(administrator.locator("main")).containsText("switched by district-one. It is in the log.");
        assertThat(worker.locator(".tab", named("Livelihood"))).hasCount(0, TWO_TICKS);
        assertThat(board.locator(".figure")).hasCount(7, TWO_TICKS);

        toggle.click();
        administrator.locator("dialog[open] .btn-main").click();
        assertThat(worker.locator(".tab", named("Livelihood"))).hasCount(1, TWO_TICKS);
        assertThat(worker.evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void removeAModuleAndInstallItAgain() {
        Page page = screen("administrator-one", DESKTOP, "en").open("modules").page();
        Locator card = page.locator("section[aria-labelledby=module-livelihood]");

        card.locator("button", inside("Remove")).click();
        assertThat(page.locator("dialog[open]")).containsText("stays in the database");
        page.locator("dialog[open] .btn-warm").click();
        assertThat(card.locator("[role=status] progress")).isVisible();
        Locator install = card.locator("button", inside("Install"));
        assertThat(install).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        install.click();
        assertThat(page.locator("dialog[open]")).containsText("2 forms: Business, Livelihood training");
        assertThat(page.locator("dialog[open]")).containsText("figures");
        assertThat(page.locator("dialog[open]")).containsText("Needs: ");
        page.locator("dialog[open] .btn-main").click();
        assertThat(card.locator("[role=status] progress")).isVisible();
        assertThat(card.locator("[role=status] label")).containsText(Pattern.compile("Livelihood"));
        assertThat(card.locator("button", inside("Remove")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    @Test
    void sayInPlainWordsWhyAModuleWasRefused() throws IOException, InterruptedException {
        Path home = shell().installation().home();
        String team = home.resolve("crooked").toString();
        shell().run("pack", "keygen", team, "--owner", "Crooked team").expect(0);
        String lying = Files.createDirectories(home.resolve("data/packs"))
                .resolve("crooked.jar")
                .toString();
        shell().run("pack", "sign", CROOKED.toString(), "--key", team + ".key", "--out", lying)
                .expect(0);
        Screen screen = screen("administrator-one", PHONE, "en").open("modules");
        Locator card = screen.page().locator("section[aria-labelledby=module-crooked-visits]");

        card.locator("button", inside("Install")).click();
        Locator dialog = screen.page().locator("dialog[open]");
        assertThat(dialog).containsText("cannot be installed as things are");
        dialog.locator(".btn-main").click();
        assertThat(dialog).containsText("The key that signed this pack is not among those");
        dialog.locator("input[name=vouch]").check();
        dialog.locator(".btn-main").click();
        assertThat(card).containsText("could not be taken in");
        assertThat(card).containsText("record-types/visit.yaml line 2");
        assertThat(card).containsText("this did not work");
        assertThat(card).containsText("Nothing else has changed");
        screen.axe().screenshot("module-refused");

        screen.open("modules/packs");
        Locator pack = screen.page().locator("section[aria-labelledby=pack-crooked-visits]");
        assertThat(pack).containsText("It cannot be installed as things are");
        assertThat(pack).containsText("record-types/visit.yaml 2");
    }

    @Test
    void makeAPersonWhoCanThenComeIn() {
        Page page = screen("administrator-one", DESKTOP, "en")
                .open("admin/people/+")
                .page();

        page.locator("#login").fill("x");
        page.locator("#password").fill("short");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator("#login")).hasAttribute("aria-invalid", "true");

        page.locator("#login").fill("worker-new");
        page.locator("#password").fill(FRESH);
        page.locator(".choice", named("Social worker")).click();
        page.locator(".places .choice", named("North 24 Parganas")).click();
        page.locator("button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("worker-new");
        screen(PHONE, "bn").signIn("worker-new", FRESH);

        page.locator("button", named("Stop this account")).click();
        assertThat(page.locator("button", named("Let in again"))).isVisible();
        Api.anybody(sample().office().server())
                .post("/api/session", Map.of("user", "worker-new", "password", FRESH))
                .expect(401);
    }

    @Test
    void giveAPersonANewPasswordThatIsShownOnce() {
        sample().office().hire("worker-forgetful", "social-worker", Office.NORTH);
        Screen screen = screen("administrator-one", PHONE, "bn").open("admin/people/worker-forgetful");
        Page page = screen.page();
        Locator form = page.locator("form.card").last();

        form.locator("#password").fill("short");
        form.locator("button[type=submit]").click();
        assertThat(form.locator(".error-summary")).isFocused();
        form.locator("button[type=button]").click();
        String suggested = form.locator("#password").inputValue();
        assertThat(suggested.length()).isGreaterThan(20);
        form.locator("button[type=submit]").click();

        assertThat(form.locator("[role=status]")).isVisible();
        assertThat(form.locator("#password")).hasValue("");
        screen.axe().wholeScreenshot("new-password");
        screen(PHONE, "bn").signIn("worker-forgetful", suggested);
    }

    @Test
    void letNobodyGiveMoreThanOneHas() throws IOException, InterruptedException {
        shell().run("pack", "install", PACK.toString(), "--unsigned").expect(0);
        Api desk = sample().office().hire("desk-one", DESK, Office.NORTH);
        Page page = screen("desk-one", DESKTOP, "en").open("admin/people/+").page();

        assertThat(page.locator("#grants .choice")).hasCount(1);
        assertThat(page.locator("#grants .choice")).containsText("People desk");
        page.locator("#grants summary").click();
        assertThat(page.locator("#grants")).containsText("They may do more than you may");
        assertThat(page.locator("#grants li", named("Director"))).isVisible();

        desk.post(
                        "/api/accounts",
                        Map.of(
                                "login",
                                "worker-more",
                                "password",
                                FRESH,
                                "grants",
                                List.of(Map.of("role", "director", "districts", List.of(Office.NORTH)))))
                .expect(403);
    }

    @Test
    void setTheNameOnThePhone() {
        Page page = screen("administrator-one", DESKTOP, "en")
                .open("admin/settings")
                .page();

        page.locator("#idleMinutes").fill("0");
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator("#idleMinutes-wrong")).containsText("1");
        page.locator("#idleMinutes").fill("12");
        page.locator("#appName").fill("Diary");
        page.locator("button[type=submit]").first().click();

        assertThat(page.locator("main [role=status]")).containsText("Saved");
        assertThat(sample().office()
                        .administrator()
                        .get("/api/settings")
                        .at("/appName")
                        .asText())
                .isEqualTo("Diary");
    }

    @Test
    void tellAnAuditorThatTheLogIsWhole() {
        sample().office().hire("auditor-one", "auditor");
        Screen screen = screen("auditor-one", DESKTOP, "en").open("admin/audit");
        Page page = screen.page();

        assertThat(page.locator("tbody tr").first()).containsText("Signed in");
        page.locator("button", named("Check that the log is whole")).click();
        assertThat(page.locator("main .notice")).containsText("The log is whole");
        screen.axe().narrow().screenshot("admin-audit");
    }

    @ParameterizedTest
    @CsvSource({"en,PHONE", "bn,PHONE", "hi,NARROW", "en,DESKTOP", "bn,DESKTOP"})
    void haveNoBarriers(String language, Device device) {
        Screen screen = screen("administrator-one", device, language);
        for (String page : new String[] {
            "modules",
            "admin",
            "admin/people",
            "admin/people/+",
            "admin/people/director-one",
            "admin/organisations",
            "admin/roles",
            "admin/districts",
            "admin/texts",
            "admin/settings",
            "admin/health"
        }) {
            screen.open(page);
            assertThat(screen.page().locator("main h1")).isVisible();
            assertThat(screen.page().locator("main .spinner")).hasCount(0);
            screen.axe().screenshot(page.replace('/', '-'));
            assertThat(screen.scrollsSideways()).as(page).isFalse();
        }
    }

    private Shell shell() {
        return new Shell(sample().office().server().installation());
    }

    private Page file(String worker) {
        String id = sample().caseload(worker).get(0);
        Page page = screen(worker, DESKTOP, "en").open("record/case/" + id).page();
        page.evaluate("() => { window.neverReloaded = true; }");
        return page;
    }

    private Page board(String worker) {
        return screen(worker, PHONE, "en")
                .open("boards/statistics-of-project-intervention")
                .page();
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions inside(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
