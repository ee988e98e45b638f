package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.SchemeDesk;

/** A worker in front of an office where there is no network, who comes back two days later. */
@DisplayName("Applications without a network")
class ApplicationsOfflineIT extends BrowserTest {
    private Api worker;
    private SchemeDesk desk;

    @Test
    void areHandedInOnceAndWithTheDayOfIt() {
        worker = sample().office().signIn("worker-one");
        desk = new SchemeDesk(worker);
        SampleCase hers = SampleCase.opened(worker, "Utpala");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        String application = begun(hers, today.minusDays(3));
        KeptPhone phone = KeptPhone.signedIn(screen(PHONE, "en").on(today.minusDays(2)), "worker-one");
        phone.open("record/scheme_application/" + application);
        assertThat(button(phone.page(), "Handed in")).isVisible();

        phone.cut().reload().unlock();
        handIn(phone.open("record/scheme_application/" + application).page());
        phone.screen().on(today);
        phone.reload().unlock();
        Page page = phone.open("p/schemes/applications?show=waiting").page();
        Locator card = page.locator("a.card", new Page.LocatorOptions().setHasText("Utpala"));
        assertThat(card).containsText("on this phone");
        assertThat(card).containsText("Handed in");
        phone.screen().axe().screenshot("applications-offline");
        assertThat(desk.application(application).at("/state").asText()).isEqualTo("ELIGIBLE");

        phone.connect().awaitSent();
        assertThat(worker.get("/api/records/scheme_application?parent=" + hers.id())
                        .items())
                .hasSize(1);
        Answer now = desk.application(application);
        assertThat(now.at("/state").asText()).isEqualTo("SUBMITTED");
        assertThat(now.at("/fields/filed_on").asText())
                .isEqualTo(today.minusDays(2).toString());
        assertThat(enteredOn(application, "SUBMITTED"))
                .isEqualTo(today.minusDays(2).toString());
    }

    /** She wants it, and it was said on a day. */
    private String begun(SampleCase hers, LocalDate day) {
        String made =
                desk.write("scheme_application", hers.id(), Map.of("scheme", "WB_MANABIK", "verdict", "ELIGIBLE"));
        worker.post(
                        "/api/records/scheme_application/" + made + "/transitions",
                        Map.of("to", "ELIGIBLE", "on", day.toString()))
                .expect(200);
        return made;
    }

    /** Writes down that it is handed in: on the day that the phone says it is. */
    private static void handIn(Page page) {
        button(page, "Handed in").click();
        page.locator(".application-head form").waitFor();
        page.locator("#q-filed_on").fill((String) page.evaluate("() => new Date().toISOString().slice(0, 10)"));
        page.locator("select#q-filed_place").selectOption("BDO");
        button(page, "Save").click();
        assertThat(page.locator(".path .is-now")).containsText("Handed in");
    }

    private String enteredOn(String application, String state) {
        return worker.get("/api/records/scheme_application/" + application + "/path").expect(200).items().stream()
                .filter(one -> one.path("state").asText().equals(state))
                .map(one -> one.path("on").asText())
                .findFirst()
                .orElse("never");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
