package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rig of the browser tests")
class RigIT extends BrowserTest {
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
    void givesEachWorkerCasesOfTheOwn() {
        assertThat(sample().caseload("worker-one")).isNotEmpty();
        assertThat(sample().caseload("worker-two"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(sample().caseload("worker-one"));
        assertThat(sample().caseload("worker-three")).isNotEmpty();
    }
}
