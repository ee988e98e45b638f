package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.InvalidInputException;

@DisplayName("The id that a client gives a new record")
class AskedTest {
    private static final String IN_ORDER = "0190abcd-0000-7000-8000-000000000001";

    @Test
    void isTakenWhereItGrowsWithTime() {
        assertThat(Asked.newId(IN_ORDER)).hasToString(IN_ORDER);
        assertThat(Asked.newId(null)).isNotNull();
        String prepared = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
        assertThat(Asked.newId(prepared)).hasToString(prepared);
        assertThatThrownBy(() -> Asked.newId(UUID.randomUUID().toString())).isInstanceOf(InvalidInputException.class);
    }
}
