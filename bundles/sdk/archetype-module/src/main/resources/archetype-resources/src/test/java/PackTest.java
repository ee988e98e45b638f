package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.testkit.PackUnderTest;

@DisplayName("The pack of the module")
class PackTest {
    private final PackUnderTest pack = PackUnderTest.in(Path.of("."));

    @Test
    void isAccepted() {
        assertThat(pack.refusals()).isEmpty();
    }

    @Test
    void addsVisitsToCases() {
        assertThat(pack.catalogue().type("${prefix}_visit").orElseThrow().parent()).contains("case");
    }
}
