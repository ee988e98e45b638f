package org.shakti.mis.acceptance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for words in the bytes of files, in either of the forms in which Java programs write text. */
record Traces(List<String> words) {
    static Traces of(List<String> words) {
        return new Traces(words);
    }

    /** Returns a line for each file below a folder, by name or content, in which one of the words stands. */
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                words.stream()
                        .filter(word -> file.toString().contains(word)
                                || bytes.contains(as(word, StandardCharsets.UTF_8))
                                || bytes.contains(as(word, StandardCharsets.UTF_16BE)))
                        .map(word -> word + " in " + folder.relativize(file))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String as(String word, Charset charset) {
        return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
