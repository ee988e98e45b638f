package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** The list of cases of somebody who leads in two states: filters as chips, a table at the desk, cards on a phone. */
@DisplayName("The list of cases")
class CaseListIT extends BrowserTest {
    private static final String FAR = "339";
    private static final String WESTERN = "worker-of-the-list";
    private static final String EASTERN = "worker-far-away";
    private static final int WORKER = 3;
    private static final int DISTRICT = 2;
    private static final int STAGE = 1;

    @BeforeAll
    void openCasesInTwoStates() {
        Api worker = sample().office().hire(WESTERN, "social-worker", Office.NORTH);
        SampleCase.opened(worker, "Kamini");
        SampleCase moved = SampleCase.opened(worker, "Kadam");
        moved.moves("case", moved.id(), "CONTACTED", SampleCase.day(-1));
        Api far = sample().office().hire(EASTERN, "social-worker", FAR);
        far.get("/api/records/case?q=K").expect(200);
        Map<String, Object> fields =
                Map.of("code_name", "Karabi", "entry_route", "PEER", "gender", "F", "met_on", SampleCase.day(-9));
        far.post("/api/records/case", Map.of("district", FAR, "fields", fields)).expect(201);
        sample().office().hire("director-of-two", "director", Office.NORTH, FAR);
    }

    @Test
    void isNarrowedByStateDistrictWorkerAndStage() {
        Screen desk = screen("director-of-two", DESKTOP, "en").open("list/case");
        Page page = desk.page();
        page.locator("main details.fold > summary").click();
        desk.axe().screenshot("list-filters");

        press(page, "State", "Jharkhand");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Karabi");
        assertThat(page.locator("main details.fold > summary")).hasText("One filter is on");
        press(page, "State", "Jharkhand");
        press(page, "District", "North 24 Parganas");
        assertOnly(page, DISTRICT, "North 24 Parganas");
        press(page, "Worker", WESTERN);
        assertOnly(page, WORKER, WESTERN);
        assertThat(rows(page)).hasCount(2);
        press(page, "Stage", "First safe contact made");
        assertOnly(page, STAGE, "First safe contact made");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Kadam");

        page.reload();
        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator("main details.fold > summary")).hasText("3 filters are on");
        press(page, "Stage", "First safe contact made");
        assertThat(rows(page)).hasCount(2);
    }

    @Test
    void isATableAtTheDeskAndCardsOnAPhone() {
        Page desk = screen(WESTERN, DESKTOP, "en").open("list/case").page();
        assertThat(desk.locator("main table")).isVisible();
        assertThat(desk.locator("main ul.cards")).isHidden();
        assertThat(rows(desk)).hasCount(2);

        Page phone = screen(WESTERN, NARROW, "bn").open("list/case").page();
        assertThat(phone.locator("main ul.cards > li > a:visible")).hasCount(2);
        assertThat(phone.locator("main table")).isHidden();
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        Screen phone = screen(WESTERN, PHONE, "en").open("list/case");
        Page page = phone.page();
        page.locator("main ul.cards > li").first().waitFor();

        page.locator("input[type=search]").fill("Zzyzx");
        page.locator("form[role=search] button").click();

        assertThat(page.locator("main .empty")).containsText("Nothing found");
        assertThat(page.locator("main .empty")).containsText("Try fewer letters or fewer filters");
        phone.axe().screenshot("list-none");
        page.locator("input[type=search]").fill("Kad");
        page.locator("form[role=search] button").click();
        assertThat(page.locator("main ul.cards > li")).hasCount(1);
        assertThat(page.locator("main ul.cards > li")).containsText("Kadam");
    }

    private static void press(Page page, String group, String choice) {
        page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(group).setExact(true))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    /** Waits until no row says anything else in a column. */
    private static void assertOnly(Page page, int column, String text) {
        page.waitForFunction(
                "([at, text]) => { const rows = [...document.querySelectorAll('main tbody tr')];"
                        + " return rows.length > 0 && rows.every((row) => row.cells[at].innerText.trim() === text); }",
                List.of(column, text));
        assertThat(rows(page).count()).isPositive();
    }

    private static Locator rows(Page page) {
        return page.locator("main tbody tr");
    }
}
