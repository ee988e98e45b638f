package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/** The livelihood module brings training and business: two record types, two rows of the board, four columns. */
@Tag("database")
@DisplayName("The livelihood module")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwitchingIT {
    private static final String MODULE = "livelihood";
    private static final byte[] ONE_MORE = ("case_code,enrolled_on,consent_on,gender,district_lgd,entry_route,"
                    + "business_kind,business_started_on\nKZZZZZZ7,2021-01-01,2021-01-01,F,303,PEER,INDIVIDUAL,2022-01-01\n")
            .getBytes(StandardCharsets.UTF_8);

    private static Office office;
    private static Api director;
    private static ModuleDesk desk;
    private static Map<String, Long> counted;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("switching").start());
        director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
        desk = new ModuleDesk(office.hire("north-one", "district-administrator", Office.NORTH));
        director.upload(Register.IMPORT, Register.CSV, Register.sheet()).expect(201);
        counted = Board.seenBy(director).values();
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    @Order(1)
    void goesInOneDistrictAndStaysInTheOther() {
        desk.turn(MODULE, Office.NORTH, false).expect(200);

        assertThat(desk.types(Office.NORTH)).contains("case").doesNotContain("training", "enterprise");
        assertThat(desk.types(Office.SOUTH)).contains("case", "training", "enterprise");
        assertThat(Board.of(director, Office.NORTH).indicators())
                .hasSize(7)
                .doesNotContain("S_LIV_TRAIN", "S_BUSINESS");
        assertThat(Board.of(director, Office.SOUTH).indicators()).hasSize(9);
    }

    @Test
    @Order(1)
    void isSwitchedByTheDistrictItselfAndNobodyElse() {
        assertThat(desk.turn("cases", Office.SOUTH, false).status()).isIn(403, 404);
        assertThat(desk.turn(MODULE, Office.SOUTH, false).status()).isIn(403, 404);
        assertThat(new ModuleDesk(director).turn(MODULE, Office.NORTH, true).status())
                .isEqualTo(403);
        assertThat(desk.turn("india", Office.NORTH, false).status()).isEqualTo(422);
    }

    @Test
    @Order(2)
    void keepsItsRecordsForReadingOnly() {
        JsonNode business = businessIn(Office.NORTH);
        String path = "/api/records/enterprise/" + business.path("id").asText();
        Map<String, Object> another =
                Map.of("parent", business.path("parent").asText(), "fields", Map.of("kind", "INDIVIDUAL"));

        director.get(path).expect(200);
        Answer refused = director.post("/api/records/enterprise", another).expect(409);
        assertThat(refused.at("/type").asText()).isEqualTo("/problems/module-off");
        director.patch(path, "\"1\"", Map.of("activity", "GOAT")).expect(409);
    }

    @Test
    @Order(2)
    void takesWritesWhereItIsOn() {
        JsonNode business = businessIn(Office.SOUTH);

        director.post(
                        "/api/records/enterprise",
                        Map.of("parent", business.path("parent").asText(), "fields", Map.of("kind", "INDIVIDUAL")))
                .expect(201);
    }

    @Test
    @Order(3)
    void leavesItsPartOfARowOutWhereItIsOff() {
        Answer brought =
                director.upload(Register.IMPORT, Register.CSV, ONE_MORE).expect(201);

        assertThat(brought.at("/accepted").asInt()).isEqualTo(1);
        assertThat(brought.at("/skipped/livelihood").asInt()).isEqualTo(1);
        assertThat(Board.of(director, Office.NORTH).value("S_TOTAL")).isEqualTo(10);
        director.delete("/api/imports/" + brought.id() + "?wait=20").expect(200);
    }

    @Test
    @Order(4)
    void comesBackWithAllItHad() {
        desk.turn(MODULE, Office.NORTH, true).expect(200);

        assertThat(desk.types(Office.NORTH)).contains("training", "enterprise");
        assertThat(Board.seenBy(director).values()).isEqualTo(counted);
        director.patch(
                        "/api/records/enterprise/"
                                + businessIn(Office.NORTH).path("id").asText(),
                        "\"1\"",
                        Map.of("activity", "GOAT"))
                .expect(200);
    }

    @Test
    @Order(5)
    void isRemovedFromTheInstanceForGoodUntilItIsInstalledAgain() throws IOException {
        ModuleDesk instance = new ModuleDesk(office.administrator());
        instance.want(MODULE, false);

        assertThat(instance.state(MODULE)).isEqualTo("available");
        director.get("/api/types/training").expect(404);
        director.get("/api/records/training").expect(404);
        assertThat(Board.seenBy(director).indicators()).hasSize(7);

        restart();
        instance = new ModuleDesk(office.administrator());
        assertThat(instance.state(MODULE)).isEqualTo("available");
        assertThat(Board.seenBy(director).indicators()).hasSize(7);

        instance.want(MODULE, true);
        assertThat(instance.state(MODULE)).isEqualTo("installed");
        assertThat(Board.seenBy(director).values()).isEqualTo(counted);
        director.get("/api/records/training").expect(200);
    }

    private static void restart() throws IOException {
        office.server().close();
        office = Office.reopened(office.server().installation().start());
        director = office.signIn("director-one");
    }

    private static JsonNode businessIn(String district) {
        return director.get("/api/records/enterprise?district=" + district)
                .expect(200)
                .items()
                .get(0);
    }
}
