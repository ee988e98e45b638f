package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.TurningDay;

/** What she is entitled to, and what becomes of asking for it; the survivor is invented. */
@Tag("database")
@DisplayName("Schemes for a survivor")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemesIT extends PlacePromises {
    private static final String PENSIONER = "govt_regular_employee_or_pensioner";
    private static final Path PACK = Path.of("src/test/resources/packs/sample-relief");

    private static Installation installation;
    private static TurningDay day;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        installation = Installation.unpack("schemes");
        day = TurningDay.in(installation);
        office = Office.opened(installation.start());
        CaseWorker worker = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
        desk = new SchemeDesk(worker.api());
        survivor = opens(worker, Office.NORTH, "River");
        opens(worker, Office.NORTH, "Silent");
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Override
    Shell shell() {
        return new Shell(installation);
    }

    @Test
    @Order(1)
    void looksAtNothingWithoutHerConsent() {
        Answer refused = desk.worker().post("/api/eligibility", Map.of("case", survivor));
        assertThat(refused.expect(403).at("/type").asText()).isEqualTo("/problems/consent-needed");

        desk.asksConsent(survivor, true);
        assertThat(desk.judges(survivor, BANK).path("verdict").asText()).isEqualTo("unknown");

        desk.asksConsent(survivor, false);
        desk.worker().post("/api/eligibility", Map.of("case", survivor)).expect(403);
        assertThat(screened(Map.of()).at("/left/noConsent").asInt()).isEqualTo(2);
        assertThat(screened(Map.of()).items()).isEmpty();

        desk.asksConsent(survivor, true);
        assertThat(screened(Map.of()).items())
                .extracting(one -> one.path("case").asText())
                .containsExactly(survivor);
        assertThat(screened(Map.of()).at("/left/noConsent").asInt())
                .as("who was not asked is left out, and counted as left out")
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void changesOneVerdictWithOneAnswerAndSaysWhy() {
        assertThat(SchemeDesk.met(desk.judges(survivor, BANK), PENSIONER)).isEqualTo("null");

        desk.answers(survivor, Map.of("govt_employee_or_pensioner", true));
        var refused = desk.judges(survivor, BANK);
        assertThat(refused.path("verdict").asText()).isEqualTo("not-eligible");
        assertThat(SchemeDesk.met(refused, PENSIONER)).isEqualTo("false");

        desk.answers(survivor, Map.of("govt_employee_or_pensioner", false));
        var open = desk.judges(survivor, BANK);
        assertThat(open.path("verdict").asText()).isEqualTo("unknown");
        assertThat(SchemeDesk.met(open, PENSIONER)).isEqualTo("true");
        assertThat(open.path("missing").toString()).doesNotContain(PENSIONER);
    }

    @Test
    @Order(3)
    void keepsTriedAnswersNowhere() {
        Map<String, Object> tried = Map.of("case", survivor, "schemes", List.of(BANK), "facts", Map.of("gender", "M"));
        assertThat(SchemeDesk.results(desk.worker().post("/api/eligibility", tried))
                        .path("verdict")
                        .asText())
                .isEqualTo("not-eligible");

        assertThat(desk.judges(survivor, BANK).path("verdict").asText()).isEqualTo("unknown");
    }

    @Test
    @Order(3)
    void judgesTheSchemesOfTheStateThatIsAskedAbout() {
        assertThat(judgedIn(Map.of("state", "19"))).contains("IN_NFSA", BANK).doesNotContain("JH_MAIYA_SAMMAN");
        assertThat(judgedIn(Map.of("state", "20")))
                .contains("IN_NFSA", "JH_MAIYA_SAMMAN")
                .doesNotContain(BANK);
        assertThat(judgedIn(Map.of())).contains("IN_NFSA", "JH_MAIYA_SAMMAN", BANK);
    }

    private static List<String> judgedIn(Map<String, ?> where) {
        return desk.worker()
                .post("/api/eligibility", where)
                .expect(200)
                .at("/results")
                .findValuesAsText("scheme");
    }

    @Test
    @Order(4)
    void asksForPapersAndNeverForANumber() {
        String path = "/api/applications/" + survivor + "/readiness?scheme=" + BANK;
        assertThat(desk.worker().get(path).expect(200).at("/ready").asBoolean()).isFalse();

        desk.write("paper", survivor, Map.of("paper", "BANK", "paper_state", "HAS"));
        desk.write(
                "paper", survivor, Map.of("paper", "CASTE", "paper_state", "APPLIED", "helper", "STAFF", "cost", 3000));
        Answer now = desk.worker().get(path).expect(200);

        assertThat(now.at("/missing").toString()).contains("CASTE").doesNotContain("BANK", "AADHAAR");
        assertThat(now.at("/cost").asInt()).isEqualTo(3000);
        assertThat(desk.worker()
                        .post(
                                "/api/records/paper",
                                Map.of(
                                        "parent",
                                        survivor,
                                        "fields",
                                        Map.of("paper", "AADHAAR", "paper_state", "HAS", "last_four", "234123412346")))
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("last_four");
    }

    @Test
    @Order(15)
    void keepsTheRulesOfTheDayOfFiling(@TempDir Path folder) throws IOException, InterruptedException {
        Shell shell = shell();
        shell.run("pack", "install", PACK.toAbsolutePath().toString(), "--unsigned")
                .expect(0);
        String application = desk.files(survivor, "SR_RELIEF", LocalDate.now());
        assertThat(desk.application(application).at("/fields/time_limit").asInt())
                .isEqualTo(30);
        String kept = desk.application(application).at("/fields/rules_from").asText();

        Path newer = folder.resolve("sample-relief");
        Packs.copyWith(PACK, newer, "pack.yaml", "version: 1.0.0", "version: 1.1.0");
        Packs.copyWith(newer, newer, "schemes/sr-relief.scheme.yaml", "days: 30", "days: 5");
        Packs.copyWith(newer, newer, "schemes/sr-relief.scheme.yaml", "amount: 1000", "amount: 2500");
        Packs.copyWith(newer, newer, "schemes/sr-relief.scheme.yaml", "source: ASM\nver", "checkedOn: 2026-06-30\nver");
        assertThat(checkedOn()).as("nobody says when").isEmpty();
        shell.run("pack", "install", newer.toString(), "--unsigned").expect(0);
        desk.change(
                        application,
                        Map.of(
                                "receipt_number",
                                "R-1",
                                "time_limit",
                                5,
                                "promised",
                                List.of(Map.of("benefit", "once", "amount", 250_000))))
                .expect(200);

        Answer now = desk.application(application);
        assertThat(now.at("/fields/time_limit").asInt()).isEqualTo(30);
        assertThat(now.at("/fields/rules_from").asText()).isEqualTo(kept);
        assertThat(now.at("/fields/rules_pack").asText()).isEqualTo("sample-relief 1.0.0");
        assertThat(promised(now)).as("the amount of the day of filing").isEqualTo("once 100000 ONCE ASSUMPTION");
        Answer later = desk.application(desk.files(survivor, "SR_RELIEF", LocalDate.now()));
        assertThat(later.at("/fields/time_limit").asInt()).isEqualTo(5);
        assertThat(promised(later)).isEqualTo("once 250000 ONCE ASSUMPTION");
        assertThat(checkedOn()).isEqualTo("2026-06-30");
    }

    private static String checkedOn() {
        return desk.worker()
                .get("/api/schemes/SR_RELIEF")
                .expect(200)
                .at("/checkedOn")
                .asText("");
    }

    @Test
    @Order(17)
    void callsAnApplicationOverdueWhenTheDayTurnsAndNobodyWrites() throws IOException, InterruptedException {
        String application = desk.files(survivor, BANK, TODAY.minusDays(15));
        desk.change(application, Map.of("receipt_number", "R-17")).expect(200);
        desk.waitFor(application, "/fields/limit_ends_on", TODAY.toString());
        Awaitility.await("its last day is still in time, and all that was written has been followed")
                .during(Duration.ofSeconds(5))
                .until(() -> desk.application(application).at("/state").asText().equals("SUBMITTED"));

        day.turn();
        desk = new SchemeDesk(office.signIn("worker-one"));
        assertThat(desk.waitFor(application, "OVERDUE").at("/fields/demand").isMissingNode())
                .isFalse();
    }

    @Test
    @Order(5)
    void sendsTheRulesPackedAndOnlyOnce() {
        String path = "/api/schemes/rules?district=" + Office.NORTH;
        Answer plain = desk.worker().get(path).expect(200);

        byte[] packed = desk.worker().packed(path);

        assertThat(packed).hasSizeLessThan(plain.text().length() / 4).hasSizeLessThan(24_000);
        assertThat(plain.header("Vary")).contains("Accept-Encoding", "Accept-Language", "Cookie");
        desk.worker().with("If-None-Match", plain.header("ETag")).get(path).expect(304);
    }

    @Test
    @Order(6)
    void describesItsOperationsAndListsNamesThatLackATranslation() {
        JsonNode paths = desk.worker().get("/api/openapi.json").expect(200).at("/paths");
        assertThat(paths.path("/eligibility").at("/post/x-permission").asText()).isEqualTo("eligibility.ask");
        assertThat(paths.path("/demands/{id}/ladder").has("get")).isTrue();

        Answer missing = office.administrator()
                .get("/api/definitions/missing-translations")
                .expect(200);
        assertThat(missing.items())
                .extracting(one ->
                        one.path("id").asText() + " " + one.path("language").asText())
                .contains("schemes.JH_MAIYA_SAMMAN.name bn")
                .doesNotContain("schemes.JH_MAIYA_SAMMAN.name hi");
    }

    @Test
    @Order(7)
    void installsNoPackWhoseSamplePersonComesOutOtherwise(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path wrong = folder.resolve("sample-relief");
        Packs.copyWith(
                PACK,
                wrong,
                "schemes/sr-relief.scheme.yaml",
                "facts: {gender: F}, expect: eligible}",
                "facts: {gender: F}, expect: eligible, benefits: [twice]}");

        Shell.Said refused = shell().run("pack", "install", wrong.toString(), "--unsigned");

        assertThat(refused.expect(1).text())
                .contains("sr-relief.scheme.yaml line 21", "sample person \"a woman\"", "came out as [once]");
        desk.worker().get("/api/schemes/SR_RELIEF").expect(404);
    }

    private static String promised(Answer application) {
        JsonNode rows = application.at("/fields/promised");
        assertThat(rows).hasSize(1);
        JsonNode row = rows.get(0);
        return "%s %s %s %s"
                .formatted(
                        row.path("benefit").asText(),
                        row.path("amount").asText(),
                        row.path("period").asText(),
                        row.path("verification").asText());
    }
}
