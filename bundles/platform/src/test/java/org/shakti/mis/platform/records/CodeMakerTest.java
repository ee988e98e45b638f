package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void isKnownAsMistypedWhereItWasMadeHere() {
        for (int i = 0; i < 200; i++) {
            String code = codes.next("K", 16, false);
            String slip = code.substring(0, 4) + (code.charAt(4) == 'X' ? 'Q' : 'X') + code.substring(5);
            String other = code.substring(0, 9) + (code.charAt(9) == 'A' ? 'B' : 'A');
            assertThat(CodeMaker.mistyped(code, "K", 16)).as(code).isFalse();
            assertThat(CodeMaker.mistyped(slip, "K", 16)).as(slip).isTrue();
            assertThat(CodeMaker.mistyped(other, "K", 16)).as(other).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KT6FU2BT", "KBAD0QQ2", "K4ET3UGQ", "KQQQ1111", "K-2021-0017", "K202100017", "DELAKOMUN1"})
    void isLeftAsItIsWhereAnotherRegisterMadeIt(String code) {
        assertThat(CodeMaker.mistyped(code, "K", 16)).isFalse();
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
