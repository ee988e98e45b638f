package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

@OwnServer
@DisplayName("Texts that would like to be programs")
class HostileTextIT extends BrowserTest {
    private static final int FILES = 5;
    private static final String ROOT = "case";

    private final StringBuilder seen = new StringBuilder();
    private final Map<String, String> codes = new HashMap<>();
    /** Type → how many of its text fields held every payload. */
    private final Map<String, Long> covered = new TreeMap<>();

    @Test
    void areShownAsTheTextsThatTheyAre() {
        Api worker = sample().office().signIn("worker-one");
        List<String> files = fill(worker);
        Screen desk = screen(DESKTOP, "en");
        desk.context().addInitScript("window.hits = 0; window.ran = () => { window.hits += 1; };");
        desk.signIn("worker-one");

        for (String file : files) {
            desk.open("record/" + ROOT + "/" + file)
                    .page()
                    .locator(".tabs a")
                    .first()
                    .waitFor();
            for (Object tab : tabs(desk)) {
                look(desk, String.valueOf(tab));
            }
        }
        look(desk, "list/" + ROOT);
        look(desk, "today");

        assertThat(Payloads.all().stream().filter(text -> seen.indexOf(inOneLine(text)) < 0))
                .as("texts that no page showed as they are")
                .isEmpty();
        assertThat(covered).as("types whose texts were tried").hasSizeGreaterThan(12);
        assertThat(covered.values().stream().mapToLong(Long::longValue).sum())
                .as("text fields that held every payload")
                .isGreaterThan(30);
    }

    private void look(Screen desk, String route) {
        Page page = desk.open(route).page();
        if (route.startsWith("record/")) {
            page.locator(".tabs a[aria-current][href='#/" + route + "']").waitFor();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.spinner')");
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        seen.append(inOneLine(page.locator("#main").textContent())).append('\n');
        assertThat(page.evaluate("() => window.hits"))
                .as("programs that ran at " + route)
                .isEqualTo(0);
        assertThat(page.evaluate("() => document.querySelectorAll('main img, main iframe, main script').length"))
                .as("markup that a text made at " + route)
                .isEqualTo(0);
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<?> tabs(Screen desk) {
        return (List<?>)
                desk.page().evaluate("() => [...document.querySelectorAll('.tabs a')].map((one) => one.hash.slice(2))");
    }

    /** Makes a few files whose records hold every payload in every text field that takes it. */
    private List<String> fill(Api worker) {
        List<String> payloads = Payloads.all();
        assertThat(payloads).hasSize(200).doesNotHaveDuplicates();
        JsonNode root = worker.get("/api/types/" + ROOT).expect(200).json();
        List<String> files = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            files.add(file(worker, root, payloads.get(file)));
        }
        for (JsonNode type : worker.get("/api/types").expect(200).items()) {
            if (type.path("parent").asText().equals(ROOT)) {
                below(worker, type.path("name").asText(), files, payloads);
            }
        }
        return files;
    }

    private String file(Api worker, JsonNode root, String payload) {
        Map<String, Object> fields = new FilledIn(root, list -> code(worker, list)).with(payload);
        fields.remove("code");
        worker.get("/api/records/" + ROOT + "?q=K").expect(200);
        return worker.post("/api/records/" + ROOT, Map.of("district", Office.NORTH, "fields", fields))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void below(Api worker, String name, List<String> files, List<String> payloads) {
        FilledIn filled =
                new FilledIn(worker.get("/api/types/" + name).expect(200).json(), list -> code(worker, list));
        if (filled.texts() == 0) {
            return;
        }
        for (int at = 0; at < payloads.size(); at++) {
            if (!made(worker, name, filled, files.get(at % files.size()), payloads.get(at))) {
                return;
            }
        }
        covered.put(name, filled.texts());
    }

    /** Tells whether a record could be made; what cannot be guessed from the refusals is left to other tests. */
    private static boolean made(Api worker, String name, FilledIn filled, String file, String payload) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Answer answer = worker.post("/api/records/" + name, Map.of("parent", file, "fields", filled.with(payload)));
            if (answer.status() == 201) {
                return true;
            }
            filled.learn(answer.expect(422).json());
        }
        return false;
    }

    private String code(Api worker, String list) {
        return codes.computeIfAbsent(list, name -> worker.get("/api/lists/" + name)
                .expect(200)
                .items()
                .get(0)
                .path("code")
                .asText());
    }
}
