package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.Installation;

@Tag("database")
@DisplayName("What a phone keeps")
class FollowingIT {
    private static final int MOST_BYTES = 300_000;

    private static Office office;
    private static Api worker;
    private static Api director;

    @BeforeAll
    static void open() throws Exception {
        office = Office.opened(Installation.unpack("following").start());
        worker = office.hire("worker-one", "social-worker", Office.NORTH);
        director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    void forgetsWhatIsGivenToSomebodyElse() {
        Api other = office.hire("worker-two", "social-worker", Office.NORTH);
        Phone mine = new Phone(worker);
        Phone hers = new Phone(other);
        look();
        List<Map<String, Object>> written = new Caseload(2).ofOne(Office.NORTH);
        assertThat(Phone.refused(mine.send(written))).isEmpty();
        mine.refresh();
        hers.refresh();
        List<String> all = written.stream().map(op -> op.get("id").toString()).toList();

        director.post("/api/records/case/" + all.get(0) + "/assignment", Map.of("owner", "worker-two"))
                .expect(200);
        List<JsonNode> gone = mine.refresh();
        hers.refresh();

        assertThat(gone).allMatch(item -> item.path("gone").asBoolean());
        assertThat(gone).extracting(item -> item.path("id").asText()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(hers.kept.keySet()).containsExactlyInAnyOrderElementsOf(all);
        director.get("/api/changes?since=" + mine.since()).expect(410);
    }

    @Test
    void isOneOfTwoThatEditTheSameCasesAtTheSameTime() throws Exception {
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            look();
            shared.add(worker.post("/api/records/case", Map.of("district", Office.NORTH, "fields", fields("PEER")))
                    .expect(201)
                    .id());
        }
        List<HastyPhone> phones = List.of(new HastyPhone("a", worker, shared), new HastyPhone("b", worker, shared));

        phones.parallelStream().forEach(phone -> phone.edit(200));

        List<String> kept = new ArrayList<>();
        for (String id : shared) {
            List<JsonNode> history =
                    worker.get("/api/records/case/" + id + "/history").items();
            history.forEach(
                    write -> kept.add(write.at("/changes/spoken_language/after").asText("")));
            assertThat(history.size() - 1L)
                    .as("as many writes as were answered with success")
                    .isEqualTo(phones.stream().mapToLong(p -> p.applied(id)).sum());
        }
        for (HastyPhone phone : phones) {
            assertThat(phone.answered()).isEqualTo(200);
            assertThat(kept).containsAll(phone.accepted()).doesNotContainAnyElementsOf(phone.refused());
            assertThat(phone.made())
                    .allSatisfy(id -> worker.get("/api/records/contact/" + id).expect(200));
        }
        assertThat(kept.stream().filter(value -> !value.isEmpty())).doesNotHaveDuplicates();
        assertThat(phones).as("true conflicts were seen").anyMatch(phone -> !phone.refused()
                .isEmpty());
    }

    @Test
    void hasAHundredCasesFromLittleData() {
        Api busy = office.hire("worker-three", "social-worker", Office.NORTH);
        busy.get("/api/records/case?where=code_name:is:Nobody").expect(200);
        Phone writing = new Phone(busy);
        Caseload caseload = new Caseload(3);
        int written = 0;
        for (int i = 0; i < 25; i++) {
            List<Map<String, Object>> ops = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                ops.addAll(caseload.ofOne(Office.NORTH));
            }
            assertThat(Phone.refused(writing.send(ops))).isEmpty();
            written += ops.size();
        }

        Phone fresh = new Phone(busy);
        fresh.refresh();
        long bytes = packedSize(busy);

        System.out.printf(
                "First sync of 100 cases with %d records and %d tasks: %d bytes%n", written, fresh.tasks(), bytes);
        assertThat(fresh.kept).hasSize(written);
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(fresh.refresh()).isEmpty();
    }

    private static long packedSize(Api api) {
        long bytes = 0;
        String since = "";
        boolean more = true;
        while (more) {
            String path = "/api/changes" + since;
            bytes += api.packed(path).length;
            Answer same = api.get(path).expect(200);
            since = "?since=" + same.at("/next").asText();
            more = same.at("/more").asBoolean();
        }
        return bytes;
    }

    private static void look() {
        worker.get("/api/records/case?where=code_name:is:Nobody").expect(200);
    }

    private static Map<String, Object> fields(String route) {
        return Map.of("gender", "F", "entry_route", route);
    }
}
