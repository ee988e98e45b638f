package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("Seconds in a request")
class SecondsTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1.5", "2s", "9999999999", "٣"})
    void areNamedWhenTheyAreNoNumber(String none) {
        assertThatThrownBy(() -> Seconds.read("wait", none, 20))
                .isInstanceOf(MalformedInputException.class)
                .hasMessage("wait must be a number of seconds such as 20.");
    }

    @Test
    void areNoneAtLeastAndTheMostAtMost() {
        assertThat(Seconds.read("wait", "-1", 20)).hasSeconds(0);
        assertThat(Seconds.read("wait", "7", 20)).hasSeconds(7);
        assertThat(Seconds.read("wait", "600", 20)).hasSeconds(20);
    }
}
