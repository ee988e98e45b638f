package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The first page")
class SignInIT extends BrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn"})
    void asksWhoIsThereInTheLanguageOfThePhone(String language) {
        Screen phone = screen(PHONE, language);

        phone.page().navigate("/");

        assertThat(phone.page().locator("html")).hasAttribute("lang", language);
        assertThat(phone.page().locator("input[name=password]")).isVisible();
        phone.narrow().screenshot("sign-in");
        assertThat(phone.scrollsSideways()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn"})
    void asksTheFirstPersonOfAnInstanceForTheToken(String language) {
        Screen phone = screen(PHONE, language);
        phone.page().navigate("/#/first");
        phone.page().locator("input[name=token]").fill("not the token");
        phone.narrow().screenshot("first");

        phone.page().locator("input[name=user]").fill("sample-first");
        phone.page().locator("input[name=password]").fill("seven small rivers meet");
        phone.page().locator("form button[type=submit]").click();

        assertThat(phone.page().locator("[role=alert]")).isVisible();
    }

    @Test
    void letsAWorkerIn() {
        Screen phone = screen("worker-one", PHONE, "en");

        assertThat(phone.page().locator("h1")).isVisible();
        phone.axe().screenshot("today");
        screen("director-one", DESKTOP, "bn").axe().screenshot("today");
    }

    @Test
    void saysInWordsWhenThePasswordIsWrong() {
        Screen phone = screen(PHONE, "en");
        phone.page().navigate("/");

        phone.page().locator("input[name=user]").fill("worker-one");
        phone.page().locator("input[name=password]").fill("not the password");
        phone.page().locator("form button[type=submit]").click();

        assertThat(phone.page().locator("[role=alert]")).isVisible();
    }

    @Test
    void isShownAgainWhenNobodyHasTouchedTheScreenForAWhile() {
        Screen desk = screen(DESKTOP, "en");
        desk.page().clock().install();
        desk.signIn("worker-one");
        desk.settled().page().locator("h1").waitFor();
        desk.page()
                .waitForLoadState(LoadState.NETWORKIDLE); // leaving in the middle of loading would be complained about

        desk.page().clock().fastForward("10:30");

        assertThat(desk.page().locator("input[name=password]")).isVisible();
        assertThat(desk.context().newPage().request().get("/api/session").status())
                .isEqualTo(401);
    }

    @Test
    void aHurriedLeaveWithoutANetworkEndsTheSessionOnceThereIsOne() {
        Screen desk = screen("worker-one", DESKTOP, "en").settled();
        desk.page().locator("h1").waitFor();
        desk.offline(true);
        desk.page().locator(".topbar .btn-warm").click();
        desk.page().waitForURL("about:blank");

        desk.offline(false);
        Page again = desk.context().newPage();
        again.navigate("/");

        assertThat(again.locator("input[name=password]")).isVisible();
        assertThat(again.locator("nav.nav")).hasCount(0);
    }
}
