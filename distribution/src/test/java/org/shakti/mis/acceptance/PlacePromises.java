package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What holds in one district, or one block of it, and not in the next: switches, overlays, lists of people. */
abstract class PlacePromises extends ApplicationPromises {
    private static final String STATE_PACK = "west-bengal";
    private static final String STATE_FIELD = "household_health_cover";
    private static final String STATE_OFFICE = "NGO_WBWDU";
    private static final Path OVERLAY = Path.of("src/test/resources/packs/north-24-parganas");
    private static final String AMDANGA = "2723";
    private static final String BADURIA = "2724";

    abstract Shell shell();

    @Test
    @Order(8)
    void asksInTheOrderAndTheWordsOfADistrictThereOnly() throws IOException, InterruptedException {
        assertThat(shownIn(Office.NORTH)).isEqualTo(shownIn(Office.SOUTH));
        List<String> before = shownIn(Office.SOUTH);

        shell().run("pack", "install", OVERLAY.toAbsolutePath().toString(), "--unsigned")
                .expect(0);

        List<String> north = shownIn(Office.NORTH);
        assertThat(north)
                .as("its word, first in its section")
                .containsSequence("[work]", "shg_member Member of an Anandadhara group")
                .containsSequence("[papers]", "bank_account_own " + label(before, "bank_account_own"))
                .hasSameSizeAs(before);
        assertThat(shownIn(Office.SOUTH))
                .isEqualTo(before)
                .doesNotContain("shg_member Member of an Anandadhara group")
                .doesNotContainSequence("[work]", "shg_member " + label(before, "shg_member"));

        ModuleDesk switches = new ModuleDesk(office.administrator());
        switches.turn("north-24-parganas", Office.NORTH, false).expect(200);
        assertThat(shownIn(Office.NORTH)).as("switched off").isEqualTo(before);
        switches.turn("north-24-parganas", Office.NORTH, true).expect(200);
        assertThat(shownIn(Office.NORTH)).as("switched on again").isEqualTo(north);

        shell().run("pack", "remove", "north-24-parganas").expect(0);
        assertThat(shownIn(Office.NORTH)).isEqualTo(before);
    }

    @Test
    @Order(9)
    void followsTheSwitchOfAStatePackInOneDistrict() {
        CaseWorker worker = new CaseWorker(desk.worker());
        String hers = opens(worker, Office.NORTH, "Meadow");
        desk.asksConsent(hers, true);
        String answers = desk.write(
                "circumstances", hers, Map.of("asked_on", TODAY.toString(), STATE_FIELD, List.of("SWASTHYA_SATHI")));
        String application = desk.files(hers, BANK, TODAY);
        CaseWorker south = new CaseWorker(office.hire("worker-south", "social-worker", Office.SOUTH));
        SchemeDesk there = new SchemeDesk(south.api());
        String other = opens(south, Office.SOUTH, "Shore");
        there.asksConsent(other, true);
        ModuleDesk switches = new ModuleDesk(office.hire("north-admin", "district-administrator", Office.NORTH));
        List<String> before = everywhere(desk, hers, Office.NORTH);
        assertThat(before).contains("judged " + BANK, "listed " + BANK, "on phones " + BANK, "asked " + STATE_FIELD);

        switches.turn(STATE_PACK, Office.NORTH, false).expect(200);

        assertThat(everywhere(desk, hers, Office.NORTH))
                .contains("judged IN_NFSA", "listed IN_NFSA", "on phones IN_NFSA", "asked social_category")
                .noneMatch(line -> line.contains(" WB_"))
                .doesNotContain("asked " + STATE_FIELD);
        assertThat(everywhere(there, other, Office.SOUTH))
                .contains("judged " + BANK, "listed " + BANK, "on phones " + BANK, "asked " + STATE_FIELD);
        canOnlyBeRead(hers, answers, application);
        there.files(other, BANK, TODAY);

        switches.turn(STATE_PACK, Office.NORTH, true).expect(200);
        assertThat(everywhere(desk, hers, Office.NORTH)).isEqualTo(before);
        desk.change(application, Map.of("receipt_number", "R-9")).expect(200);
        desk.moves(application, "ACKNOWLEDGED").expect(200);
    }

    @Test
    @Order(10)
    void callsAnApplicationOverdueAlsoWhereNoLadderOfItsSchemeLeads() {
        CaseWorker afar = new CaseWorker(office.hire("worker-afar", "social-worker", "339"));
        SchemeDesk there = new SchemeDesk(afar.api());
        String hers = opens(afar, "339", "Ridge");
        there.asksConsent(hers, true);

        String application = there.files(hers, BANK, TODAY.minusDays(40));

        assertThat(there.waitFor(application, "OVERDUE").at("/fields/demand").isMissingNode())
                .as("whom to ask is for a person to say")
                .isTrue();
    }

    private static void canOnlyBeRead(String hers, String answers, String application) {
        String path = "/api/records/circumstances/" + answers;
        Answer kept = desk.worker().get(path).expect(200);
        assertThat(kept.at("/fields/" + STATE_FIELD + "/0").asText()).isEqualTo("SWASTHYA_SATHI");
        off(desk.worker().patch(path, kept.header("ETag"), Map.of(STATE_FIELD, List.of("PMJAY"))));
        desk.worker()
                .patch(path, kept.header("ETag"), Map.of("rural_household", true))
                .expect(200);
        assertThat(desk.worker().get(path).at("/fields/" + STATE_FIELD + "/0").asText())
                .as("what is not asked here now is kept through a change")
                .isEqualTo("SWASTHYA_SATHI");

        assertThat(desk.application(application).at("/state").asText()).isEqualTo("SUBMITTED");
        off(desk.change(application, Map.of("receipt_number", "R-8")));
        off(desk.moves(application, "ACKNOWLEDGED"));
        assertThat(steps(application))
                .as("what would answer 409 is not offered")
                .isEmpty();
        off(desk.worker()
                .post(
                        "/api/records/" + SchemeDesk.APPLICATION,
                        Map.of("parent", hers, "fields", Map.of("scheme", BANK))));
        off(desk.worker().post("/api/eligibility/screening", Map.of("scheme", BANK, "district", Office.NORTH)));
        takesNoCodeOfThePack(desk.files(hers, "IN_PMJDY", TODAY));
    }

    private static void takesNoCodeOfThePack(String application) {
        Answer refused =
                desk.change(application, Map.of("filed_place", STATE_OFFICE)).expect(422);
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("filed_place");
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("switched-off");
        assertThat(steps(application)).isNotEmpty();
    }

    private static List<JsonNode> steps(String application) {
        return desk.worker()
                .get("/api/records/" + SchemeDesk.APPLICATION + "/" + application + "/transitions")
                .expect(200)
                .items();
    }

    @Test
    @Order(10)
    void listsWhoOfABlockIsProbablyEntitledAndNobodyWhoDidNotAgree() {
        String agreed = livesIn(AMDANGA, "Reed", true);
        String silent = livesIn(AMDANGA, "Stone", null);
        String refused = livesIn(AMDANGA, "Cloud", false);
        String elsewhere = livesIn(BADURIA, "Grass", true);

        Answer block = screened(Map.of("block", AMDANGA));
        assertThat(block.items()).extracting(one -> one.path("case").asText()).containsExactly(agreed);
        assertThat(block.items().get(0).path("verdict").asText()).isEqualTo("unknown");
        assertThat(block.at("/left/noConsent").asInt()).isEqualTo(2);
        assertThat(block.text()).doesNotContain(silent, refused, elsewhere, "Reed");
        assertThat(screened(Map.of("block", BADURIA)).items())
                .extracting(one -> one.path("case").asText())
                .containsExactly(elsewhere);
        assertThat(screened(Map.of()).items())
                .extracting(one -> one.path("case").asText())
                .contains(agreed, elsewhere)
                .doesNotContain(silent, refused);

        assertThat(nowhere(Map.of("district", "999"))).isEqualTo("district unknown-place");
        assertThat(nowhere(Map.of("district", "339"))).isEqualTo("district out-of-scope");
        assertThat(nowhere(Map.of("district", Office.NORTH, "block", "xx"))).isEqualTo("block unknown-place");
        assertThat(nowhere(Map.of("district", Office.NORTH, "block", "3217"))).isEqualTo("block place-elsewhere");

        desk.asksConsent(agreed, false);
        assertThat(screened(Map.of("block", AMDANGA)).items())
                .as("her no counts at once")
                .isEmpty();
    }

    private static String livesIn(String block, String codeName, Boolean agrees) {
        CaseWorker worker = new CaseWorker(desk.worker());
        assertThat(worker.searches(codeName)).isEmpty();
        Map<String, Object> fields = new HashMap<>(Map.of("gender", "F", "entry_route", "PEER", "year_of_birth", 1996));
        fields.putAll(Map.of("code_name", codeName, "block", block));
        String id = worker.opens(Office.NORTH, fields).expect(201).id();
        if (agrees != null) {
            desk.asksConsent(id, agrees);
        }
        return id;
    }

    static Answer screened(Map<String, ?> more) {
        Map<String, Object> asked = new HashMap<>(more);
        asked.putAll(Map.of("scheme", BANK, "district", Office.NORTH));
        return desk.worker().post("/api/eligibility/screening", asked).expect(200);
    }

    private static String nowhere(Map<String, ?> where) {
        Map<String, Object> asked = new HashMap<>(where);
        asked.put("scheme", BANK);
        JsonNode error = desk.worker()
                .post("/api/eligibility/screening", asked)
                .expect(422)
                .at("/errors/0");
        return error.path("field").asText() + " " + error.path("code").asText();
    }

    private static void off(Answer answer) {
        assertThat(answer.expect(409).at("/type").asText()).isEqualTo("/problems/module-off");
    }

    /** Everything in which a scheme of a district shows itself, and what people are asked there. */
    private static List<String> everywhere(SchemeDesk worker, String person, String district) {
        List<String> lines = new ArrayList<>();
        Answer judged = worker.worker().post("/api/eligibility", Map.of("case", person));
        add(lines, "judged", judged.expect(200).at("/results"), "scheme");
        add(lines, "listed", get(worker, "/api/schemes?district=" + district).at("/items"), "scheme");
        add(
                lines,
                "on phones",
                get(worker, "/api/schemes/rules?district=" + district).at("/schemes"),
                "scheme");
        JsonNode form =
                get(worker, "/api/types/circumstances?district=" + district).at("/sections");
        form.forEach(section -> add(lines, "asked", section.path("fields"), "key"));
        JsonNode kept = get(worker, "/api/definitions?district=" + district).at("/types/circumstances/sections");
        assertThat(kept).as("what phones keep").isEqualTo(form);
        return lines.stream().sorted().toList();
    }

    private static Answer get(SchemeDesk worker, String path) {
        return worker.worker().get(path).expect(200);
    }

    private static void add(List<String> lines, String where, JsonNode items, String key) {
        items.forEach(item -> lines.add(where + " " + item.path(key).asText()));
    }

    /** What the questions of a district are called, in their order. */
    private static List<String> shownIn(String district) {
        List<String> shown = new ArrayList<>();
        for (JsonNode section :
                get(desk, "/api/types/circumstances?district=" + district).at("/sections")) {
            shown.add("[" + section.path("id").asText() + "]");
            section.path("fields")
                    .forEach(field -> shown.add(field.path("key").asText() + " "
                            + field.path("label").asText()));
        }
        return shown;
    }

    private static String label(List<String> shown, String key) {
        return shown.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
