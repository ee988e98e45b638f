package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Register;
import org.shakti.mis.acceptance.Workbook;

/** The sheet has come in before, so that its good rows are unchanged and its six faulty ones are refused again. */
@OwnServer
@DisplayName("The page for sheets")
class ImportPageIT extends BrowserTest {
    private static final Path SHEET =
            Path.of("../config/demo/caseload-register.csv").toAbsolutePath().normalize();
    private static final int FAULTY = 6;
    private static final Pattern RUN = Pattern.compile(".*/api/imports/[0-9a-f-]{36}");
    private static final String KEPT = "async () => { const names = (await indexedDB.databases()).map(one => one.name);"
            + " return JSON.stringify([names.length, {...localStorage}, {...sessionStorage}]); }";

    @Test
    void checksASheetMendsARowBringsItInAndTakesItBack() {
        Page page = screen("director-one", DESKTOP, "en").page();

        check(page);
        assertThat(page.locator(".notice").first()).containsText("33 rows are here already · 6 rows need mending");
        assertThat(rows(page)).hasCount(FAULTY);
        assertThat(rows(page).first()).containsText("hearing without a complaint");
        assertThat(page.locator("main")).containsText("nothing was kept");

        page.locator("#cell-36-entry_route").selectOption("PEER");
        button(page, "Check the mended rows").click();
        assertThat(page.locator(".notice").first()).containsText("one row would be accepted");
        button(page, "Bring the good row in").click();
        assertThat(page.locator(".notice").first()).containsText("one row accepted");
        assertThat(sample().director().get("/api/records/case?q=KBAD4QQ2").items())
                .hasSize(1);

        button(page, "Take back").click();
        page.locator("dialog[open] .btn-warm").click();
        assertThat(page.locator(".notice").first()).containsText("Taken back");
        assertThat(sample().director().get("/api/records/case?q=KBAD4QQ2").items())
                .isEmpty();
    }

    @Test
    void tellsHowFarALongSheetIs() {
        Screen screen = screen("director-one", PHONE, "en").open("imports");
        Page page = screen.page();
        AtomicInteger asked = new AtomicInteger();
        page.route(RUN, route -> {
            APIResponse answer = route.fetch();
            if (asked.incrementAndGet() > 2) {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            } else {
                JsonObject run = new Gson().fromJson(answer.text(), JsonObject.class);
                run.addProperty("state", "running");
                run.add("progress", new Gson().toJsonTree(Map.of("read", 20, "of", 39)));
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(run.toString()));
            }
        });
        page.locator("input[type=file]").setInputFiles(SHEET);
        page.locator(".bar-actions .btn-main").click();

        assertThat(page.locator("progress")).hasAttribute("value", "20");
        assertThat(page.locator("label[for=import-progress]")).containsText("20");
        screen.axe().screenshot("import-progress");
        assertThat(rows(page)).hasCount(FAULTY);
        assertThat(page.locator("progress")).hasCount(0);
    }

    @Test
    void readsAWorkbookAsItReadsText() throws IOException {
        Page page = screen("director-one", PHONE, "en").open("imports").page();

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("register.xlsx", Workbook.TYPE, Workbook.of(Register.sheet())));
        button(page, "Check first").click();

        assertThat(page.locator(".notice").first()).containsText("33 rows are here already · 6 rows need mending");
    }

    @Test
    void doesNotTakeBackWhatSomebodyHasWorkedOnAndSaysWhy() {
        Screen screen = screen("director-one", DESKTOP, "en").open("imports");
        Page page = screen.page();

        page.locator("a[href^='#/imports/']").last().click();
        button(page, "Take back").click();
        page.locator("dialog[open] .btn-warm").click();

        assertThat(page.locator("[role=alert]")).containsText("Records of 33 rows have been changed since");
        screen.axe().screenshot("import-undo-refused");
    }

    @Test
    void refusesAFileOfAnotherKindInWords() {
        Screen screen = screen("director-one", PHONE, "en").open("imports");
        Page page = screen.page();

        button(page, "Check first").click();
        assertThat(page.locator("#file-wrong")).hasText("Please choose a file first.");
        page.locator("input[type=file]").setInputFiles(Path.of("pom.xml"));
        assertThat(page.locator("#file-wrong")).containsText("neither CSV nor XLSX");
        screen.axe();
    }

    @Test
    void keepsNothingOfASheetInTheBrowser() {
        Page page = screen("director-one", DESKTOP, "en").page();
        check(page);
        rows(page).first().locator("summary").click();
        assertThat(page.locator("#cell-12-phone")).hasValue(Pattern.compile("\\d+"));

        String kept = (String) page.evaluate(KEPT);

        assertThat(kept).doesNotContain(secrets());
        assertThat(page.url()).doesNotContain("caseload-register");
    }

    @ParameterizedTest
    @CsvSource({"en,PHONE", "bn,PHONE", "hi,NARROW", "en,DESKTOP", "bn,DESKTOP"})
    void hasNoBarriers(String language, Device device) {
        Screen screen = screen("director-one", device, language).open("imports");
        assertThat(screen.page().locator("input[type=file]")).isVisible();
        screen.axe().screenshot("imports");
        assertThat(screen.scrollsSideways()).isFalse();

        check(screen.page());
        assertThat(rows(screen.page())).hasCount(FAULTY);
        screen.axe().screenshot("import-refused");
        assertThat(screen.scrollsSideways()).isFalse();
    }

    private static void check(Page page) {
        page.evaluate("() => { location.hash = '#/imports'; }");
        page.locator("input[type=file]").setInputFiles(SHEET);
        page.locator(".bar-actions .btn-main").click();
        page.locator(".mend").waitFor();
    }

    private static Locator rows(Page page) {
        return page.locator(".mend > tbody > tr");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static String[] secrets() {
        try {
            return Register.secrets().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
