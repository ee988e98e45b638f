package org.shakti.mis.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.FieldError;

/** The texts of refusals in the languages of the platform; what is missing in one falls back to English. */
final class Messages {
    /** The one copy; it never changes. */
    static final Messages ALL = new Messages();

    private final Map<String, Properties> texts = new HashMap<>();

    private Messages() {
        Languages.KNOWN.forEach(language -> texts.put(language, load(language)));
    }

    /** Returns a text by key, if the language has it. */
    Optional<String> text(String key, String language) {
        return Optional.ofNullable(texts.get(language)).map(t -> t.getProperty(key));
    }

    /** Returns what is wrong with a field in the language of the reader. */
    String of(FieldError error, String language) {
        if (error.values().get("text") instanceof Map<?, ?> rule
                && text("field." + error.code(), language)
                        .filter(template -> template.contains("{text}"))
                        .isEmpty()) {
            return in(rule, language);
        }
        return language.equals(Labels.BASE)
                ? error.message()
                : text("field." + error.code(), language)
                        .map(t -> fill(t, error, language))
                        .filter(t -> t.indexOf('{') < 0)
                        .orElse(error.message());
    }

    private static String fill(String text, FieldError error, String language) {
        String filled = text.replace("{field}", error.field());
        for (Map.Entry<String, Object> value : error.values().entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", words(value.getValue(), language));
        }
        return filled;
    }

    private static String words(Object value, String language) {
        if (value instanceof Map<?, ?> byLanguage) {
            return in(byLanguage, language);
        }
        if (value instanceof Labels labels) {
            return labels.in(language);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(one -> words(one, language)).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static String in(Map<?, ?> texts, String language) {
        Object text = texts.containsKey(language) ? texts.get(language) : texts.get(Labels.BASE);
        return text == null ? "" : text.toString();
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
