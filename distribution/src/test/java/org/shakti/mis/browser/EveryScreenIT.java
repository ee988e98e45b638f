package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.SchemeDesk;

/** What holds for every screen: no barrier, no sideways scroll, targets that a thumb can hit; and a picture of each. */
@DisplayName("Every screen")
class EveryScreenIT extends BrowserTest {
    private static final List<String> OF_ADMINISTRATORS = List.of(
            "modules",
            "modules/packs",
            "admin/people",
            "admin/people/+",
            "admin/people/worker-two",
            "admin/roles",
            "admin/districts",
            "admin/organisations",
            "admin/texts",
            "admin/settings",
            "admin/health");
    private static final List<String> OF_DIRECTORS = List.of(
            "boards",
            "boards/statistics-of-project-intervention",
            "boards/legal-funnel",
            "boards/compensation-ageing",
            "boards/open-tasks",
            "factsheet/statistics-of-project-intervention",
            "imports",
            "p/schemes/screening",
            "p/demands/unpaid");
    private String file;
    private String demand;
    private String letter;

    @BeforeAll
    void open() {
        SampleCase known = SampleCase.opened(sample().office().signIn("worker-one"), "Bakul")
                .names("A place to sew", "Papers");
        known.writes("criminal_matter", Map.of());
        known.writes("note", Map.of("note_kind", "GENERAL", "written_on", SampleCase.day(-3), "body", "Sample note"));
        file = known.id();
        new SchemeDesk(sample().office().signIn("worker-one")).asksConsent(file, true);
        raise(sample().office().signIn("worker-one"));
    }

    /** A demand that was met with silence, so that its second letter is there too. */
    private void raise(Api worker) {
        Map<String, Object> wanted = Map.of(
                "rightTitle",
                "A place at school",
                "ladder",
                "WB_SOCIAL",
                "language",
                "bn",
                "about",
                List.of(Map.of("type", "case", "id", file)));
        Answer raised = worker.post("/api/demands", wanted).expect(200);
        demand = raised.at("/demand/id").asText();
        String first = raised.at("/rungs/0/step/id").asText();
        worker.post(
                        "/api/demands/" + demand + "/steps/" + first + "/sent",
                        Map.of("on", SampleCase.day(-40), "kind", "PORTAL", "reference", "WB/2026/1"))
                .expect(200);
        letter = worker.get("/api/demands/" + demand + "/ladder")
                .at("/rungs/1/step/id")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, en", "PHONE, bn", "NARROW, hi", "DESKTOP, en", "DESKTOP, bn", "ENLARGED, en"})
    void isForEverybody(Device device, String language) {
        List<String> faults = new ArrayList<>();
        walk("worker-one", device, language, ofWorkers(), faults);
        walk("director-one", device, language, OF_DIRECTORS, faults);
        walk("administrator-one", device, language, OF_ADMINISTRATORS, faults);
        assertThat(faults).isEmpty();
    }

    private List<String> ofWorkers() {
        String record = "record/case/" + file;
        return List.of(
                "today",
                "list/case",
                record + "/overview",
                record + "/priorities",
                record + "/legal",
                record + "/timeline",
                record + "/documents",
                record + "/history",
                record + "/schemes",
                record + "/demands",
                "new/case",
                "new/contact?parent=case:" + file,
                "edit/case/" + file,
                "move/case/" + file + "/CONTACTED",
                "p/schemes/applications",
                "p/demands/list",
                "p/demands/demand/" + demand,
                "p/demands/letter/" + letter,
                "p/demands/raise?type=case&id=" + file,
                "p/demands/offices",
                "record/demand/" + demand,
                "more");
    }

    private void walk(String login, Device device, String language, List<String> routes, List<String> faults) {
        Screen screen = screen(login, device, language);
        Page page = screen.page();
        for (String route : routes) {
            screen.open(route);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.spinner')");
            screen.axe().screenshot("every-" + name(route));
            if (screen.scrollsSideways()) {
                faults.add(route + " scrolls sideways");
            }
            screen.movement().forEach(moving -> faults.add(route + " moves: " + moving));
            Sizes.faults(page).forEach(fault -> faults.add(route + ": " + fault));
        }
    }

    private String name(String route) {
        return route.replace(file, "").replace(demand, "").replace(letter, "").replaceAll("[^a-zA-Z]+", "-");
    }
}
