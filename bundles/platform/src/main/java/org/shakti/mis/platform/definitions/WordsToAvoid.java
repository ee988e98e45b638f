package org.shakti.mis.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds words in the texts of a pack that people do not want to be called by. The list holds only what a source says, and
 * lets the names of laws and schemes stand. It is advice: a pack with such a word is still accepted.
 */
public final class WordsToAvoid {
    private static final String LIST = "/wording/avoid.csv";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern TEXTS = Pattern.compile(".*\\.(yaml|csv|html|json)");
    /** Notes to other authors, names of laws, and where a text comes from are not shown as our words. */
    private static final Pattern NOT_OURS = Pattern.compile("\\s*(#|law:|source:|sourceUrl:).*");

    private final List<Word> words;

    private WordsToAvoid(List<Word> words) {
        this.words = words;
    }

    /** A word that was found, where, and what to say instead. */
    public record Found(String file, int line, String word, String instead) {}

    /** Returns what is found in the files of a pack, in their order. */
    public static List<Found> in(PackSource pack) throws IOException {
        WordsToAvoid all = new WordsToAvoid(list());
        List<Found> found = new ArrayList<>();
        for (String path : pack.paths()) {
            if (TEXTS.matcher(path).matches()) {
                try (InputStream in = pack.open(path)) {
                    all.look(path, new String(in.readAllBytes(), StandardCharsets.UTF_8), found);
                }
            }
        }
        return found;
    }

    private void look(String path, String text, List<Found> found) {
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = ADDRESS.matcher(lines.get(at)).replaceAll("");
            if (!NOT_OURS.matcher(line).matches()) {
                for (Word word : words) {
                    if (word.isIn(line)) {
                        found.add(new Found(path, at + 1, word.text, word.instead));
                    }
                }
            }
        }
    }

    private static List<Word> list() {
        try (InputStream in = Objects.requireNonNull(WordsToAvoid.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> Word.of(row[1], row[2], row[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A word to avoid.
     *
     * @param alone finds it as a word of its own
     * @param name a name with this word in it that stays as it is; empty for none
     */
    private record Word(String text, Pattern alone, String instead, String name) {
        private static final String LETTER = "[\\p{L}\\p{M}\\p{N}_]";

        static Word of(String text, String instead, String name) {
            Pattern alone = Pattern.compile("(?<!" + LETTER + ")" + Pattern.quote(text) + "(?!" + LETTER + ")");
            return new Word(text, alone, instead, name);
        }

        boolean isIn(String line) {
            String plain = line.toLowerCase(Locale.ROOT);
            return alone.matcher(name.isEmpty() ? plain : plain.replace(name, ""))
                    .find();
        }
    }
}
