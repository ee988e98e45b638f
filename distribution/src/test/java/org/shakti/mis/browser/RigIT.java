package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rig of the browser tests")
class RigIT extends BrowserTest {
    private static final String BY_ITSELF = "/api/health?";
    private static final String REACHES =
            "path => fetch(path + Math.random(), { cache: 'no-store' }).then(() => true, () => false)";
    /** What the worker does not keep it gets for the page. */
    private static final String THROUGH_ITS_WORKER = "/manifest.json?";

    @Test
    void seesABarrierThatWasPlanted() {
        Screen screen = screen(PHONE, "en");
        screen.page().navigate("/");
        screen.page().locator("input[name=password]").waitFor();

        screen.page()
                .evaluate("() => {"
                        + "const input = document.createElement('input');"
                        + "const pale = document.createElement('p');"
                        + "pale.textContent = 'pale'; pale.style.color = '#ddd'; pale.style.background = '#fff';"
                        + "document.querySelector('main').append(input, pale); }");

        assertThat(screen.violations()).extracting(Rule::getId).contains("label", "color-contrast");
    }

    @Test
    void hearsWhatAPageComplainsAbout() {
        Screen screen = screen(PHONE, "en");
        screen.troubles().expect("planted|breach|Content Security Policy");
        screen.page().navigate("/");

        screen.page()
                .evaluate(
                        "() => { setTimeout(() => { throw new Error('planted fault'); }); console.error('planted'); }");
        screen.page().evaluate("() => { new Image().src = 'http://127.0.0.2/foreign.png'; }");
        screen.page().waitForCondition(() -> Stream.of("planted fault", "breach: img-src")
                .allMatch(wanted -> screen.troubles().all().stream().anyMatch(seen -> seen.contains(wanted))));

        assertThat(screen.troubles().all()).anyMatch(text -> text.contains("planted at"));
        assertThat(screen.troubles().unexpected()).isEmpty();
    }

    @Test
    void cutsTheServiceWorkerTooWhenItTakesTheNetworkAway() {
        Screen screen = screen(PHONE, "en");
        screen.page().navigate("/");
        screen.settled();
        assertThat(reaches(screen, BY_ITSELF)).isTrue();
        assertThat(reaches(screen, THROUGH_ITS_WORKER)).isTrue();

        // Cutting only the page, as the tools of a browser do, leaves a way through its worker.
        CDPSession tools = screen.context().newCDPSession(screen.page());
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", nothing());
        screen.troubles().cutOff();
        assertThat(reaches(screen, BY_ITSELF)).isFalse();
        assertThat(reaches(screen, THROUGH_ITS_WORKER)).as("the planted way").isTrue();
        tools.detach();

        screen.offline(true);
        assertThat(reaches(screen, BY_ITSELF)).isFalse();
        assertThat(reaches(screen, THROUGH_ITS_WORKER)).isFalse();
        screen.offline(false);
        screen.page().waitForFunction(REACHES, THROUGH_ITS_WORKER); // the way back opens when the browser gets to it
    }

    private static boolean reaches(Screen screen, String path) {
        return (Boolean) screen.page().evaluate(REACHES, path);
    }

    private static JsonObject nothing() {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", true);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", 0);
        conditions.addProperty("uploadThroughput", 0);
        return conditions;
    }

    @Test
    void seesMovementThatWasPlanted() {
        Screen screen = screen(PHONE, "en");
        screen.page().navigate("/");
        screen.page().locator("input[name=password]").waitFor();
        assertThat(screen.movement()).isEmpty();

        screen.page()
                .evaluate("() => { const sheet = new CSSStyleSheet();"
                        + "sheet.replaceSync('main { transition: opacity 1s; } h1 { animation: planted 2s infinite; }"
                        + " @keyframes planted { to { opacity: 0; } }');"
                        + "document.adoptedStyleSheets = [sheet]; }");

        assertThat(screen.movement()).anyMatch(one -> one.startsWith("MAIN")).anyMatch(one -> one.startsWith("H1"));
    }

    @Test
    void givesEachWorkerCasesOfTheOwn() {
        assertThat(sample().caseload("worker-one")).isNotEmpty();
        assertThat(sample().caseload("worker-two"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(sample().caseload("worker-one"));
        assertThat(sample().caseload("worker-three")).isNotEmpty();
    }
}
