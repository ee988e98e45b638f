package org.shakti.mis.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.shakti.mis.distribution.Installation;

/** The command line of an installation, as an administrator types into it. */
public record Shell(Installation installation) {
    private static final int PATIENCE_SECONDS = 120;

    public Said run(String... words) throws IOException, InterruptedException {
        return runWith("", words);
    }

    /** Runs a command that reads a line from its standard input. */
    public Said runWith(String input, String... words) throws IOException, InterruptedException {
        Process process = installation.command(words).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("bin/shakti " + String.join(" ", words) + " does not end: " + text);
        }
        return new Said(process.exitValue(), text);
    }

    /** What a command printed, and the code with which it ended. */
    public record Said(int code, String text) {
        public JsonNode json() {
            try {
                return new JsonMapper().readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text, e);
            }
        }

        public Said expect(int expected) {
            if (code != expected) {
                throw new AssertionError("ended with " + code + ", not " + expected + ": " + text);
            }
            return this;
        }
    }
}
