package org.shakti.mis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.bench.data.Register;

@DisplayName("An invented register")
class RegisterTest {
    private final Register register = new Register(7);

    @Test
    void neverGivesTheSameCodeTwice() {
        assertThat(IntStream.range(0, 200_000).mapToObj(register::code))
                .allMatch(code -> code.matches("K[A-Z0-9]{7}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void fillsEveryColumnOfItsHeading() {
        List<String> lines = register.sheet(5, 100).lines().toList();

        assertThat(lines).hasSize(101);
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 30);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(register.sheet(0, 50)).isEqualTo(new Register(7).sheet(0, 50));
    }
}
