package org.shakti.mis.api.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A label")
class LabelsTest {
    private final Labels label = new Labels(Map.of("en", "Block", "bn", "ব্লক"));

    @Test
    void speaksTheLanguageThatIsAsked() {
        assertThat(label.in("bn")).isEqualTo("ব্লক");
    }

    @Test
    void fallsBackToEnglishAndSaysSo() {
        assertThat(label.in("hi")).isEqualTo("Block");
        assertThat(label.has("hi")).isFalse();
    }
}
