package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** What a worker sees first: what is due by its date, the next dates in court, what waits to be sent. */
@DisplayName("My work today")
class TodayIT extends BrowserTest {
    private static final String WORKER = "worker-today";

    private SampleCase known;

    @BeforeAll
    void fillADay() {
        Api worker = sample().office().hire(WORKER, "social-worker", Office.NORTH);
        known = SampleCase.opened(worker, "Shiuli");
        String matter = known.writes("criminal_matter", Map.of());
        hearing(matter, -4);
        hearing(matter, 31);
        hearing(matter, 9);
        Map<String, Integer> due = new LinkedHashMap<>();
        due.put("Sample letter", 1);
        due.put("Sample visit", 0);
        due.put("Sample form", -3);
        due.forEach((title, day) ->
                known.writes("task", Map.of("title", title, "task_for", "STAFF", "due_on", SampleCase.day(day))));
    }

    @ParameterizedTest
    @CsvSource({"en, Next in court, in 9 days", "hi, न्यायालय में आगे, 9 दिन में", "bn, আদালতে সামনে, ৯ দিনে"})
    void namesTheNextHearingsOneTapFromTheirCase(String language, String heading, String when) {
        Page page = screen(WORKER, PHONE, language).open("today").page();

        Locator next = page.locator("section[aria-labelledby=next-dates]");
        assertThat(next.locator("h2")).hasText(heading);
        assertThat(next.locator("a.card-link")).hasCount(2);
        assertThat(next.locator("a.card-link").first()).containsText("Shiuli");
        assertThat(next.locator("a.card-link").first()).containsText(when);
        next.locator("a.card-link").first().click();

        assertThat(page).hasURL(Pattern.compile(".*#/record/case/" + known.id() + "/legal"));
        assertThat(page.locator("h1")).containsText("Shiuli");
        assertThat(page.locator(".next-date").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Today, Waiting for some time, This week",
        "hi, आज, कुछ समय से बाकी, इस सप्ताह",
        "bn, আজ, কিছুদিন ধরে বাকি, এই সপ্তাহে"
    })
    void putsWhatIsDueUnderItsDateOneTapFromItsCase(String language, String now, String late, String week) {
        Page page = screen(WORKER, PHONE, language).open("today").page();

        assertThat(group(page, "now").locator("h2")).hasText(now);
        assertThat(group(page, "late").locator("h2")).hasText(late);
        assertThat(group(page, "week").locator("h2")).hasText(week);
        assertThat(card(page, "now", "Sample visit")).hasCount(1);
        assertThat(card(page, "late", "Sample form")).hasCount(1);
        assertThat(card(page, "week", "Sample letter")).hasCount(1);
        assertThat(page.locator("main a.card-link:has-text('Sample')")).hasCount(3);
        card(page, "late", "Sample form").click();

        assertThat(page).hasURL(Pattern.compile(".*#/record/case/" + known.id()));
        assertThat(page.locator("h1")).containsText("Shiuli");
    }

    @Test
    void beginsWithTodayAndGoesOnByDate() {
        Page page = screen(WORKER, DESKTOP, "en").open("today").page();
        group(page, "week").waitFor();
        page.locator("#next-dates").waitFor();

        assertThat(page.locator("main h2").allInnerTexts())
                .containsSubsequence("Today", "Waiting for some time", "Next in court", "This week");
    }

    @Test
    void saysWhatWaitsToBeSentOneTapFromIt() {
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "bn"), WORKER).cut();
        phone.open("today").page().locator("#group-now").waitFor();
        assertThat(phone.page().locator("main a[href='#/outbox']")).hasCount(0);
        phone.create("note", known.id(), Map.of("body", "Sample note"));

        Locator card = phone.page().locator("main a.card-link[href='#/outbox']");
        assertThat(card).containsText("একটি জিনিস এই ফোনে নিরাপদ");
        phone.screen().axe().screenshot("today-waiting");
        card.click();

        assertThat(phone.page()).hasURL(Pattern.compile(".*#/outbox"));
        assertThat(phone.page().locator("main section ul .card")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Nothing is due today, will appear here by themselves, Nothing here yet, New",
        "hi, आज कुछ बाकी नहीं है, यहाँ अपने आप दिखेंगी, अभी यहाँ कुछ नहीं है, नया",
        "bn, আজ কিছু বাকি নেই, নিজে থেকেই দেখা যাবে, এখনও এখানে কিছু নেই, নতুন"
    })
    void saysWhatToDoWhereNothingIsYet(String language, String title, String help, String noneYet, String begin) {
        String login = "worker-fresh-" + language;
        sample().office().hire(login, "social-worker", Office.NORTH);
        Screen phone = screen(login, PHONE, language).open("today");
        Page page = phone.page();

        Locator empty = page.locator("main .empty");
        assertThat(empty).containsText(title);
        assertThat(empty).containsText(help);
        phone.axe().screenshot("today-empty");
        empty.locator("a.btn-main").click();

        assertThat(page).hasURL(Pattern.compile(".*#/list/case"));
        assertThat(empty).containsText(noneYet);
        phone.axe().screenshot("list-empty");
        assertThat(empty.locator("a.btn-main")).hasText(begin);
        empty.locator("a.btn-main").click();
        assertThat(page).hasURL(Pattern.compile(".*#/new/case"));
    }

    private void hearing(String matter, int inDays) {
        known.below("hearing", matter, Map.of("hearing_on", SampleCase.day(inDays), "stage", "EVIDENCE"));
    }

    private static Locator group(Page page, String id) {
        return page.locator("section[aria-labelledby=group-" + id + "]");
    }

    private static Locator card(Page page, String group, String title) {
        return group(page, group).locator("a.card-link", new Locator.LocatorOptions().setHasText(title));
    }
}
