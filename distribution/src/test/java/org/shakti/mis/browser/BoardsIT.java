package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OwnServer
@DisplayName("The boards")
class BoardsIT extends BrowserTest {
    private static final String STATISTICS = "boards/statistics-of-project-intervention";
    private static final String SMALLEST_LETTERS = "() => Math.min(...[...document.querySelectorAll('svg[role=img]')]"
            + ".flatMap(svg => [...svg.querySelectorAll('text')].map(text =>"
            + " parseFloat(getComputedStyle(text).fontSize) * svg.clientWidth / svg.viewBox.baseVal.width)))";
    private static final int READABLE = 12;

    @Test
    void tellThePublishedFiguresAndLeadToTheFilesBehindThem() {
        Page page = screen("director-one", DESKTOP, "en").open(STATISTICS).page();

        assertThat(page.locator(".figure-value"))
                .hasText(new String[] {"32", "21", "9", "11", "10", "4", "2", "6", "4"});
        assertThat(page.locator(".figure").nth(1)).containsText("FIR 17 + GDE 4");
        assertThat(page.locator("main")).containsText("never add them up");

        page.locator(".figure").nth(1).locator(".figure-link").click();
        assertThat(page.locator(".codes a")).hasCount(21);
        page.locator(".chip", new Page.LocatorOptions().setHasText("GDE")).click();
        assertThat(page.locator(".codes a")).hasCount(4);
        page.locator(".codes a").first().click();
        assertThat(page).hasURL(Pattern.compile("#/record/case/[0-9a-f-]{36}"));
    }

    @Test
    void areNarrowedByDistrictAndPeriod() {
        Page page = screen("director-one", DESKTOP, "en")
                .open(STATISTICS + "?district=303")
                .page();

        assertThat(page.locator(".figure-value").first()).hasText("9");
        page.locator("input[type=date]").first().fill("2021-01-01");
        page.locator("input[type=date]").first().dispatchEvent("change");
        assertThat(page).hasURL(Pattern.compile("from=2021-01-01"));
        assertThat(page.locator(".lead")).containsText("since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-funnel", "compensation-ageing", "open-tasks"})
    void drawPicturesThatAlsoSpeakAndCanBeReadAsATable(String board) {
        Page page = screen("director-one", PHONE, "en").open("boards/" + board).page();
        Locator picture = page.locator("svg[role=img]").first();

        assertThat(picture).hasAttribute("aria-label", Pattern.compile(".+: .+ \\d+.*"));
        page.locator(".chart summary").first().click();
        assertThat(page.locator(".chart table").first()).isVisible();
        page.locator(".chart table a").first().click();
        assertThat(page.locator("#behind")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"en,PHONE", "bn,PHONE", "hi,NARROW", "en,DESKTOP", "bn,DESKTOP"})
    void stayReadableAndWithoutBarriers(String language, Device device) {
        Screen screen = screen("director-one", device, language);
        for (String route : new String[] {"boards", STATISTICS, "boards/legal-funnel", "boards/compensation-ageing"}) {
            screen.open(route);
            assertThat(screen.page().locator("main a").first()).isVisible();
            assertThat(screen.page().locator("main .spinner")).hasCount(0);
            screen.axe().screenshot(route.replace('/', '-'));
            assertThat(screen.scrollsSideways()).as(route).isFalse();
        }
        assertThat(letters(screen.page())).isGreaterThanOrEqualTo(READABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "en,DESKTOP,Statistics of Project Intervention",
        "hi,DESKTOP,परियोजना हस्तक्षेप के आँकड़े",
        "bn,DESKTOP,প্রকল্পের কাজের পরিসংখ্যান",
        "bn,PHONE,প্রকল্পের কাজের পরিসংখ্যান"
    })
    void goOnOneSheetOfPaperInEachLanguage(String language, Device device, String title) {
        Screen screen = screen("director-one", device, language).open(STATISTICS.replace("boards", "factsheet"));
        assertThat(screen.page().locator(".sheet .figure")).hasCount(8);
        screen.axe().screenshot("factsheet");

        Paper paper = Paper.of(screen.page());

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.isA4()).isTrue();
        assertThat(paper.text()).contains(Paper.withoutSpaces(title));
        String row =
                screen.page().locator(".sheet tbody tr").last().locator("th").textContent();
        assertThat(paper.text()).as("the table is printed, though it is closed").contains(Paper.withoutSpaces(row));
        String bar = screen.page().locator(".topbar button").textContent();
        assertThat(paper.text()).as("no bars on paper").doesNotContain(Paper.withoutSpaces(bar));
    }

    @ParameterizedTest
    @CsvSource({"en,fewer than 5", "hi,5 से कम", "bn,৫-এর কম"})
    void hideSmallGroupsOnPaperAndShowThemInside(String language, String words) {
        Screen screen = screen("director-one", DESKTOP, language).open(STATISTICS.replace("boards", "factsheet"));
        assertThat(screen.page().locator(".sheet .figure")).hasCount(8);

        assertThat(screen.page().locator(".sheet-figures")).containsText(words);
        assertThat(screen.page().locator(".sheet a")).hasCount(0);
        assertThat(Paper.of(screen.page()).text()).contains(Paper.withoutSpaces(words));
    }

    private static double letters(Page page) {
        return ((Number) page.evaluate(SMALLEST_LETTERS)).doubleValue();
    }
}
