package org.shakti.mis.platform.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON answer")
class JsonTest {
    @Test
    void isReadAndWrittenWithoutLoss() {
        String text = "{\"a\":[1,-2.5,true,false,null,\"x\\\"\\\\\\u0001\"],\"b\":{},\"c\":[],\"d\":\"কেস\"}";

        assertThat(Json.parse(text).toString()).isEqualTo(text);
        assertThat(Json.parse(" { \"a\" : \"\\u0995\\n\" } ").at("a").text()).isEqualTo("ক\n");
    }

    @Test
    void hasNothingWhereNothingIs() {
        assertThat(Json.parse("{}").at("a").at("b").items()).isEmpty();
        assertThat(Json.NOTHING.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\":}", "nothing", "\"a", "{} {}"})
    void isRefusedWhenItIsBroken(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(RefusedException.class);
    }
}
