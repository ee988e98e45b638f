package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("Yes or no in a request")
class FlagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "TRUE", "", "maybe"})
    void isNeverGuessed(String neither) {
        assertThat(Flags.read("public", "true")).isTrue();
        assertThat(Flags.read("public", "false")).isFalse();
        assertThatThrownBy(() -> Flags.read("public", neither)).isInstanceOf(MalformedInputException.class);
    }
}
