package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.platform.records.Ids;

@DisplayName("An id that a client makes")
class ClientIdsTest {
    @Test
    void growsWithTimeOrIsLeftToTheServer() {
        assertThatCode(() -> ClientIds.requireInOrderOfTime(new Ids().next(1_700_000_000_000L)))
                .doesNotThrowAnyException();
        assertThatCode(() -> ClientIds.requireInOrderOfTime(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7d0e1a53-6f52-4c13-9d3c-3f6f3a1c9b01",
                "0190abcd-0000-8000-8000-000000000001",
                "0190abcd-0000-7000-0000-000000000001",
                "00000000-0000-0000-0000-000000000000"
            })
    void isRefusedWhereItDoesNot(String other) {
        assertThatThrownBy(() -> ClientIds.requireInOrderOfTime(UUID.fromString(other)))
                .isInstanceOf(InvalidInputException.class);
    }
}
