package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How offices of a district answer, told from the letters of that district; everybody is invented. */
abstract class DemandBoardPromises {
    static final LocalDate TODAY = DemandDesk.TODAY;
    private static final String BOARD = "/api/boards/responsiveness?district=" + Office.SOUTH;
    /** The rungs of the ladder, and the offices that are asked there. */
    private static final int PRADHAN = 0;

    private static final int BDO = 1;
    private static final int SDO = 2;
    private static final int DM = 4;

    static DemandOffice house;

    @Test
    void isCountedByTheKindOfOfficeAndSmallGroupsAreToldToNobody() {
        DemandDesk south = new DemandDesk(house.office().hire("worker-south", "social-worker", Office.SOUTH));
        for (int days = 1; days <= 11; days++) {
            asked(south, BDO, days <= 5 ? "ACCEPTED" : "REFUSED", days);
        }
        silences(south, BDO, 5);
        asked(south, PRADHAN, "PART", 2);
        silences(south, PRADHAN, 2);
        for (int i = 0; i < 6; i++) {
            asked(south, SDO, "ACCEPTED", 3);
        }
        silences(south, DM, 7);
        JsonNode rows = rows(house.office().hire("director-south", "director", Office.SOUTH));

        assertThat(row(rows, "DM_LETTERS").path("value").asInt()).isEqualTo(32);
        assertThat(told(rows, "DM_LETTERS", "BDO")).contains("16");
        assertThat(told(rows, "DM_ANSWERED", "BDO")).contains("11 68.8%");
        assertThat(told(rows, "DM_REFUSED", "BDO")).contains("6 37.5%");
        assertThat(told(rows, "DM_DAYS", "BDO")).as("1 to 11 days").contains("6");
        assertThat(row(rows, "DM_DAYS").path("records").isMissingNode()).isTrue();

        JsonNode few = slice(rows, "DM_LETTERS", "PRADHAN");
        assertThat(few.has("suppressed") || few.path("withheld").asBoolean())
                .as("three letters are too few: " + few)
                .isTrue();
        assertThat(few.has("value")).isFalse();
        assertThat(told(rows, "DM_ANSWERED", "PRADHAN")).isEmpty();
        assertThat(told(rows, "DM_SILENCE", "PRADHAN")).isEmpty();
        assertThat(told(rows, "DM_DAYS", "PRADHAN")).isEmpty();
        for (String number : new String[] {"DM_LETTERS", "DM_SILENCE", "DM_ANSWERED"}) {
            long hidden = row(rows, number).path("slices").findValues("key").stream()
                    .filter(kind -> told(rows, number, kind.asText()).isEmpty())
                    .count();
            boolean total = row(rows, number).has("value");
            assertThat(total && hidden == 1)
                    .as(number + ": the total less the others would be the hidden one")
                    .isFalse();
        }
        assertThat(rows.toString()).doesNotContain("drill");
    }

    @Test
    void ofSmallGroupsLeadsToNoRecordsAndIsNotSplitByTime() {
        Api director = house.director().api();
        director.get("/api/indicators/DM_LETTERS/records").expect(404);
        director.get(BOARD.replace(Office.SOUTH, Office.NORTH) + "&from=" + TODAY)
                .expect(400);
        director.get("/api/indicators/DM_LETTERS?by=month").expect(400);
        director.get(BOARD).expect(404);
    }

    @Test
    void forAwardsIsListedAndWrittenByTheAuthorityThatHasToPay() {
        CaseWorker worker = new CaseWorker(house.office().hire("worker-delta", "social-worker", Office.SOUTH));
        DemandDesk desk = new DemandDesk(house.office().hire("director-delta", "director", Office.SOUTH));
        List<String> codes = new ArrayList<>();
        List.of("D.L.S.A., Sample town", "DLSA Sample Town", "SLSA Sample State", "")
                .forEach(authority -> {
                    String survivor = DemandOffice.survivor(worker, Office.SOUTH, "Payer" + codes.size());
                    awarded(
                            worker,
                            survivor,
                            400 - 100 * codes.size(),
                            authority.isEmpty() ? new String[0] : new String[] {authority});
                    codes.add(DemandOffice.code(worker, survivor));
                });
        String unpaid = "/api/demands/unpaid?district=" + Office.SOUTH;
        Answer all = desk.api().get(unpaid).expect(200);

        assertThat(all.at("/authorities").findValuesAsText("name"))
                .containsExactly("D.L.S.A., Sample town", "SLSA Sample State", "");
        assertThat(all.at("/authorities").findValuesAsText("awards")).containsExactly("2", "1", "1");
        assertThat(all.at("/authorities").findValuesAsText("days")).containsExactly("400", "200", "100");
        assertThat(desk.api().get(unpaid + "&authority=dlsa%20sample%20town").items())
                .extracting(award -> award.path("code").asText())
                .containsExactly(codes.get(0), codes.get(1));

        Answer district = letter(desk, "DLSA sample town");
        Answer state = letter(desk, "SLSA Sample State");

        assertThat(district.at("/members").asInt()).isEqualTo(2);
        assertThat(desk.letter(DemandOffice.id(district), 0, "en"))
                .contains("D.L.S.A., Sample town", codes.get(0), codes.get(1))
                .doesNotContain(codes.get(2), codes.get(3), DemandOffice.NAME);
        assertThat(state.at("/rungs/2/step/fields/office_kind").asText()).isEqualTo("SLSA");
        assertThat(desk.letter(DemandOffice.id(state), 2, "en")).contains("SLSA Sample State", codes.get(2));
        assertThat(desk.api().get(unpaid).at("/authorities").findValuesAsText("open"))
                .as("what no demand asks for yet")
                .containsExactly("0", "0", "1");
        assertThat(letter(desk, "").at("/members").asInt()).isEqualTo(1);
    }

    @Test
    void forAwardsIsOneForAnAuthorityOfTheStateInAllDistrictsWhereItMayBeAsked() {
        String[] both = {"305", "307"};
        CaseWorker worker = new CaseWorker(house.office().hire("worker-state", "social-worker", both));
        DemandDesk desk = new DemandDesk(house.office().hire("director-state", "director", both));
        List<String> codes = new ArrayList<>();
        for (String district : both) {
            for (String authority : List.of("SLSA Sample State", "DLSA")) {
                String survivor = DemandOffice.survivor(worker, district, "Rajya" + codes.size());
                awarded(worker, survivor, 50 - codes.size(), authority);
                codes.add(DemandOffice.code(worker, survivor));
            }
        }
        String unpaid = "/api/demands/unpaid";
        String letter = "/api/demands/compensation-letter";
        assertThat(desk.api().get(unpaid).at("/authorities").findValuesAsText("office"))
                .containsExactly("SLSA", "DLSA");
        assertThat(desk.api()
                        .post(letter, Map.of("authority", "DLSA"))
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .as("two districts have two of them")
                .isEqualTo("district");

        ModuleDesk modules = new ModuleDesk(house.office().administrator());
        List<String> off = List.of("west-bengal", "schemes", "demands");
        off.forEach(id -> modules.turn(id, both[1], false).expect(200));
        Answer one = desk.api().post(letter, Map.of("authority", "SLSA Sample State"));
        List.of("demands", "schemes", "west-bengal")
                .forEach(id -> modules.turn(id, both[1], true).expect(200));
        assertThat(one.at("/members").asInt()).as("where demands are on").isEqualTo(1);
        desk.api()
                .post("/api/demands/" + DemandOffice.id(one) + "/drop", Map.of("reason", "Once more for all"))
                .expect(200);
        Answer all = desk.api().post(letter, Map.of("authority", "SLSA Sample State"));

        assertThat(all.at("/members").asInt()).isEqualTo(2);
        assertThat(desk.letter(DemandOffice.id(all), 2, "en"))
                .contains(codes.get(0), codes.get(2), "SLSA Sample State", "Bankura, Birbhum")
                .doesNotContain(codes.get(1), codes.get(3), DemandOffice.NAME);
    }

    private static Answer letter(DemandDesk desk, String authority) {
        return desk.api()
                .post("/api/demands/compensation-letter", Map.of("district", Office.SOUTH, "authority", authority))
                .expect(200);
    }

    static void awarded(CaseWorker worker, String survivor, int daysAgo, String... authority) {
        Map<String, Object> fields = new HashMap<>(Map.of("scheme", "NALSA2018"));
        List.of(authority).forEach(name -> fields.put("authority", name));
        String claim =
                worker.writes("compensation", survivor, fields).expect(201).id();
        worker.moves("compensation", claim, "PREPARING", TODAY.minusDays(daysAgo + 20L), "CONSENT")
                .expect(200);
        worker.moves("compensation", claim, "APPLIED", TODAY.minusDays(daysAgo + 10L), "ACK")
                .expect(200);
        worker.moves("compensation", claim, "AWARDED", TODAY.minusDays(daysAgo), "DLSA_ORDER")
                .expect(200);
    }

    @Test
    void ofApplicationsTellsRefusalsByTheirReason() {
        CaseWorker worker = new CaseWorker(house.office().hire("worker-apps", "social-worker", Office.SOUTH));
        SchemeDesk desk = new SchemeDesk(worker.api());
        String survivor = DemandOffice.survivor(worker, Office.SOUTH, "Refusal");
        desk.asksConsent(survivor, true);
        for (String reason : List.of("NO_DOC", "NO_DOC", "NO_DOC", "NO_DOC", "NO_DOC", "FUND", "FUND")) {
            String application = desk.files(survivor, "IN_PMSBY", TODAY);
            desk.change(application, Map.of("refusal_reason", reason)).expect(200);
            desk.moves(application, "REJECTED").expect(200);
        }
        desk.files(survivor, "IN_PMSBY", TODAY);
        String board = "/api/boards/applications?district=" + Office.SOUTH;
        JsonNode inside = worker.api().get(board).expect(200).at("/rows");

        assertThat(told(inside, "AP_REFUSED", "FUND"))
                .as("two refusals for one reason are too few, inside too")
                .isEmpty();
        boolean total = row(inside, "AP_REFUSED").has("value");
        assertThat(total && told(inside, "AP_REFUSED", "NO_DOC").isPresent())
                .as("the rest would tell them")
                .isFalse();
        assertThat(row(inside, "AP_REFUSED_AT").has("value")).isEqualTo(total);
        for (int i = 0; i < 5; i++) {
            String application = desk.files(survivor, "IN_PMSBY", TODAY);
            desk.change(application, Map.of("refusal_reason", "FUND")).expect(200);
            desk.moves(application, "REJECTED").expect(200);
        }
        inside = worker.api().get(board).expect(200).at("/rows");
        assertThat(told(inside, "AP_REFUSED", "NO_DOC")).contains("5 41.7%");
        assertThat(told(inside, "AP_REFUSED", "FUND")).contains("7 58.3%");
    }

    private static JsonNode rows(Api reader) {
        Answer board = reader.get(BOARD).expect(200);
        assertThat(board.at("/whole").asBoolean()).isTrue();
        return board.at("/rows");
    }

    private static JsonNode row(JsonNode rows, String indicator) {
        for (JsonNode row : rows) {
            if (row.path("indicator").asText().equals(indicator)) {
                return row;
            }
        }
        throw new AssertionError("no " + indicator + " in " + rows);
    }

    private static JsonNode slice(JsonNode rows, String indicator, String kind) {
        for (JsonNode slice : row(rows, indicator).path("slices")) {
            if (slice.path("key").asText().equals(kind)) {
                return slice;
            }
        }
        return rows.path(-1);
    }

    /** What is told of one kind of office: the number with its share; nothing when it is hidden. */
    private static Optional<String> told(JsonNode rows, String indicator, String kind) {
        JsonNode slice = slice(rows, indicator, kind);
        return Optional.of(slice)
                .filter(one -> one.has("value"))
                .map(one -> one.path("value").asText()
                        + (one.has("percent") ? " " + one.path("percent").asText() + "%" : ""));
    }

    private static void silences(DemandDesk desk, int rung, int times) {
        for (int i = 0; i < times; i++) {
            sent(desk, rung, TODAY.minusDays(30));
        }
    }

    /** A letter to the office of a rung that answered after so many days. */
    private static void asked(DemandDesk desk, int rung, String answer, int days) {
        LocalDate sent = TODAY.minusDays(14);
        String demand = sent(desk, rung, sent);
        Map<String, Object> said =
                new HashMap<>(Map.of("answer", answer, "on", sent.plusDays(days).toString()));
        said.put("reason", "The list is closed");
        desk.answers(demand, rung, said).expect(200);
    }

    private static String sent(DemandDesk desk, int rung, LocalDate on) {
        Answer raised = desk.raises(Map.of("rightTitle", "A well", "district", Office.SOUTH, "rung", rung));
        String demand = DemandOffice.id(raised);
        desk.handsIn(
                        demand,
                        raised.at("/rungs/" + rung + "/step/id").asText(),
                        Map.of("on", on.toString(), "kind", "PORTAL", "reference", "WB/2026/1"))
                .expect(200);
        return demand;
    }
}
