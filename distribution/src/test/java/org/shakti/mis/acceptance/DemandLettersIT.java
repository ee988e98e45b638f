package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What letters say, of whom, and for how many at once; all people and offices are invented. */
@Tag("database")
@DisplayName("A letter of a demand")
class DemandLettersIT extends DemandNamePromises {
    @BeforeAll
    static void open() throws Exception {
        house = DemandOffice.opened("demand-letters");
        one = house.one();
        two = house.two();
        first = house.first();
        second = house.second();
        director = house.director();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void ofManyFlowsBackToEachAndTellsNobodyOfTheOthers() {
        String hers = DemandOffice.survivor(one, "Jonaki");
        String others = DemandOffice.survivor(two, "Akash");
        String mine = DemandOffice.id(first.raises("Her pension", "case", hers));
        String theirs = DemandOffice.id(second.raises("Another pension", "case", others));

        String all =
                DemandOffice.id(director.api().post("/api/demands/bundle", Map.of("demands", List.of(mine, theirs))));
        String letter = director.letter(all, 0, "en");
        second.handsIn(theirs, 0, TODAY.minusDays(6));
        second.reaches(theirs, "WAITING");
        director.handsIn(all, 0, TODAY.minusDays(5));
        director.answers(
                        all,
                        0,
                        Map.of("answer", "ACCEPTED", "on", TODAY.minusDays(1).toString()))
                .expect(200);

        assertThat(letter)
                .contains(DemandOffice.code(one, hers), DemandOffice.code(two, others))
                .doesNotContain(DemandOffice.NAME);
        assertThat(first.reaches(mine, "RESOLVED").at("/demand/fields/result").asText())
                .isEqualTo("ACCEPTED");
        second.reaches(theirs, "RESOLVED");
        assertThat(ended(first, mine)).isEqualTo("NOT_SENT");
        assertThat(ended(second, theirs)).isEqualTo("ENDED");
        Answer next = first.api().post("/api/demands/" + mine + "/next", Map.of());
        assertThat(next.expect(422).at("/errors/0/code").asText()).isEqualTo("accepted-by-all");
        assertThat(first.partsOf(hers))
                .hasSize(2)
                .allMatch(part -> part.path("state").asText().equals("ACCEPTED"))
                .noneMatch(part -> part.toString().contains(others)
                        || part.toString().contains(DemandOffice.code(two, others))
                        || part.toString().contains("Another pension"));
        first.api().get("/api/demands/" + all + "/ladder").expect(404);
        first.api().get("/api/records/demand/" + all).expect(404);
        assertThat(first.api().get("/api/cases/" + hers + "/timeline?limit=100").items())
                .anyMatch(told -> told.path("type").asText().equals("case_demand")
                        && told.path("title").asText().equals("Accepted"));
    }

    /** The state of the first letter of a demand that is over; no task waits for it. */
    private static String ended(DemandDesk desk, String demand) {
        assertThat(desk.api().get("/api/tasks?limit=200").items())
                .noneMatch(task -> task.at("/subject/id").asText().equals(desk.step(demand, 0)));
        return desk.ladder(demand).at("/rungs/0/step/state").asText();
    }

    @Test
    void neverCarriesAWholeAadhaarNumber() {
        String survivor = DemandOffice.survivor(one, "Ashalata");
        List<Map<String, String>> from = List.of(Map.of("type", "case", "id", survivor));
        Map<String, Map<String, ?>> wishes = Map.of(
                "right_title", Map.of("rightTitle", "For 2341 2341 2346", "about", from),
                "evidence", Map.of("rightTitle", "A card", "evidence", "নং ২৩৪১২৩৪১২৩৪৬", "about", from));
        wishes.forEach((field, wish) -> assertThat(
                        first.raises(wish).expect(422).at("/errors/0/field").asText())
                .isEqualTo(field));

        String demand = DemandOffice.id(first.raises("A card", "case", survivor));
        assertThat(first.api()
                        .post(
                                "/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/office",
                                Map.of("name", "Office of २३४१ २३४१ २३४६"))
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("office_name");
        assertThat(first.letter(demand, 0, "bn")).doesNotContain("2346", "২৩৪৬", "२३४६");
    }

    @Test
    void carriesNoNameAndNoMarkupIntoItsLetters() {
        String survivor = DemandOffice.survivor(one, "Brishti");
        String hostile = "</p><script>alert(1)</script>{{code}}<img src=x onerror=alert(1)>";
        String demand = DemandOffice.id(first.raises(Map.of(
                "rightTitle", hostile, "evidence", hostile, "about", List.of(Map.of("type", "case", "id", survivor)))));

        for (String language : List.of("en", "hi", "bn")) {
            Answer letter = first.api()
                    .get("/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/letter?lang=" + language)
                    .expect(200);
            assertThat(letter.text())
                    .contains(
                            "&lt;script&gt;", "{{code}}", DemandOffice.code(one, survivor), "lang=\"" + language + "\"")
                    .doesNotContain("<script", "<img", DemandOffice.NAME, "Brishti", "9000020001");
            assertThat(letter.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe");
        }
        assertThat(first.api()
                        .get("/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/letter/parts")
                        .text())
                .doesNotContain(DemandOffice.NAME);
    }

    @Test
    void beginsWithTheHeadThatTheAdministratorSetAndWithNoneBefore() {
        Api administrator = house.office().administrator();
        String demand = DemandOffice.id(first.raises("A voter card", "case", DemandOffice.survivor(one, "Jaba")));
        assertThat(first.letter(demand, 0, "en")).doesNotContain("class=\"head\"");

        administrator
                .put("/api/settings/letterhead", Map.of("en", "Sample <b>Sangha</b>\n1 Sample Road", "bn", "নমুনা সংঘ"))
                .expect(200);
        try {
            assertThat(first.letter(demand, 0, "en"))
                    .contains("<strong>Sample &lt;b&gt;Sangha&lt;/b&gt;</strong>", "<p>1 Sample Road</p>");
            assertThat(first.letter(demand, 0, "bn")).contains("<strong>নমুনা সংঘ</strong>");
            assertThat(first.letter(demand, 0, "hi")).contains("<p>1 Sample Road</p>");
            first.api().put("/api/settings/letterhead", Map.of("en", "Mine")).expect(403);
            administrator
                    .put("/api/settings/letterhead", Map.of("en", "2341.2341.2346"))
                    .expect(422);
        } finally {
            administrator.put("/api/settings/letterhead", Map.of()).expect(200);
        }
        assertThat(first.letter(demand, 0, "bn")).doesNotContain("class=\"head\"");
    }

    @Test
    void saysTheSameInHindiAndBengaliWithDaysAndNumbersOfTheLanguage() {
        String survivor = DemandOffice.survivor(one, "Shiuli");
        String demand = DemandOffice.id(first.raises("A widow pension", "case", survivor));
        first.handsIn(demand, 0, TODAY.minusDays(5));
        first.reaches(demand, "WAITING");
        first.answers(demand, 0, Map.of("answer", "REFUSED", "reason", "The list is closed"))
                .expect(200);
        first.api().post("/api/demands/" + demand + "/next", Map.of()).expect(200);
        String code = DemandOffice.code(one, survivor);

        assertThat(first.letter(demand, 1, "en")).contains("the request was refused", "within 15 days", code);
        assertThat(first.letter(demand, 1, "hi"))
                .contains("सेवा में", "अनुरोध अस्वीकार किया गया", "15 दिनों के भीतर", "उत्तर 24 परगना", code)
                .doesNotContain("refused", "North 24");
        assertThat(first.letter(demand, 1, "bn"))
                .contains("প্রতি", "অনুরোধ প্রত্যাখ্যান করা হয়েছে", "১৫ দিনের মধ্যে", "উত্তর ২৪ পরগনা", code)
                .doesNotContain("refused", "North 24", "15 ");
    }

    @Test
    void keepsItsLetterAsItWasHandedIn() {
        String demand =
                DemandOffice.id(first.raises("A disability certificate", "case", DemandOffice.survivor(one, "Dipa")));
        first.handsIn(demand, 0, TODAY.minusDays(2));
        first.reaches(demand, "WAITING");
        String sent = first.letter(demand, 0, "en");
        long version =
                first.api().get("/api/records/demand/" + demand).at("/version").asLong();

        first.api()
                .patch("/api/records/demand/" + demand, "\"" + version + "\"", Map.of("right_title", "Something else"))
                .expect(200);

        assertThat(first.letter(demand, 0, "bn")).isEqualTo(sent).contains("A disability certificate");
    }

    @Test
    void forAllAwardsThatWereNotPaidIsOneLetterOfCodes() {
        String hers = DemandOffice.survivor(one, "Kusum");
        String others = DemandOffice.survivor(two, "Malati");
        awarded(one, hers, 100);
        awarded(two, others, 300);

        List<JsonNode> list = director.api()
                .get("/api/demands/unpaid?district=" + Office.NORTH)
                .expect(200)
                .items();
        Answer made = director.api().post("/api/demands/compensation-letter", Map.of("district", Office.NORTH));
        String demand = DemandOffice.id(made);

        assertThat(list).extracting(award -> award.path("days").asInt()).containsExactly(300, 100);
        assertThat(made.at("/members").asInt()).isEqualTo(2);
        assertThat(director.letter(demand, 0, "en"))
                .contains(DemandOffice.code(one, hers), DemandOffice.code(two, others), "300")
                .doesNotContain(DemandOffice.NAME);
        assertThat(director.api()
                        .post("/api/demands/compensation-letter", Map.of("district", Office.NORTH))
                        .expect(422)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("nothing-left");
    }

    @Test
    void mayBeFollowedByAQuestionForInformationWithItsClocks() {
        String demand = DemandOffice.id(first.raises("A bank account", "case", DemandOffice.survivor(one, "Bela")));
        first.handsIn(demand, 0, TODAY.minusDays(5));
        first.reaches(demand, "WAITING");
        String rti = first.api()
                .post("/api/demands/" + demand + "/rti", Map.of())
                .expect(200)
                .id();
        first.api()
                .patch(
                        "/api/records/rti/" + rti,
                        "\"1\"",
                        Map.of("filed_on", TODAY.minusDays(1).toString()))
                .expect(200);

        assertThat(first.api()
                        .get("/api/demands/" + demand + "/rti/" + rti + "/letter?lang=en")
                        .expect(200)
                        .text())
                .contains("Right to Information", "Public Information Officer")
                .doesNotContain(DemandOffice.NAME);
        assertThat(clocks(rti)).contains("TL_RTI " + TODAY.plusDays(29), "TL_RTI_APPEAL " + TODAY.plusDays(59));
        assertThat(appeal(demand, rti)).contains("First Appellate Authority", "None has been received");

        Map<String, String> refused = Map.of("reply", "REFUSED", "replied_on", TODAY.toString());
        first.api().patch("/api/records/rti/" + rti, "\"2\"", refused).expect(200);

        assertThat(clocks(rti)).containsExactly("TL_RTI_APPEAL " + TODAY.plusDays(30));
        assertThat(appeal(demand, rti))
                .contains("it does not give the information that was asked for")
                .doesNotContain("None has been received", DemandOffice.NAME);
        first.api()
                .patch("/api/records/rti/" + rti, "\"3\"", Map.of("appealed_on", TODAY.toString()))
                .expect(200);
        assertThat(clocks(rti)).isEmpty();
    }

    private static String appeal(String demand, String rti) {
        return first.api()
                .get("/api/demands/" + demand + "/rti/" + rti + "/letter?lang=en&appeal=true")
                .expect(200)
                .text();
    }

    private static List<String> clocks(String rti) {
        return first.api().get("/api/tasks?limit=200").items().stream()
                .filter(task -> task.at("/subject/id").asText().equals(rti))
                .map(task ->
                        task.path("clock").asText() + " " + task.path("due").asText())
                .toList();
    }

    @Test
    void isPreparedInOneTapForHerWhomAServiceSentAway() {
        String survivor = DemandOffice.survivor(one, "Kajal");
        Map<String, Object> sentAway = Map.of(
                "kind",
                "COUNSELLOR",
                "she_agreed",
                true,
                "referred_on",
                "2026-03-02",
                "outcome",
                "SENT_AWAY",
                "outcome_on",
                "2026-03-09",
                "wait_days",
                7);
        String referral =
                one.writes("mh_referral", survivor, sentAway).expect(201).id();

        Answer raised = first.api()
                .post("/api/demands", first.asks("mh_referral", referral).get(0).path("body"));

        assertThat(first.letter(DemandOffice.id(raised), 1, "en"))
                .contains("one person: Counsellor", DemandOffice.code(one, survivor))
                .doesNotContain(DemandOffice.NAME);
        assertThat(first.partsOf(survivor)).singleElement().satisfies(part -> assertThat(
                        part.at("/fields/about_id").asText())
                .isEqualTo(referral));
    }
}
