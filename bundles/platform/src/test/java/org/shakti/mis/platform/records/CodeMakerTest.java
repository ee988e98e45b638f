package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A code")
class CodeMakerTest {
    private final CodeMaker codes = new CodeMaker();

    @Test
    void canBeSpokenAndChecked() {
        for (int i = 0; i < 500; i++) {
            String code = codes.next("K", 16, false);
            assertThat(code).matches("K([BDGHJKLMNPRSTVZ][AEIOU]){4}[A-Z0-9]").matches(CodeMaker::fits);
            assertThat(CodeMaker.holds(code)).isTrue();
        }
    }

    @Test
    void fitsAShortField() {
        assertThat(codes.next("K", 8, false)).hasSize(8);
        assertThat(codes.next("K", 8, true)).hasSize(8).matches("K[A-Z0-9]{7}");
    }

    @Test
    void tellsEveryWrongLetterAndNearlyEverySwap() {
        int swaps = 0;
        int missed = 0;
        for (int i = 0; i < 300; i++) {
            String code = codes.next("K", 16, true);
            for (int at = 1; at < code.length(); at++) {
                char other = code.charAt(at) == '7' ? '8' : '7';
                assertThat(CodeMaker.holds(code.substring(0, at) + other + code.substring(at + 1)))
                        .isFalse();
                String swapped =
                        code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                swaps += swapped.equals(code) ? 0 : 1;
                missed += !swapped.equals(code) && CodeMaker.holds(swapped) ? 1 : 0;
            }
        }
        assertThat(missed).isLessThan(swaps / 50);
    }

    @Test
    void isHardlyEverMadeTwice() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            made.add(codes.next("K", 16, false));
        }
        assertThat(made).hasSizeGreaterThan(1995);
    }
}
