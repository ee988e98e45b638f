package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("The version of a record")
class VersionsTest {
    @Test
    void goesOutAsATagAndComesBack() {
        assertThat(Versions.base(Versions.tag(7))).isEqualTo(7);
        assertThat(Versions.base("W/\"7\"")).isEqualTo(7);
    }

    @Test
    void hasToBeNamedByAChange() {
        assertThatThrownBy(() -> Versions.base(null)).isInstanceOf(Versions.MissingVersionException.class);
        assertThatThrownBy(() -> Versions.base("*")).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void isMadeOnceForAnIdempotencyKey() {
        assertThat(Versions.idOf("k", "a1", "note")).isEqualTo(Versions.idOf("k", "a1", "note"));
        assertThat(Versions.idOf("k", "a1", "note")).isNotEqualTo(Versions.idOf("k", "a2", "note"));
        assertThat(Versions.idOf("k", "a1", "note").version()).isEqualTo(8);
        assertThatThrownBy(() -> Versions.key(" ")).isInstanceOf(MalformedInputException.class);
    }
}
