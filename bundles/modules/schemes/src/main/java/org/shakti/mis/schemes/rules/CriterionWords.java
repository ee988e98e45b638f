package org.shakti.mis.schemes.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of comparisons by language: the columns of {@code criterion-words.txt}, where blanks count. */
final class CriterionWords {
    private static final Map<String, Map<String, String>> BY_LANGUAGE = read();
    private static final Map<String, String> ENGLISH = Objects.requireNonNull(BY_LANGUAGE.get("en"));

    private CriterionWords() {}

    static Map<String, String> in(String language) {
        return BY_LANGUAGE.getOrDefault(language, ENGLISH);
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream table = CriterionWords.class.getResourceAsStream("criterion-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return columns(lines.lines().map(line -> List.of(line.split("\\|"))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> columns(List<List<String>> rows) {
        List<String> head = rows.get(0);
        Map<String, Map<String, String>> columns = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 1; i < head.size(); i++) {
                columns.computeIfAbsent(head.get(i), language -> new HashMap<>())
                        .put(row.get(0), row.get(i));
            }
        }
        return Map.copyOf(columns);
    }
}
