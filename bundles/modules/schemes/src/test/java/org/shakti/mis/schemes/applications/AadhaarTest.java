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
                "2341\u00a02341\u00a02346"
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
                "২৩৪১ ২৩৪১ ২৩৪৭"
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
