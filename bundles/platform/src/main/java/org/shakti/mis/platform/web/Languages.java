package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the platform speaks, and the choice of one for a request. */
final class Languages {
    static final List<String> KNOWN = List.of("en", "hi", "bn");

    private Languages() {}

    /** Returns the first known language that the header prefers, or the other one when it names none. */
    static String choose(@Nullable String acceptLanguage, String otherwise) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return otherwise;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(KNOWN::contains)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IllegalArgumentException e) {
            return otherwise; // a header that cannot be read prefers nothing
        }
    }
}
