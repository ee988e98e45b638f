package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

@Tag("database")
@DisplayName("A phone away from the network")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineIT {
    private static final Map<String, Object> NOTE =
            Map.of("note_kind", "GENERAL", "written_on", "2024-01-01", "body", "one deed");

    private static Office office;
    private static Api worker;
    private static Api director;
    private static String person;

    @BeforeAll
    static void open() throws Exception {
        office = Office.opened(Installation.unpack("offline").start());
        worker = office.hire("worker-one", "social-worker", Office.NORTH);
        director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
        look();
        person = worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields("PEER")))
                .expect(201)
                .id();
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    @Order(1)
    void isAnsweredAlikeWhenItSendsTheSameTwice() {
        Api keyed = worker.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> draft = Map.of("district", Office.NORTH, "fields", fields("ESCAPE"));

        Answer first = keyed.post("/api/records/case", draft).expect(201);
        Answer second = keyed.post("/api/records/case", draft).expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        Answer other = keyed.speaking("bn")
                .post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields("PEER")))
                .expect(422);
        assertThat(other.at("/type").asText()).isEqualTo("/problems/key-reused");
        assertThat(other.at("/title").asText()).contains("চাবি");
    }

    @Test
    @Order(1)
    void changesAndMovesOnceWithAKey() {
        String path = "/api/records/case/" + person;
        String tag = worker.get(path).header("ETag");
        Api keyed = worker.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer changed =
                keyed.patch(path, tag, Map.of("safe_contact_agreed", true)).expect(200);
        assertThat(keyed.patch(path, tag, Map.of("safe_contact_agreed", true))
                        .expect(200)
                        .header("ETag"))
                .isEqualTo(changed.header("ETag"));

        Api moving = worker.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer moved =
                moving.post(path + "/transitions", Map.of("to", "CONTACTED")).expect(200);
        Answer again =
                moving.post(path + "/transitions", Map.of("to", "CONTACTED")).expect(200);

        assertThat(again.text()).isEqualTo(moved.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(worker.get(path + "/history").items()).hasSize(3);
    }

    @Test
    @Order(2)
    void losesNothingAndDoublesNothingWhenTheAnswerIsLost() {
        Phone phone = new Phone(worker);
        List<Map<String, Object>> ops = new Caseload(1).ofOne(Office.NORTH);
        String root = ops.get(0).get("id").toString();
        String last = ops.get(ops.size() - 1).get("id").toString();
        phone.refresh();

        phone.sendIntoTheVoid(ops);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            phone.refresh();
            return phone.kept.containsKey(last);
        });
        List<JsonNode> results = phone.send(ops);

        assertThat(results)
                .allMatch(r ->
                        r.path("status").asInt() == 201 && r.path("replayed").asBoolean());
        assertThat(phone.refresh()).isEmpty();
        assertThat(phone.kept.values().stream()
                        .filter(record -> record.path("root").asText().equals(root)))
                .hasSameSizeAs(ops);
    }

    @Test
    @Order(3)
    void mergesWhatDoesNotOverlapAndShowsWhatDoes() {
        Phone mine = new Phone(worker);
        mine.refresh();
        long base = mine.version(person);
        String path = "/api/records/case/" + person;
        Instant before = Instant.now().minusSeconds(1);
        director.patch(path, "\"" + base + "\"", Map.of("spoken_language", "Hindi"))
                .expect(200);

        List<JsonNode> results = new Phone(worker.speaking("bn"))
                .send(List.of(
                        Phone.change("case", person, base, Map.of("marital_status", "MARRIED")),
                        Phone.change("case", person, base, Map.of("spoken_language", "Santali"))));

        assertThat(results.get(0).at("/status").asInt()).isEqualTo(200);
        assertThat(results.get(0).at("/body/fields/spoken_language").asText()).isEqualTo("Hindi");
        JsonNode conflict = results.get(1);
        assertThat(conflict.at("/status").asInt()).isEqualTo(409);
        assertThat(conflict.at("/body/title").asText()).isEqualTo("অন্য কেউ আগে বদলেছেন");
        JsonNode clash = conflict.at("/body/conflicts/0");
        assertThat(clash.at("/field").asText()).isEqualTo("spoken_language");
        assertThat(clash.at("/yours").asText()).isEqualTo("Santali");
        assertThat(clash.at("/theirs").asText()).isEqualTo("Hindi");
        assertThat(clash.at("/by").asText()).isEqualTo(director.account());
        assertThat(Instant.parse(clash.at("/at").asText())).isBetween(before, Instant.now());
        mine.refresh();
        assertThat(mine.kept.get(person).at("/fields/spoken_language").asText()).isEqualTo("Hindi");
    }

    @Test
    @Order(3)
    void mayWriteOverItselfInOneBatch() {
        Phone phone = new Phone(worker);
        phone.refresh();
        long base = phone.version(person);

        List<JsonNode> results = phone.send(List.of(
                Phone.change("case", person, base, Map.of("spoken_language", "Nepali")),
                Phone.change("case", person, base, Map.of("spoken_language", "Odia")),
                Phone.change("case", person, base, Map.of("spoken_language", "Urdu"))));

        assertThat(results).allMatch(r -> r.path("status").asInt() == 200);
        assertThat(worker.get("/api/records/case/" + person)
                        .at("/fields/spoken_language")
                        .asText())
                .isEqualTo("Urdu");
    }

    @Test
    @Order(3)
    void keepsGoingPastAWriteThatIsRefused() {
        Phone phone = new Phone(worker);
        String bad = NewId.next();
        String below = NewId.next();
        Map<String, Object> wrong =
                Phone.create("case", bad, Map.of("district", Office.NORTH, "fields", Map.of("gender", "?")));
        Map<String, Object> contact = Map.of(
                "contact_type",
                "PHONE",
                "met_on",
                "2024-01-01",
                "was_safe",
                true,
                "red_flag",
                false,
                "next_on",
                "2024-02-01");

        List<JsonNode> results = phone.send(List.of(
                wrong,
                Phone.create("contact", below, Map.of("parent", bad, "fields", contact)),
                Phone.change("contact", below, 1, Map.of("was_safe", false)),
                Phone.create("contact", NewId.next(), Map.of("parent", person, "fields", contact))));

        assertThat(results).extracting(r -> r.path("status").asInt()).containsExactly(422, 424, 424, 201);
        assertThat(results.get(1).at("/body/type").asText()).isEqualTo("/problems/earlier-failed");
        wrong.put("body", Map.of("district", Office.NORTH, "fields", fields("PEER")));
        look();
        assertThat(phone.send(List.of(wrong)).get(0).path("status").asInt())
                .as("what was refused may be mended and sent with the same key")
                .isEqualTo(201);
    }

    @Test
    @Order(3)
    void isToldInWordsWhatAChangeWithoutAVersionLacks() {
        Phone phone = new Phone(worker.speaking("bn"));
        Map<String, Object> blind = Phone.change("case", person, 1, Map.of("spoken_language", "Odia"));
        blind.remove("baseVersion");

        JsonNode told = phone.send(List.of(blind)).get(0);

        assertThat(told.path("status").asInt()).isEqualTo(428);
        assertThat(told.at("/body/title").asText()).matches(".*\\p{IsBengali}.*");
    }

    @Test
    @Order(4)
    void doesAllWritesOfOneDeedOrNoneOfThem() {
        Phone phone = new Phone(worker);
        phone.refresh();
        String note = NewId.next();
        Map<String, Object> written = Phone.create("note", note, Map.of("parent", person, "fields", NOTE));
        Map<String, Object> wrong = Phone.change("case", person, phone.version(person), Map.of("gender", "?"));
        Map<String, Object> right =
                Phone.change("case", person, phone.version(person), Map.of("spoken_language", "Maithili"));

        List<JsonNode> refused = phone.sendTogether(List.of(written, wrong, right));

        assertThat(refused).extracting(r -> r.path("status").asInt()).containsExactly(424, 422, 424);
        assertThat(phone.refresh()).as("nothing of it was written").isEmpty();
        worker.get("/api/records/note/" + note).expect(404);

        assertThat(phone.sendTogether(List.of(written, right)))
                .extracting(r -> r.path("status").asInt())
                .containsExactly(201, 200);
        assertThat(phone.sendTogether(List.of(written, right)))
                .allMatch(r -> r.path("replayed").asBoolean());
        assertThat(worker.get("/api/records/case/" + person)
                        .at("/fields/spoken_language")
                        .asText())
                .isEqualTo("Maithili");
    }

    @Test
    @Order(5)
    void mayOpenAFileWithoutASearchWhenItSaysSoAndIsAskedToSearchLater() {
        Api away = office.hire("worker-away", "social-worker", Office.NORTH);
        Phone phone = new Phone(away);
        String id = NewId.next();
        Map<String, Object> plain =
                Phone.create("case", id, Map.of("district", Office.NORTH, "fields", fields("PEER")));
        Map<String, Object> marked = new HashMap<>(fields("PEER"));
        marked.put("searched_on_phone", LocalDate.now(ZoneId.of("Asia/Kolkata")).toString());

        JsonNode refused = phone.send(List.of(plain)).get(0);
        JsonNode taken = phone.send(
                        List.of(Phone.create("case", id, Map.of("district", Office.NORTH, "fields", marked))))
                .get(0);

        assertThat(refused.at("/body/errors/0/code").asText()).isEqualTo("search-first");
        assertThat(taken.path("status").asInt()).isEqualTo(201);
        assertThat(away.get("/api/tasks/today").items())
                .extracting(task -> task.path("clock").asText())
                .contains("SEARCH_ONLINE");
    }

    @Test
    @Order(6)
    void getsAllDefinitionsOnceAndAgainOnlyWhenTheyChange() {
        String path = "/api/definitions?district=" + Office.NORTH + "&lang=bn";
        Answer all = worker.get(path).expect(200);
        Api knowing = worker.with("If-None-Match", all.header("ETag"));

        assertThat(all.at("/types/contact/sections").size()).isPositive();
        assertThat(all.at("/places/districts/0/code").asText()).isEqualTo(Office.NORTH);
        assertThat(all.at("/places/blocks").size()).isPositive();
        assertThat(knowing.get(path).expect(304).text()).isEmpty();
        assertThat(worker.packed(path).length).isLessThan(100_000);
        ModuleDesk desk = new ModuleDesk(office.hire("north-one", "district-administrator", Office.NORTH));
        desk.turn("livelihood", Office.NORTH, false).expect(200);
        assertThat(knowing.get(path).expect(200).at("/types").has("training")).isFalse();
        desk.turn("livelihood", Office.NORTH, true).expect(200);
        assertThat(knowing.get(path).expect(304).text()).isEmpty();
    }

    private static void look() {
        worker.get("/api/records/case?where=code_name:is:Nobody").expect(200);
    }

    private static Map<String, Object> fields(String route) {
        return Map.of("gender", "F", "entry_route", route);
    }
}
