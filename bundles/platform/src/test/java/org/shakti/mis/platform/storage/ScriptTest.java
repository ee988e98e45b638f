package org.shakti.mis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A script")
class ScriptTest {
    @Test
    void isSplitAtSemicolonsThatEndALine() {
        var script = new Script(
                "a.sql", "-- words; more words;\nINSERT INTO t VALUES ('a;b');\n\nDELETE FROM t\nWHERE x = 1;\n");

        assertThat(script.statements()).containsExactly("INSERT INTO t VALUES ('a;b')", "DELETE FROM t\nWHERE x = 1");
    }

    @Test
    void refusesAStatementWithoutAnEnd() {
        assertThatThrownBy(() -> new Script("a.sql", "DELETE FROM t\n").statements())
                .hasMessageContaining("a.sql");
    }

    @Test
    void keepsItsChecksumOnEverySystem() {
        assertThat(new Script("a.sql", "x;\r\ny;\r\n").checksum())
                .isEqualTo(new Script("a.sql", "x;\ny;\n").checksum());
    }
}
