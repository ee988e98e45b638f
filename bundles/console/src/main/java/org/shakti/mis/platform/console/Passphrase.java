package org.shakti.mis.platform.console;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a password that one can read out and type: four made-up words, about fifty bits of chance. */
final class Passphrase {
    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 4;
    private static final int SYLLABLES = 2;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return IntStream.range(0, WORDS).mapToObj(word -> word()).collect(Collectors.joining("-"));
    }

    private String word() {
        return IntStream.range(0, SYLLABLES)
                .mapToObj(syllable -> "" + one(CONSONANTS) + one(VOWELS))
                .collect(Collectors.joining());
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
