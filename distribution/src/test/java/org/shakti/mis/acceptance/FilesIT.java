package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.Installation;

/** Pictures of papers, sent by people and by attackers; everybody is invented. */
@Tag("database")
@DisplayName("A picture of a paper")
class FilesIT {
    private static final String JPEG = "image/jpeg";
    private static Office office;
    private static Api worker;
    private static Api colleague;
    private static String survivor;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("files").start());
        worker = office.hire("worker-one", "social-worker", Office.NORTH);
        colleague = office.hire("worker-two", "social-worker", Office.NORTH);
        CaseWorker first = new CaseWorker(worker);
        first.searches("River");
        survivor = first.opens(Office.NORTH, Papers.INTAKE).expect(201).id();
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    private static Answer document(Api who, String picture) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("document_type", "RATION", "where_kept", "HER", "picture", picture));
        return who.post("/api/records/document", Map.of("parent", survivor, "fields", fields));
    }

    private static HttpResponse<byte[]> picture(Api who, String document) {
        return who.file("/api/records/document/" + document + "/files/picture");
    }

    @Test
    void isShownWithItsRecordUprightSmallerAndWithoutThePlace() {
        byte[] taken = Photographs.taken(3000, 1500);
        assertThat(text(taken)).contains(Photographs.CANARY);
        Answer kept = worker.upload("/api/files", JPEG, taken).expect(201);
        assertThat(kept.at("/type").asText()).isEqualTo(JPEG);
        String document = document(worker, kept.id()).expect(201).id();

        HttpResponse<byte[]> shown = picture(worker, document);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).hasSize(kept.at("/size").asInt());
        assertThat(Photographs.read(shown.body()).getHeight()).isEqualTo(2000);
        assertThat(Photographs.read(shown.body()).getWidth()).isEqualTo(1000);
        assertThat(text(shown.body())).doesNotContain(Photographs.CANARY, "Exif");
        assertThat(shown.headers().map())
                .containsEntry("cache-control", java.util.List.of("no-store"))
                .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
                .containsEntry("content-disposition", java.util.List.of("attachment; filename=\"file.jpg\""));
        assertThat(shown.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void belongsToWhoeverSentItUntilARecordNamesItAndThenToWhoeverSeesThat() {
        String kept = worker.upload("/api/files", JPEG, Photographs.picture("png", 30, 30))
                .expect(201)
                .id();
        String ofOther = colleague
                .upload("/api/files", JPEG, Photographs.picture("png", 40, 40))
                .expect(201)
                .id();

        Answer refused = document(worker, ofOther).expect(422);
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("picture");
        document(worker, UUID.randomUUID().toString()).expect(422);
        document(worker, "number 17 in the cupboard").expect(422);
        String document = document(worker, kept).expect(201).id();

        assertThat(picture(worker, document).statusCode()).isEqualTo(200);
        assertThat(picture(colleague, document).statusCode()).isEqualTo(404);
        assertThat(picture(Api.anybody(office.server()), document).statusCode()).isEqualTo(401);
        assertThat(worker.file("/api/records/document/" + document + "/files/where_kept")
                        .statusCode())
                .isEqualTo(404);
        document(worker, kept).expect(422);
    }

    @Test
    void isKeptOnceHoweverOftenAPhoneSendsIt() {
        String path = "/api/files?id=" + NewId.next();
        byte[] taken = Photographs.taken(300, 200);
        Answer first = worker.upload(path, JPEG, taken).expect(201);

        assertThat(worker.upload(path, JPEG, taken).expect(201).json()).isEqualTo(first.json());
        worker.upload(path, JPEG, Photographs.taken(301, 200)).expect(409);
        colleague.upload(path, JPEG, taken).expect(409);
        Api.anybody(office.server()).upload(path, JPEG, taken).expect(401);
    }

    @Test
    void isNothingThatABrowserCouldRun() {
        Answer kept =
                worker.upload("/api/files", "text/html", Photographs.polyglot()).expect(201);
        String document = document(worker, kept.id()).expect(201).id();
        assertThat(text(picture(worker, document).body())).doesNotContain("script");

        String paper = worker.upload("/api/files", JPEG, Photographs.paper(5000))
                .expect(201)
                .id();
        HttpResponse<byte[]> shown =
                picture(worker, document(worker, paper).expect(201).id());
        assertThat(shown.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(shown.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(shown.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox", "'none'");
    }

    @Test
    void isRefusedWhereItIsNoneOrMeansHarm() {
        byte[] taken = Photographs.taken(600, 400);
        assertThat(refused(
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("unknown-kind");
        assertThat(refused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("unknown-kind");
        assertThat(refused(new byte[0])).isEqualTo("unknown-kind");
        assertThat(refused(Photographs.bomb())).isEqualTo("too-many-pixels");
        assertThat(refused(Arrays.copyOf(taken, taken.length / 2))).isEqualTo("unreadable");
        worker.upload("/api/files", JPEG, Photographs.paper(11 << 20)).expect(413);
        worker.upload("/api/files", JPEG, Photographs.paper(10 << 20)).expect(201);
    }

    @Test
    void liesNowhereInClear() throws IOException {
        byte[] mark = "SECRET-OF-A-PAPER-7151".getBytes(StandardCharsets.US_ASCII);
        byte[] paper = Photographs.paper(4000);
        System.arraycopy(mark, 0, paper, 100, mark.length);
        String kept = worker.upload("/api/files", "application/pdf", paper)
                .expect(201)
                .id();
        document(worker, kept).expect(201);

        try (Stream<Path> files = Files.walk(office.server().installation().data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(text(Files.readAllBytes(file))).as(file.toString()).doesNotContain("SECRET-OF-A-PAPER-7151");
            }
        }
    }

    private static String refused(byte[] sent) {
        Answer answer = worker.upload("/api/files", JPEG, sent).expect(422);
        assertThat(answer.at("/type").asText()).isEqualTo("/problems/refused-file");
        return answer.at("/errors/0/code").asText();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
