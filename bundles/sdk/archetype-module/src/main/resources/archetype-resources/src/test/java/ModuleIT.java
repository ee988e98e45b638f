package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.testkit.server.Server;
import org.shakti.mis.testkit.server.Visitor;

/** The built module inside the archive as people get it, asked through the doors that people use. */
@DisplayName("The module in a running server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModuleIT {
    private static final Path JAR = Path.of(System.getProperty("module.jar"));

    private static Server server;
    private static Visitor director;

    @BeforeAll
    static void start() throws IOException {
        server = Server.start(Path.of("target/server"));
        server.install(JAR);
        director = server.visitor("sample-director", "director", "303");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void addsItsKindOfRecord() {
        assertThat(director.get("/api/types/${prefix}_visit").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void keepsGoalsInItsOwnTable() {
        assertThat(director.put("/api/${packId}/goals/303", "{\"minutes\": 90}").status()).isEqualTo(200);
        assertThat(director.get("/api/${packId}/goals").text()).contains("\"minutes\":90");
        assertThat(director.put("/api/${packId}/goals/304", "{\"minutes\": 90}").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void isGoneWhenItIsRemoved() throws IOException {
        server.remove("${packId}");

        assertThat(director.get("/api/${packId}/goals").status()).isEqualTo(404);
        assertThat(director.get("/api/types/${prefix}_visit").status()).isEqualTo(404);
    }
}
