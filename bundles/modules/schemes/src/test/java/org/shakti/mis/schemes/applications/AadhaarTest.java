package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.privacy.Aadhaar;

@DisplayName("A whole Aadhaar number among words")
class AadhaarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "234123412346",
                "it is 2341 2341 2346.",
                "2341-2341-2346",
                "२३४१ २३४१ २३४६",
                "নং ২৩৪১২৩৪১২৩৪৬।",
                "2341\u00a02341\u00a02346",
                "2341.2341.2346",
                "2341  2341  2346",
                "2341/2341/2346",
                "2341_2341_2346",
                "2341,2341,2346",
                "2341 - 2341 - 2346",
                "(2341) 2341-2346, 2 copies",
                "2341\u200b2341\u200b2346",
                "23 41 23 41 23 46",
                "234-123-412-346",
                "23412 34123 46",
                "২৩.৪১.২৩.৪১.২৩.৪৬"
            })
    void isFound(String text) {
        assertThat(Aadhaar.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "234123412347",
                "1341 2341 2346",
                "phone 9000010026",
                "12342341234123469",
                "2346",
                "২৩৪১ ২৩৪১ ২৩৪৭",
                "Rs 2341, 2341, 2346",
                "2341/- 2341/- 2346/-",
                "2341\n2341\n2346",
                "\u20b92341 \u20b92341 \u20b92346",
                "+91 98300 00008",
                "91 98300 00008",
                "+919830000008",
                "on 20-11-2026 10:39",
                "2022 2020 2020",
                "22.11.2026.1006"
            })
    void isNotSeenInOtherNumbers(String text) {
        assertThat(Aadhaar.in(text)).isFalse();
    }

    @Test
    void isRefusedByItsField() {
        var paper = Kept.of("paper", Map.of("paper", "AADHAAR", "helper_words", "no 2341 2341 2346"));

        assertThat(new PaperRule().check(Optional.empty(), paper))
                .extracting(error -> error.field())
                .containsExactly("helper_words");
    }
}
