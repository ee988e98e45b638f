package org.shakti.mis.platform.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes words into addresses. */
final class Paths {
    private Paths() {}

    static String segment(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
