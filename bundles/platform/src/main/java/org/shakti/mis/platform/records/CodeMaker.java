package org.shakti.mis.platform.records;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes the codes that stand for records in speech and on paper: a prefix, syllables that can be spoken on the telephone,
 * and a check character (ISO 7064, MOD 37,36). Nothing about the record can be read from a code.
 */
final class CodeMaker {
    private static final String CONSONANTS = "BDGHJKLMNPRSTVZ";
    private static final String VOWELS = "AEIOU";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int SPOKEN = 8;
    private static final int MOST_MISPLACED = 2;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{4,20}");

    private final SecureRandom random = new SecureRandom();

    /**
     * Returns a new code of at most {@code longest} characters; that it is not taken yet is for the database to say.
     *
     * @param dense the spoken codes are nearly used up: take any characters
     */
    String next(String prefix, int longest, boolean dense) {
        int length = Math.min(SPOKEN, longest - prefix.length() - 1);
        StringBuilder code = new StringBuilder(prefix);
        for (int i = 0; i < length; i++) {
            String letters = dense ? ALPHABET : i % 2 == 0 ? CONSONANTS : VOWELS;
            code.append(letters.charAt(random.nextInt(letters.length())));
        }
        return code.append(check(code)).toString();
    }

    /** Tells whether a code that was given from outside may be kept. */
    static boolean fits(String code) {
        return SHAPE.matcher(code).matches();
    }

    /** Tells whether the last character fits the others; finds every single wrong character and nearly every swap. */
    static boolean holds(String code) {
        return code.length() > 1
                && ALPHABET.indexOf(code.charAt(code.length() - 1)) >= 0
                && code.charAt(code.length() - 1) == check(code.subSequence(0, code.length() - 1));
    }

    /**
     * Tells whether a code that was given from outside was made here and written down wrong: it looks as those made here do
     * but for a letter or a swap, and its check character does not fit. Codes of other registers look otherwise.
     */
    static boolean mistyped(String code, String prefix, int longest) {
        int length = Math.min(SPOKEN, longest - prefix.length() - 1);
        if (code.length() != prefix.length() + length + 1 || !code.startsWith(prefix)) {
            return false;
        }
        int misplaced = 0;
        for (int i = 0; i < length; i++) {
            String letters = i % 2 == 0 ? CONSONANTS : VOWELS;
            misplaced += letters.indexOf(code.charAt(prefix.length() + i)) < 0 ? 1 : 0;
        }
        return misplaced <= MOST_MISPLACED && !holds(code);
    }

    private static char check(CharSequence text) {
        int size = ALPHABET.length();
        int rest = size;
        for (int i = 0; i < text.length(); i++) {
            int sum = (rest + Math.max(0, ALPHABET.indexOf(text.charAt(i)))) % size;
            rest = (sum == 0 ? size : sum) * 2 % (size + 1);
        }
        return ALPHABET.charAt((size + 1 - rest) % size);
    }
}
