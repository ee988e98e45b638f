package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.ModuleDesk;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Shell;

/** The page asks every five seconds what is on; within two such ticks it has to follow. */
@OwnServer
@DisplayName("A module with a page of its own")
class HotPlugIT extends BrowserTest {
    private static final String MODULE = "quiet-corner";
    private static final Path FOLDER =
            Path.of("src/test/resources/packs", MODULE).toAbsolutePath().normalize();
    private static final int TWO_TICKS_MILLIS = 11_000;
    private static final String WAITS =
            """
            async () => (await import(document.querySelector('script[type=module]').src.replace('main.js', 'core/update.js')))
              .waiting.value !== null""";

    private Shell shell;
    private ModuleDesk desk;

    @BeforeEach
    void meetTheAdministrator() {
        shell = new Shell(sample().office().server().installation());
        desk = new ModuleDesk(sample().office().administrator());
    }

    @Test
    void comesAndGoesInAnOpenPageAndNothingTypedIsLost() throws Exception {
        Page page = typing(screen("worker-one", DESKTOP, "en"));

        install(FOLDER);
        appears(page, "nav a[href='#/p/quiet-corner/rest']", 1);
        stillTyped(page);

        desk.turn(MODULE, Office.NORTH, false).expect(200);
        appears(page, "nav a[href='#/p/quiet-corner/rest']", 0);
        stillTyped(page);
        assertThat(page.locator("html")).hasAttribute("data-corner-left", "1.0.0");

        desk.turn(MODULE, Office.NORTH, true).expect(200);
        appears(page, "nav a[href='#/p/quiet-corner/rest']", 1);
        desk.want(MODULE, false);
        appears(page, "nav a[href='#/p/quiet-corner/rest']", 0);
        stillTyped(page);
    }

    @Test
    void isReplacedByItsNextVersionWithoutAReload() throws Exception {
        install(FOLDER);
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = screen.page();
        appears(page, "#corner-card", 1);
        screen.open("p/quiet-corner/rest");
        assertThat(page.locator("#edition")).hasText("Edition 1.0.0");
        page.locator("main button").click();
        assertThat(page.locator("main button")).hasText("Breathe (1)");
        page.evaluate("() => { window.neverReloaded = true; }");
        screen.axe();

        desk.turn(MODULE, Office.NORTH, false).expect(200);
        appears(page, "#edition", 0);
        assertThat(page.locator("main")).containsText("Nothing that was saved is lost");
        screen.axe().screenshot("module-gone");

        install(next());
        desk.turn(MODULE, Office.NORTH, true).expect(200);
        assertThat(page.locator("#edition")).hasText("Edition 1.1.0", patient());
        assertThat(page.locator("main button")).hasText("Breathe (0)");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
        desk.want(MODULE, false);
    }

    @Test
    void isUnknownToThoseForWhomItIsOff() throws Exception {
        install(FOLDER);
        desk.turn(MODULE, Office.NORTH, false).expect(200);

        Page north = screen("worker-one", PHONE, "en").page();
        Page south = screen("worker-three", PHONE, "en").page();

        appears(south, "#corner-card", 1);
        appears(north, "#corner-card", 0);
        desk.turn(MODULE, Office.NORTH, true).expect(200);
        appears(north, "#corner-card", 1);
        desk.want(MODULE, false);
    }

    @Test
    void isNotNeededForANextVersionOfTheAppWhichWaitsUntilThePersonAgrees() throws Exception {
        String parent = sample().caseload("worker-two").get(0);
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), "worker-two");
        Screen desk = screen(DESKTOP, "en");
        desk.context().addInitScript("delete Navigator.prototype.serviceWorker;");
        Page page = typing(desk.signIn("worker-one"));
        phone.open("new/note?parent=case:" + parent);
        written(phone.page()).fill("half a note");
        String before = edition(page);

        install(new NextApp(sample().office().server().installation()).built());
        for (Page open : new Page[] {page, phone.page()}) {
            open.waitForFunction(WAITS, null, new Page.WaitForFunctionOptions().setTimeout(4 * TWO_TICKS_MILLIS));
            assertThat(open.locator(".asides")).hasCount(0);
            assertThat(open.locator(".topbar .btn-warm")).hasText("Quick exit");
        }
        stillTyped(page);
        assertThat(written(phone.page())).hasValue("half a note");

        desk.open("list/case");
        assertThat(page.locator("input[type=search]")).isVisible();
        assertThat(edition(page))
                .as("a part that was not loaded yet is still there")
                .isEqualTo(before);
        page.locator(".asides button").click();
        assertThat(page.locator(".topbar .btn-warm")).hasText(NextApp.EXIT);
        assertThat(edition(page)).isNotEqualTo(before);

        phone.open("today").page().locator(".asides button").click();
        phone.expectLocked();
        phone.unlock();
        assertThat(phone.page().locator(".topbar .btn-warm")).hasText(NextApp.EXIT);
        phone.open("new/note?parent=case:" + parent)
                .page()
                .getByText("Continue")
                .click();
        assertThat(written(phone.page())).hasValue("half a note");
    }

    private static String edition(Page page) {
        return String.valueOf(page.evaluate("() => document.querySelector('script[type=module]').src"));
    }

    /** Somebody in the middle of writing a note. */
    private Page typing(Screen screen) {
        String parent = sample().caseload("worker-one").get(0);
        Page page = screen.open("new/note?parent=case:" + parent).page();
        written(page).fill("half a sen");
        page.evaluate("() => { window.neverReloaded = true; }");
        return page;
    }

    private static Locator written(Page page) {
        return page.locator("main textarea").first();
    }

    private static void stillTyped(Page page) {
        assertThat(written(page)).hasValue("half a sen");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    private void install(Path folder) throws IOException, InterruptedException {
        shell.run("pack", "install", folder.toString(), "--unsigned").expect(0);
    }

    private Path next() throws IOException {
        Path copy = sample().office().server().installation().home().resolve("corner-1.1.0");
        for (String file : new String[] {"pack.yaml", "ui/index.js", "ui/edition.js"}) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.writeString(
                    copy.resolve(file), Files.readString(FOLDER.resolve(file)).replace("1.0.0", "1.1.0"));
        }
        return copy;
    }

    private static void appears(Page page, String selector, int times) {
        Locator found = page.locator(selector);
        assertThat(found).hasCount(times, new LocatorAssertions.HasCountOptions().setTimeout(TWO_TICKS_MILLIS));
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(TWO_TICKS_MILLIS);
    }
}
