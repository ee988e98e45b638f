package org.shakti.mis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scan")
class ScanTest {
    @Test
    void seesTheCode() {
        assertThat(Code.all().contain(org.shakti.mis.api.access.Caller.class)).isTrue();
        assertThat(Code.all().contain("org.shakti.mis.platform.web.CoreApplication"))
                .isTrue();
        assertThat(Code.all().contain("org.shakti.mis.platform.console.Server")).isTrue();
        assertThat(Code.all()).hasSizeGreaterThan(100);
    }
}
