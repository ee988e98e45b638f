package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.acceptance.Api;

/** Forms drawn from definitions, as a worker fills them in; all people are invented. */
@DisplayName("A form")
class FormsIT extends BrowserTest {
    private static final Pattern MADE = Pattern.compile(".*#/record/case/([0-9a-f-]{36})");
    private static final Pattern ANY_RECORD = Pattern.compile(".*#/record/.*");
    private static final String LOOK = ".bar-actions [type=submit]:not([data-next])";
    private static final String NEXT = ".bar-actions [data-next]";
    private static final String SAVE = ".review .btn-main";

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void opensACaseAfterASearchByKeyboardAlone(String language) {
        Screen phone = screen("worker-one", PHONE, language).open("new/case");
        Page page = phone.page();
        Keyboard keys = new Keyboard(page);
        page.locator("#search-first").waitFor();

        keys.to("#search-first")
                .type("ZZ" + language.toUpperCase(java.util.Locale.ROOT))
                .press("Enter");
        page.locator(".search-first .notice").waitFor();
        phone.axe().screenshot("form-search");
        keys.to(".search-first .bar-actions .btn").press("Enter");
        page.locator("#q-code_name").waitFor();
        keys.to("#q-code_name").type("River").to("[name=q-gender]").press("Space");
        phone.axe().screenshot("form-first-part");
        keys.to(NEXT).press("Enter");
        keys.to("#q-entry_route").press("ArrowDown").press("ArrowDown");
        for (int part = 0; part < 4; part++) {
            keys.to(NEXT).press("Enter");
            assertThat(page.locator(".steps")).isFocused();
        }
        keys.to(LOOK).press("Enter");
        page.locator(".review").waitFor();
        phone.axe().wholeScreenshot("form-review");
        keys.to(SAVE).press("Enter");

        page.waitForURL(MADE);
        JsonNode made = record("worker-one", "case", id(page)).path("fields");
        assertThat(made.path("code_name").asText()).isEqualTo("River");
        assertThat(made.path("gender").asText()).isNotEmpty();
        assertThat(phone.scrollsSideways()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void tellsWhatIsMissingByTheNameOfTheQuestionAndLeadsThere(String language) {
        Screen phone = screen("worker-one", PHONE, language).open("new/contact?parent=case:" + someone());
        Page page = phone.page();
        page.locator(NEXT).click();
        page.locator(LOOK).click();

        Locator summary = page.locator(".error-summary");
        assertThat(summary).isFocused();
        assertThat(summary.locator("a")).hasCount(5);
        phone.axe().screenshot("form-summary");
        String question = summary.locator("a").nth(1).textContent();
        summary.locator("a").nth(1).click();

        assertThat(page.locator("#q-met_on")).isFocused();
        assertThat(page.locator("#q-met_on-fault")).hasText(question);
        assertThat(question)
                .startsWith(page.locator("label[for=q-met_on]")
                        .evaluate("e => e.firstChild.data.trim()")
                        .toString());
    }

    @Test
    void takesNoAnswerAsAnAnswerWhereThatIsAllowed() {
        Screen phone = screen("worker-one", PHONE, "en").open("new/need?parent=case:" + someone());
        Page page = phone.page();
        page.locator("#q-own_words-declined").check();
        assertThat(page.locator("#q-own_words")).isDisabled();
        choose(page, "said_by");
        page.locator("#q-said_on").fill("2026-01-15");
        choose(page, "cbr_element");

        lookAndSave(page);

        JsonNode need = newest("need");
        assertThat(need.path("declined")).extracting(JsonNode::asText).containsExactly("own_words");
        assertThat(need.path("fields").has("own_words")).isFalse();
    }

    @Test
    void takesRowsThatAreAddedMovedAndRemoved() {
        Screen desk = screen("worker-one", DESKTOP, "en").open("new/ranking?parent=case:" + needy());
        Page page = desk.page();
        page.locator("#q-ranked_on").fill("2026-02-02");
        choose(page, "said_by");
        for (int row = 0; row < 3; row++) {
            page.locator("#q-order_of_needs-add").click();
            page.locator("#q-order_of_needs-" + row + "-rank").fill("১২৩".substring(row, row + 1));
        }
        page.locator("[name=q-order_of_needs-0-need]").first().check();
        page.locator("[name=q-order_of_needs-2-need]").last().check();
        desk.axe().wholeScreenshot("form-rows");
        page.locator("#q-order_of_needs-1- button").last().click();
        assertThat(page.locator("#q-order_of_needs-add")).isFocused();
        page.locator("#q-order_of_needs-1- [data-move='-1']").click();
        assertThat(page.locator("#q-order_of_needs-0-rank")).hasValue("৩");

        lookAndSave(page);

        JsonNode rows = newest("ranking").path("fields").path("order_of_needs");
        assertThat(rows).extracting(row -> row.path("rank").asInt()).containsExactly(3, 1);
    }

    @Test
    void hidesWhatIsNotAskedAndSavesNothingOfIt() {
        Screen phone = screen("worker-one", NARROW, "bn").open("new/contact?parent=case:" + someone());
        Page page = phone.page();
        choose(page, "contact_type");
        page.locator("#q-met_on").fill("2026-01-10");
        page.locator("[name=q-was_safe]").first().check();
        page.locator("[name=q-red_flag]").first().check();
        page.locator("#q-red_flag_answered_on").fill("2026-01-11");
        page.locator("[name=q-red_flag]").last().check();
        assertThat(page.locator("#q-red_flag_answered_on")).hasCount(0);
        page.locator("#q-her_mood").fill("৪");
        page.locator(NEXT).click();
        page.locator("#q-next_on").fill("2026-01-09");
        page.locator(LOOK).click();
        assertThat(page.locator(".error-summary a")).hasCount(1);
        page.locator("#q-next_on").fill("2027-01-09");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.axe();

        lookAndSave(page);

        JsonNode fields = newest("contact").path("fields");
        assertThat(fields.has("red_flag_answered_on")).isFalse();
        assertThat(fields.path("her_mood").asInt()).isEqualTo(4);
    }

    @Test
    void saysOnlyThatSomebodyElseKeepsACode() {
        String code = record(
                        "worker-three",
                        "case",
                        sample().caseload("worker-three").get(0))
                .path("fields")
                .path("code")
                .asText();
        Screen phone = screen("worker-one", PHONE, "en").open("new/case");
        Page page = phone.page();

        page.locator("#search-first").fill(code);
        page.keyboard().press("Enter");

        assertThat(page.locator(".search-first .notice-warm")).containsText(code);
        assertThat(page.locator(".search-first .card-link")).hasCount(0);
        phone.axe().screenshot("form-elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void takesAStepWithItsPapers(String language) {
        Api worker = person("worker-one");
        String matter = matter(worker);
        Screen phone = screen("worker-one", PHONE, language).open("move/criminal_matter/" + matter + "/GDE_LODGED");
        Page page = phone.page();
        page.locator(".bar-actions [type=submit]").click();
        assertThat(page.locator(".error-summary")).isFocused();
        phone.axe().wholeScreenshot("form-step");
        page.locator("#q-evidence-GDE input[type=checkbox]").check();
        page.locator("#q-evidence-GDE-note").fill("GDE 12");
        page.locator("#q-on").fill("2026-01-20");

        page.locator(".bar-actions [type=submit]").click();

        page.waitForURL(ANY_RECORD);
        assertThat(record("worker-one", "criminal_matter", matter).path("state").asText())
                .isEqualTo("GDE_LODGED");
        JsonNode way = worker.get("/api/records/criminal_matter/" + matter + "/path")
                .expect(200)
                .json();
        assertThat(way.toString()).contains("2026-01-20").contains("GDE");
    }

    @Test
    void sayWhatIsMissingBeforeAStepAndWhereToAddIt() {
        Screen desk = screen("worker-one", DESKTOP, "en").open("move/case/" + someone() + "/SAFETY");

        assertThat(desk.page().locator("#move-requires")).isVisible();
        assertThat(desk.page().locator("a[href^='#/new/safety_assessment']")).isVisible();
        desk.axe().screenshot("form-step-missing");
    }

    @Test
    void hasAPersonChooseWhenTwoChangedTheSameAnswer() {
        String id = sample().caseload("worker-one").get(1);
        Screen desk = screen("worker-one", DESKTOP, "en").open("edit/case/" + id);
        Page page = desk.page();
        page.locator("#q-code_name").fill("Lake");
        sample().director()
                .patch("/api/records/case/" + id, tag(id), Map.of("code_name", "Hill", "spoken_language", "Santali"))
                .expect(200);

        page.locator(LOOK).click();
        page.locator(SAVE).click();
        assertThat(page.locator(".conflict")).containsText("Hill");
        assertThat(page.locator(".conflict")).containsText("director-one");
        desk.axe().screenshot("form-conflict");
        page.locator(".conflict input").first().check();
        page.locator(".conflict [type=submit]").click();
        page.locator(SAVE).click();

        page.waitForURL(MADE);
        JsonNode now = record("worker-one", "case", id).path("fields");
        assertThat(now.path("code_name").asText()).isEqualTo("Lake");
        assertThat(now.path("spoken_language").asText()).isEqualTo("Santali");
    }

    @Test
    void neverShowsWhatIsKeptSafely() {
        Screen phone = screen("worker-one", PHONE, "en").open("edit/case/" + withName());
        Page page = phone.page();
        assertThat(page.locator(".kept").first()).isVisible();
        assertThat(page.locator("#q-real_name")).hasJSProperty("tagName", "BUTTON");
        phone.axe().screenshot("form-kept");

        page.locator("#q-real_name").click();

        assertThat(page.locator("input#q-real_name")).hasValue("");
    }

    private String someone() {
        return sample().caseload("worker-one").get(0);
    }

    /** A case with two needs. */
    private String needy() {
        Api worker = person("worker-one");
        for (String words : List.of("A sewing machine of my own", "To see my sister")) {
            worker.post(
                            "/api/records/need",
                            Map.of(
                                    "parent",
                                    someone(),
                                    "fields",
                                    Map.of(
                                            "own_words",
                                            words,
                                            "said_by",
                                            first("said_by"),
                                            "said_on",
                                            "2026-01-05",
                                            "cbr_element",
                                            first("cbr_element"))))
                    .expect(201);
        }
        return someone();
    }

    private String matter(Api worker) {
        return worker.post("/api/records/criminal_matter", Map.of("parent", someone(), "fields", Map.of()))
                .expect(201)
                .id();
    }

    private String withName() {
        return sample().caseload("worker-one").stream()
                .filter(id -> record("worker-one", "case", id)
                        .path("identity")
                        .toString()
                        .contains("real_name"))
                .findFirst()
                .orElseThrow();
    }

    private String first(String list) {
        return sample().director()
                .get("/api/lists/" + list)
                .items()
                .get(0)
                .path("code")
                .asText();
    }

    private static void choose(Page page, String field) {
        Locator one =
                page.locator("select#q-" + field + ", [name=q-" + field + "]").first();
        one.waitFor();
        if ("SELECT".equals(one.evaluate("e => e.tagName"))) {
            one.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else {
            one.check();
        }
    }

    private static void lookAndSave(Page page) {
        while (page.locator(LOOK).count() == 0) {
            page.locator(NEXT).click();
        }
        page.locator(LOOK).click();
        page.locator(SAVE).click();
        page.waitForURL(ANY_RECORD);
    }

    private Api person(String login) {
        return Api.anybody(sample().office().server()).signIn(login, org.shakti.mis.acceptance.Office.PASSWORD);
    }

    private JsonNode record(String login, String type, String id) {
        return person(login).get("/api/records/" + type + "/" + id).expect(200).json();
    }

    private String tag(String id) {
        return sample().director().get("/api/records/case/" + id).expect(200).header("ETag");
    }

    /** The record that was made last, whole: lists leave out what is sensitive. */
    private JsonNode newest(String type) {
        JsonNode last = person("worker-one").get("/api/records/" + type + "?limit=100").items().stream()
                .max(java.util.Comparator.comparing(one -> one.path("createdAt").asText()))
                .orElseThrow();
        return record("worker-one", type, last.path("id").asText());
    }

    private static String id(Page page) {
        var matcher = MADE.matcher(page.url());
        assertThat(matcher.matches()).as(page.url()).isTrue();
        return matcher.group(1);
    }
}
