package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** Each of 200 payloads in each field that takes a text; what pages complain about, a breach above all, fails too. */
@OwnServer
@DisplayName("Texts that would like to be programs")
class HostileTextIT extends BrowserTest {
    private static final String ROOT = "case";
    private static final int FILES = 5;
    /** Draws records with the parts of the app, as its pages do, and tells what came of it. */
    private static final String DRAW = FormDesk.script("draw-records");
    /** Sets texts of the instance one after the other, each drawn by an open page. */
    private static final String NAME = FormDesk.script("name-instance");

    private final List<String> payloads = Payloads.all();
    private final Set<String> seen = new LinkedHashSet<>();

    @Test
    void areShownAsTheTextsThatTheyAreInEveryFieldOfEveryRecord() {
        assertThat(payloads).hasSize(200).doesNotHaveDuplicates();
        Api worker = sample().office().signIn("worker-one");
        HostileRecords records = filled(worker);
        assertThat(records.left()).as("text fields that were not tried").isEmpty();
        Screen desk = guarded("worker-one");
        Page page = desk.open("today").page();
        page.locator("main h1").waitFor();

        records.made().forEach((type, made) -> draw(page, type, made, records));
        assertThat(payloads).as("texts that were drawn as they are").allMatch(seen::contains);
        records.made().forEach((type, made) -> {
            String id = made.get(made.size() / 2).path("id").asText();
            look(desk, "record/" + type + "/" + id);
        });
        String file = records.made().get("contact").get(0).path("root").asText();
        desk.open("record/" + ROOT + "/" + file)
                .page()
                .locator(".tabs a")
                .first()
                .waitFor();
        tabs(desk).forEach(tab -> look(desk, String.valueOf(tab)));
        look(desk, "p/cases/her/" + file);
    }

    @Test
    void areShownAsTheTextsThatTheyAreInWhatAnAdministratorTypes() {
        Screen desk = guarded("administrator-one");
        Page page = desk.open("admin/settings").page();
        page.locator("#appName").waitFor();

        Object outcome = page.evaluate(NAME, payloads);

        assertThat(outcome).isEqualTo(Map.of("names", 200, "letterheads", 200, "organisations", 200));
        for (String route : List.of("admin/organisations", "admin/settings", "admin/people/+", "more")) {
            look(desk, route);
        }
        assertThat(page.locator(".topbar-name").innerText()).contains("ran()");
    }

    private HostileRecords filled(Api worker) {
        Map<String, JsonNode> types = new TreeMap<>();
        for (JsonNode type : worker.get("/api/types").expect(200).items()) {
            String name = type.path("name").asText();
            types.put(name, worker.get("/api/types/" + name).expect(200).json());
        }
        worker.get("/api/records/" + ROOT + "?q=K").expect(200);
        HostileRecords records = new HostileRecords(
                worker, payloads, sample().caseload("worker-one").subList(0, FILES));
        types.forEach((name, type) -> {
            if (type.path("parent").asText().isEmpty() && !name.equals(ROOT)) {
                records.fill(types, name);
            }
        });
        return records.fill(types, ROOT);
    }

    private Screen guarded(String login) {
        Screen desk = screen(DESKTOP, "en");
        desk.context().addInitScript("window.hits = 0; window.ran = () => { window.hits += 1; };");
        return desk.signIn(login);
    }

    private void draw(Page page, String type, List<JsonNode> made, HostileRecords records) {
        List<Map<String, Object>> drawn = made.stream()
                .map(record -> Map.of(
                        "record",
                        (Object) record.toString(),
                        "sent",
                        records.sent(record.path("id").asText())))
                .toList();
        Map<?, ?> outcome =
                (Map<?, ?>) page.evaluate(DRAW, Map.of("type", type, "district", Office.NORTH, "drawn", drawn));
        assertThat(outcome.get("foreign"))
                .as("markup that a text made in " + type)
                .isEqualTo(0);
        assertThat(outcome.get("hits")).as("programs that ran in " + type).isEqualTo(0);
        String text = inOneLine(String.valueOf(outcome.get("text")));
        payloads.stream().filter(one -> text.contains(inOneLine(one))).forEach(seen::add);
    }

    private static void look(Screen desk, String route) {
        Page page = desk.open(route).page();
        page.waitForFunction(
                "route => location.hash === '#/' + route && document.querySelector('h1')"
                        + " && !document.querySelector('.spinner')",
                route);
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
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
}
