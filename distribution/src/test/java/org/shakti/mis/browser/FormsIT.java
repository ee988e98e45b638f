package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms drawn from definitions, as a worker fills them in; all people are invented. */
@DisplayName("A form")
class FormsIT extends BrowserTest {
    private static final List<String> TYPES = List.of(
            "contact",
            "need",
            "safety_assessment",
            "note",
            "closure",
            "consent",
            "complaint",
            "task",
            "ranking",
            "training");

    private FormDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new FormDesk(sample());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void opensACaseAfterASearchByKeyboardAlone(String language) {
        Screen phone = screen("worker-one", PHONE, language).open("new/case");
        Page page = phone.page();
        Keyboard keys = new Keyboard(page);
        page.locator("#search-first").waitFor();

        keys.to("#search-first").type("ZZ" + language.toUpperCase(Locale.ROOT)).press("Enter");
        page.locator(".search-first .notice").waitFor();
        phone.axe().screenshot("form-search");
        keys.to(".search-first .bar-actions .btn").press("Enter");
        page.locator("#q-code_name").waitFor();
        keys.to("#q-code_name").type("River").to("[name=q-gender]").press("Space");
        phone.axe().screenshot("form-first-part");
        keys.to(FormDesk.NEXT).press("Enter");
        keys.to("#q-entry_route").press("ArrowDown").press("ArrowDown");
        for (int part = 0; part < 4; part++) {
            keys.to(FormDesk.NEXT).press("Enter");
            assertThat(page.locator(".steps")).isFocused();
        }
        keys.to(FormDesk.LOOK).press("Enter");
        page.locator(".review").waitFor();
        phone.axe().wholeScreenshot("form-review");
        keys.to(FormDesk.SAVE).press("Enter");

        page.waitForURL(FormDesk.MADE);
        JsonNode made = desk.record("case", FormDesk.idOf(page)).path("fields");
        assertThat(made.path("code_name").asText()).isEqualTo("River");
        assertThat(made.path("gender").asText()).isNotEmpty();
        assertThat(phone.scrollsSideways()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bn"})
    void tellsWhatIsMissingByTheNameOfTheQuestionAndLeadsThere(String language) {
        Screen phone = screen("worker-one", PHONE, language).open("new/contact?parent=case:" + desk.someone(0));
        Page page = phone.page();
        page.locator(FormDesk.NEXT).click();
        page.locator(FormDesk.LOOK).click();

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
        Screen phone = screen("worker-one", PHONE, "en").open("new/need?parent=case:" + desk.someone(0));
        Page page = phone.page();
        page.locator("#q-own_words-declined").check();
        assertThat(page.locator("#q-own_words")).isDisabled();
        FormDesk.choose(page, "said_by");
        page.locator("#q-said_on").fill("2026-01-15");
        FormDesk.choose(page, "cbr_element");

        FormDesk.lookAndSave(page);

        JsonNode need = desk.newest("need");
        assertThat(need.path("declined")).extracting(JsonNode::asText).containsExactly("own_words");
        assertThat(need.path("fields").has("own_words")).isFalse();
    }

    @Test
    void takesRowsThatAreAddedMovedAndRemoved() {
        Screen wide = screen("worker-one", DESKTOP, "en").open("new/ranking?parent=case:" + desk.needy());
        Page page = wide.page();
        page.locator("#q-ranked_on").fill("2026-02-02");
        FormDesk.choose(page, "said_by");
        for (int row = 0; row < 3; row++) {
            page.locator("#q-order_of_needs-add").click();
            page.locator("#q-order_of_needs-" + row + "-rank").fill("১২৩".substring(row, row + 1));
        }
        page.locator("[name=q-order_of_needs-0-need]").first().check();
        page.locator("[name=q-order_of_needs-2-need]").last().check();
        wide.axe().wholeScreenshot("form-rows");
        page.locator("#q-order_of_needs-1- button").last().click();
        assertThat(page.locator("#q-order_of_needs-add")).isFocused();
        page.locator("#q-order_of_needs-1- [data-move='-1']").click();
        assertThat(page.locator("#q-order_of_needs-0-rank")).hasValue("৩");

        FormDesk.lookAndSave(page);

        JsonNode rows = desk.newest("ranking").path("fields").path("order_of_needs");
        assertThat(rows).extracting(row -> row.path("rank").asInt()).containsExactly(3, 1);
    }

    @Test
    void hidesWhatIsNotAskedAndSavesNothingOfIt() {
        Screen phone = screen("worker-one", NARROW, "bn").open("new/contact?parent=case:" + desk.someone(0));
        Page page = phone.page();
        FormDesk.choose(page, "contact_type");
        page.locator("#q-met_on").fill("2026-01-10");
        page.locator("[name=q-was_safe]").first().check();
        page.locator("[name=q-red_flag]").first().check();
        page.locator("#q-red_flag_answered_on").fill("2026-01-11");
        page.locator("[name=q-red_flag]").last().check();
        assertThat(page.locator("#q-red_flag_answered_on")).hasCount(0);
        page.locator("#q-her_mood").fill("৪");
        page.locator(FormDesk.NEXT).click();
        page.locator("#q-next_on").fill("2026-01-09");
        page.locator(FormDesk.LOOK).click();
        assertThat(page.locator(".error-summary a")).hasCount(1);
        page.locator("#q-next_on").fill("2027-01-09");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.axe();

        FormDesk.lookAndSave(page);

        JsonNode fields = desk.newest("contact").path("fields");
        assertThat(fields.has("red_flag_answered_on")).isFalse();
        assertThat(fields.path("her_mood").asInt()).isEqualTo(4);
    }

    @Test
    void showsOnTheQuestionWhatOnlyTheServerKnew() {
        String taken =
                desk.record("case", desk.someone(0)).path("fields").path("code").asText();
        Page page = screen("worker-one", DESKTOP, "bn")
                .open("edit/case/" + desk.someone(4))
                .page();
        page.locator("#q-code").fill(taken);
        page.locator(FormDesk.LOOK).click();
        page.locator(FormDesk.SAVE).click();

        assertThat(page.locator(".error-summary")).isFocused();
        page.locator(".error-summary a").click();
        assertThat(page.locator("#q-code")).isFocused();
        assertThat(page.locator("#q-code")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void neverShowsWhatIsKeptSafely() {
        Screen phone = screen("worker-one", PHONE, "en").open("edit/case/" + desk.withName());
        Page page = phone.page();
        assertThat(page.locator(".kept").first()).isVisible();
        assertThat(page.locator("#q-real_name")).hasJSProperty("tagName", "BUTTON");
        phone.axe().screenshot("form-kept");

        page.locator("#q-real_name").click();

        assertThat(page.locator("input#q-real_name")).hasValue("");
    }

    @Test
    void judgesTheSharedConditionsAsTheServerDoes() throws IOException {
        Page page = screen("worker-one", DESKTOP, "en").page();
        String cases = Files.readString(Path.of("../bundles/api/src/test/resources/conditions/cases.json"));

        Object wrong = page.evaluate(FormDesk.script("judge-conditions"), cases);

        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    void judgesWholeFormsAsTheServerDoes() {
        Page page = screen("worker-one", DESKTOP, "en").page();
        Map<String, Object> asked = Map.of("parent", desk.someone(4), "types", TYPES, "rounds", 12, "seed", 11);

        Map<?, ?> outcome = (Map<?, ?>) page.evaluate(FormDesk.script("judge-records"), asked);

        assertThat((List<?>) outcome.get("differ")).isEmpty();
        assertThat(((Map<?, ?>) outcome.get("seen")).keySet().stream().map(String::valueOf))
                .contains("accepted", "required", "rule", "in-future", "out-of-range");
    }

    @Test
    void hasNoBarriersInAnyKindOfRecordOnTheNarrowestScreen() {
        Screen phone = screen("worker-one", NARROW, "hi");
        Page page = phone.page();
        List<String> kinds = desk.kindsBelow("case");
        assertThat(kinds).hasSizeGreaterThan(15);
        for (String kind : kinds) {
            phone.open("new/" + kind + "?parent=case:" + desk.someone(4));
            page.waitForFunction(FormDesk.script("shows-form"), kind);
            phone.axe();
            assertThat(phone.scrollsSideways()).as(kind).isFalse();
        }
    }
}
