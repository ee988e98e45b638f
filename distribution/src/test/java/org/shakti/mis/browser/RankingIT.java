package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;

/** What she says in one go is kept in one go: her ranking, her rank on each need, the steps of each. */
@DisplayName("Her order")
class RankingIT extends BrowserTest {
    private static final String COURT = "Court comes to an end";
    private static final String WORK = "Work at home";
    private static final String SCHOOL = "School for the little one";

    private Api worker;

    @BeforeAll
    void signIn() {
        worker = sample().office().signIn("worker-one");
    }

    @Test
    void isKeptWholeOrNotAtAllWhenTheNetworkIsCut() {
        SampleCase hers = SampleCase.opened(worker, "Jhinuk").names(COURT, WORK, SCHOOL);
        Screen screen = screen("worker-one", DESKTOP, "en"); // keeps nothing: what is cut is said at once
        AtomicInteger calls = new AtomicInteger();
        screen.context().route("**/api/sync", route -> {
            switch (calls.incrementAndGet()) {
                case 1 -> route.abort();
                case 2 -> {
                    route.fetch();
                    route.abort();
                }
                default -> route.resume();
            }
        });
        screen.troubles().expect("Failed to load resource: net::ERR_FAILED");
        Page page = ranking(screen, hers);

        button(page, "Keep her order").click();
        assertThat(page.locator("main [role=alert]")).containsText("cannot be reached");
        assertThat(hers.rankings()).as("cut before it arrived").isZero();
        assertThat(hers.order()).isEmpty();

        button(page, "Keep her order").click();
        page.waitForCondition(() -> calls.get() == 2 && hers.rankings() == 1);
        assertThat(hers.order()).as("the answer was lost, the deed is whole").containsExactly(COURT, WORK, SCHOOL);

        button(page, "Keep her order").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("In her order"))
                .waitFor();
        assertThat(hers.rankings()).as("kept once").isEqualTo(1);
        assertThat(hers.need(SCHOOL).at("/state").asText()).isEqualTo("RANKED");
    }

    @Test
    void isNotHalfKeptWhenOnePartOfItIsRefused() {
        SampleCase hers = SampleCase.opened(worker, "Shamuk").names(COURT, WORK);
        Screen screen = screen("worker-one", PHONE, "en");
        Page page = ranking(screen, hers);
        Answer need = hers.need(WORK);
        sample().director()
                .patch("/api/records/need/" + need.id(), need.header("ETag"), Map.of("her_rank", 7))
                .expect(200);

        button(page, "Keep her order").click();
        assertThat(page.locator("main [role=alert]")).isVisible();
        assertThat(hers.rankings()).isZero();
        assertThat(hers.need(COURT).at("/fields").has("her_rank")).isFalse();

        button(page, "Keep her order").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("In her order"))
                .waitFor();
        assertThat(hers.order()).containsExactly(COURT, WORK);
    }

    @Test
    void isWholeOnAPhoneThatIsKilledAndSentWhole() {
        SampleCase hers = SampleCase.opened(worker, "Pukur").names(COURT, WORK, SCHOOL);
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en"), "worker-one");
        Page page = ranking(phone.screen(), hers);
        phone.cut();
        button(page, "Move up: " + WORK).click();
        button(page, "Keep her order").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("In her order"))
                .waitFor();

        phone.kill().unlock();
        assertThat(phone.waiting()).as("one ranking, three ranks, three steps").hasSize(7);
        phone.connect().awaitSent();

        assertThat(hers.rankings()).isEqualTo(1);
        assertThat(hers.order()).containsExactly(WORK, COURT, SCHOOL);
        assertThat(hers.need(WORK).at("/state").asText()).isEqualTo("RANKED");
    }

    @Test
    void isMadeWithAFinger() {
        SampleCase hers = SampleCase.opened(worker, "Dheu").names(COURT, WORK, SCHOOL);
        Page page = ranking(screen("worker-one", PHONE, "en"), hers);

        dragByTouch(page, handle(page, SCHOOL), handle(page, COURT));

        assertThat(page.locator("ol.ranks .rank-name strong")).hasText(new String[] {SCHOOL, COURT, WORK});
    }

    private static void dragByTouch(Page page, Locator from, Locator to) {
        from.scrollIntoViewIfNeeded();
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        CDPSession session = page.context().newCDPSession(page);
        double x = start.x + start.width / 2;
        double y = start.y + start.height / 2;
        touch(session, "touchStart", x, y);
        double goal = end.y + end.height / 4;
        for (int step = 1; step <= 8; step++) {
            touch(session, "touchMove", x, y + (goal - y) * step / 8);
        }
        session.send("Input.dispatchTouchEvent", event("touchEnd", new JsonArray()));
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        session.send("Input.dispatchTouchEvent", event(type, points));
    }

    private static JsonObject event(String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }

    private static Page ranking(Screen screen, SampleCase hers) {
        Page page = screen.open("record/case/" + hers.id() + "/priorities").page();
        button(page, "She puts them in order").click();
        page.locator("ol.ranks").waitFor();
        return page;
    }

    private static Locator handle(Page page, String need) {
        return page.locator("ol.ranks li", new Page.LocatorOptions().setHasText(need))
                .locator("[data-part=handle]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
