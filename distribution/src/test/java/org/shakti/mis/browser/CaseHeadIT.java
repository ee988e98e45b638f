package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Api;

/** What stands over every tab of a case, what is planned in it, and where an answer may be left to her. */
@DisplayName("What a case says of itself")
class CaseHeadIT extends BrowserTest {
    private Api worker;
    private SampleCase known;

    @BeforeAll
    void openACase() {
        worker = sample().office().signIn("worker-one");
        known = SampleCase.opened(worker, "Malati").names("A lamp for the evening");
        known.writes(
                "consent",
                Map.of(
                        "given_on",
                        SampleCase.day(-60),
                        "consent_status",
                        "GRANTED",
                        "notice_version",
                        "1",
                        "notice_language",
                        "Bengali",
                        "consent_mode",
                        "SIGNED",
                        "explained_by",
                        "worker-one",
                        "purposes",
                        List.of(
                                Map.of("consent_for", "CASE_WORK", "agreed", true),
                                Map.of("consent_for", "STORY", "agreed", false))));
        known.writes(
                "safety_assessment",
                Map.of(
                        "assessed_on",
                        SampleCase.day(-2),
                        "her_view",
                        4,
                        "risk_level",
                        "GREEN",
                        "next_due",
                        SampleCase.day(20)));
        known.writes(
                "plan_item",
                Map.of(
                        "what",
                        "Fetch the school papers",
                        "reason_without_need",
                        "She asked for it on the way",
                        "who_does_it",
                        "STAFF",
                        "due_on",
                        SampleCase.day(12),
                        "item_status",
                        "OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Consent, Granted, Safety, Low",
        "hi, सहमति, सहमति दी, सुरक्षा, कम",
        "bn, সম্মতি, সম্মতি দিয়েছেন, নিরাপত্তা, কম"
    })
    void saysOnEveryTabWhoSheIsWhatSheAgreedToAndHowSafeItIs(
            String language, String consent, String granted, String safety, String low) {
        Page page = screen("worker-one", DESKTOP, language)
                .open("record/case/" + known.id())
                .page();
        page.locator(".tabs a").first().waitFor();

        for (String tab : List.of("overview", "priorities", "timeline", "history")) {
            page.locator(".tabs a[href$='/" + tab + "']").click();
            page.locator(".tabs a[aria-current][href$='/" + tab + "']").waitFor();
            assertThat(page.locator("h1")).containsText("Malati");
            assertThat(line(page, consent)).containsText(granted);
            assertThat(line(page, safety)).containsText(low);
        }
    }

    @Test
    void tellsPurposesApartAndSaysWhatNobodyHasAskedYet() {
        Page page = screen("worker-one", DESKTOP, "en")
                .open("record/case/" + known.id())
                .page();
        assertThat(line(page, "Consent")).containsText("yes: Case work and follow-up");
        assertThat(line(page, "Consent")).containsText("no: Story / photo / media / public speaking");
        assertThat(line(page, "Safety")).containsText("she feels 4 of 5");

        SampleCase fresh = SampleCase.opened(worker, "Mohua");
        page = screen("worker-one", PHONE, "en")
                .open("record/case/" + fresh.id())
                .page();
        assertThat(line(page, "Consent")).containsText("not asked yet");
        assertThat(line(page, "Safety")).containsText("not talked about yet");
    }

    @Test
    void listsWhatIsPlannedWithWhoDoesItByWhen() {
        Page page = screen("worker-one", PHONE, "en")
                .open("record/case/" + known.id() + "/priorities")
                .page();

        Locator item = page.locator(".plan-item");
        assertThat(item).hasCount(1);
        assertThat(item).containsText("Fetch the school papers");
        assertThat(item).containsText("Open · Worker · by");
        item.click();
        assertThat(page.locator("main")).containsText("She asked for it on the way");
    }

    @ParameterizedTest
    @CsvSource({"en, MMMM yyyy, en-IN", "bn, MMMM yyyy, bn-IN-u-nu-beng", "hi, MMMM yyyy, hi-IN"})
    void putsWhatHappenedUnderItsMonth(String language, String pattern, String locale) {
        Page page = screen("worker-one", DESKTOP, language)
                .open("record/case/" + known.id() + "/timeline")
                .page();
        DateTimeFormatter month = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(locale))
                .localizedBy(Locale.forLanguageTag(locale));
        String last = LocalDate.parse(SampleCase.day(-2)).format(month);
        String earlier = LocalDate.parse(SampleCase.day(-60)).format(month);

        page.locator("h2.month").first().waitFor();
        assertThat(page.locator("h2.month").allInnerTexts()).containsSubsequence(last, earlier);
        Locator then = page.locator(
                "section", new Page.LocatorOptions().setHas(page.locator("h2.month:text-is('" + earlier + "')")));
        assertThat(then.locator(".timeline li a[href*='/record/consent/']")).hasCount(1);
        assertThat(then.locator(".timeline li a[href*='/record/safety_assessment/']"))
                .hasCount(0);
    }

    /** Of each kind of record: the questions that its form shows, and those that may be left to her. */
    @Test
    void leavesAnAnswerToHerWhereTheDefinitionAllowsItAndNowhereElse() {
        Screen desk = screen("worker-one", DESKTOP, "en").open("today");
        Page page = desk.page();
        page.locator("main h1").waitFor();
        List<String> faults = new ArrayList<>();
        int left = 0;
        for (String kind : new FormDesk(sample()).kindsBelow("case")) {
            JsonNode definition = worker.get("/api/types/" + kind).expect(200).json();
            desk.open("new/" + kind + "?parent=case:" + known.id());
            page.locator("form[data-type='" + kind + "']").waitFor();
            List<?> shown = (List<?>)
                    page.evaluate(
                            "() => [...document.querySelectorAll('[data-field]')].filter((one) => !one.dataset.field.includes('['))"
                                    + ".map((one) => one.dataset.field + (document.getElementById(`q-${one.dataset.field}-declined`)"
                                    + "?.closest('label').innerText.startsWith('She does not wish to answer') ? ' left' : ''))");
            assertThat(shown).as(kind).isNotEmpty();
            left += (int) shown.stream()
                    .filter(one -> String.valueOf(one).endsWith(" left"))
                    .count();
            new TreeSet<>(shown.stream().map(String::valueOf).toList())
                    .stream()
                            .filter(one -> declinable(definition, one.split(" ")[0]) != one.endsWith(" left"))
                            .forEach(one -> faults.add(kind + "." + one));
        }
        assertThat(faults).isEmpty();
        assertThat(left).as("questions that may be left to her").isGreaterThan(30);
    }

    private static boolean declinable(JsonNode definition, String key) {
        return definition.path("sections").findParents("kind").stream()
                .filter(field -> field.path("key").asText().equals(key))
                .anyMatch(field -> field.path("declinable").asBoolean());
    }

    private static Locator line(Page page, String about) {
        return page.locator(
                ".record-head .about",
                new Page.LocatorOptions().setHas(page.locator("strong:text-is('" + about + "')")));
    }
}
