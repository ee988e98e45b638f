package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

@DisplayName("A problem")
class ProblemTest {
    private static final FieldError TOO_LONG =
            new FieldError("note", "too-long", "At most 500 characters are possible.", Map.of("max", 500));

    @Test
    void speaksTheLanguageOfTheReader() {
        InvalidInputException refusal = new InvalidInputException(List.of(TOO_LONG));

        assertThat(Problem.of(refusal, "en").errors().get(0).message())
                .isEqualTo("At most 500 characters are possible.");
        assertThat(Problem.of(refusal, "hi").errors().get(0).message())
                .isEqualTo("अधिक से अधिक 500 अक्षर हो सकते हैं।");
        assertThat(Problem.of(refusal, "bn").errors().get(0).message()).isEqualTo("সর্বাধিক 500 অক্ষর হতে পারে।");
        assertThat(Problem.of(refusal, "bn").title()).isEqualTo("অনুগ্রহ করে উত্তরগুলি দেখুন");
        assertThat(Problem.of(refusal, "bn").type()).isEqualTo("/problems/invalid-input");
    }

    @Test
    void tellsTheTextOfARuleInTheLanguageOfTheReader() {
        FieldError rule = new FieldError(
                "held_on", "own-rule", "Too early.", Map.of("text", Map.of("en", "Too early.", "bn", "খুব আগে।")));

        assertThat(Messages.ALL.of(rule, "bn")).isEqualTo("খুব আগে।");
        assertThat(Messages.ALL.of(rule, "hi")).isEqualTo("Too early.");
    }

    @Test
    void fallsBackToEnglishWhereATextIsMissing() {
        FieldError unheard = FieldError.of("note", "never-heard-of", "Something else.");

        assertThat(Messages.ALL.of(unheard, "hi")).isEqualTo("Something else.");
    }

    @Test
    void showsBothValuesOfAConflict() {
        ConflictException refusal = new ConflictException(
                "Changed meanwhile.", List.of(new ConflictException.Clash("note", "a", "b", "x", Instant.EPOCH, 3)));

        assertThat(Problem.of(refusal, "en").conflicts()).singleElement().satisfies(c -> {
            assertThat(c.yours()).isEqualTo("a");
            assertThat(c.theirs()).isEqualTo("b");
            assertThat(c.at()).isEqualTo(Instant.EPOCH);
            assertThat(c.version()).isEqualTo(3);
        });
    }

    @Test
    void hasTextsForTheSameThingsInAllLanguages() throws Exception {
        assertThat(keys("hi")).isEqualTo(keys("en"));
        assertThat(keys("bn")).isEqualTo(keys("en"));
    }

    private static TreeSet<String> keys(String language) throws Exception {
        Properties texts = new Properties();
        try (var file = ProblemTest.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            texts.load(file);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
