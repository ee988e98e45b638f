package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes: words for people, or one JSON text for programs. */
final class Terminal {
    private final InputStream in;
    private final PrintStream out;
    private final boolean json;

    Terminal(InputStream in, PrintStream out, boolean json) {
        this.in = in;
        this.out = out;
        this.json = json;
    }

    /** Shows the answer of the server as it came when a program reads, and the words otherwise. */
    void show(Json answer, String words) {
        out.println(json ? answer.toString() : words.stripTrailing());
    }

    /** Returns the same terminal, showing somewhere else. */
    Terminal to(PrintStream other) {
        return new Terminal(in, other, json);
    }

    /** Shows words to people only. */
    void say(String words) {
        if (!json) {
            out.println(words);
        }
    }

    /** Reads a secret: one line, without its end. */
    String line() throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }
}
