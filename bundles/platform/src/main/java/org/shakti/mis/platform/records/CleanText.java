package org.shakti.mis.platform.records;

import java.text.Normalizer;

/** Brings text into its one form, and finds characters that have no place in it. */
final class CleanText {
    private CleanText() {}

    /** Returns the text in NFC without blanks around it, with line feeds only between its lines. */
    static String of(String raw) {
        String lines = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        String plain = lines.strip();
        return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain
                : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Tells whether the text holds broken or invisible characters that could deceive a reader or a program. */
    static boolean refused(String text, boolean severalLines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || forbidden(c, severalLines)) {
                return true;
            }
        }
        return false;
    }

    private static boolean forbidden(char c, boolean severalLines) {
        if (c == '\n' || c == '\t') {
            return !severalLines;
        }
        boolean turnsDirection = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return turnsDirection || Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF' || c == '\uFEFF';
    }
}
