package org.shakti.mis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text stands in English, Hindi and Bengali, and every text that a page asks for is there. */
class TextsTest {
    private static final List<String> OTHERS = List.of("hi", "bn");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*'([^'$]+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /** The blocks in which the two languages are written. */
    private static final Map<String, Pattern> SCRIPTS =
            Map.of("hi", Pattern.compile("[\\u0900-\\u097F]"), "bn", Pattern.compile("[\\u0980-\\u09FF]"));

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void everyTextStandsInEveryLanguageWithTheSamePlaceholders() throws IOException {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Path folder : PageSources.folders()) {
            for (Path english : PageSources.files(folder, "en.json")) {
                Map<String, String> texts = read(english);
                seen += texts.size();
                for (String language : OTHERS) {
                    compare(english, language, texts, faults);
                }
            }
        }
        assertThat(seen).as("texts read").isGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        for (Path folder : PageSources.folders()) {
            Set<String> known = new TreeSet<>();
            for (Path english : PageSources.files(folder, "en.json")) {
                known.addAll(read(english).keySet());
            }
            for (Path page : PageSources.files(folder, ".js")) {
                Matcher matcher = ASKED.matcher(Files.readString(page));
                while (matcher.find()) {
                    asked++;
                    if (!known.contains(matcher.group(1))) {
                        missing.add(page.getFileName() + ": " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(asked).as("texts asked for").isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private void compare(Path english, String language, Map<String, String> texts, List<String> faults)
            throws IOException {
        Path other = english.resolveSibling(english.getFileName().toString().replace("en.json", language + ".json"));
        Map<String, String> translated = Files.exists(other) ? read(other) : Map.of();
        Set<String> keys = new TreeSet<>(texts.keySet());
        keys.addAll(translated.keySet());
        for (String key : keys) {
            String there = translated.getOrDefault(key, "");
            String source = texts.getOrDefault(key, "");
            boolean written = !there.isBlank()
                    && (!hasLetters(source)
                            || SCRIPTS.get(language).matcher(there).find());
            if (source.isBlank() || !written || !placeholders(source).equals(placeholders(there))) {
                faults.add(other + ": " + key);
            }
        }
    }

    private static boolean hasLetters(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLowerCase);
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Key → text; the forms of a plural count as one text, in the order in which they stand. */
    private Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> text : json.readTree(file.toFile()).properties()) {
            JsonNode value = text.getValue();
            texts.put(
                    text.getKey(),
                    value.isTextual() ? value.asText() : value.path("other").asText());
        }
        return texts;
    }
}
