package org.shakti.mis.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.distribution.Installation;

/**
 * The steps of a guide in docs/: blocks of code after a comment that says what to do with them. {@code run} must end well,
 * {@code refused} must not, {@code file} is written, {@code watched} goes on until somebody ends it; other words are the
 * test's own.
 */
record Guide(List<Step> steps) {
    private static final Pattern STEP =
            Pattern.compile("<!-- guide: (\\w+)(?: ([^\\n]*?))? -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final int PATIENCE_SECONDS = 300;

    /** Returns the only step of a kind. */
    Step only(String kind) {
        List<Step> found =
                steps.stream().filter(step -> step.kind().equals(kind)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " steps to " + kind);
        }
        return found.get(0);
    }

    static Guide in(String file) throws IOException {
        Matcher found = STEP.matcher(Files.readString(Path.of("../docs").resolve(file)));
        List<Step> steps = new ArrayList<>();
        while (found.find()) {
            steps.add(new Step(found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)));
        }
        return new Guide(List.copyOf(steps));
    }

    /**
     * One step.
     *
     * @param kind what to do
     * @param about a file to write, or words that matter in what is printed
     * @param text commands, or the content of the file
     */
    record Step(String kind, String about, String text) {
        /** Does it as a reader would who types in the folder of the installation. */
        Shell.Said follow(Installation installation) throws IOException, InterruptedException {
            if (kind.equals("file")) {
                Path file = installation.home().resolve(about);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                return new Shell.Said(0, "");
            }
            return said(typed(installation, installation.home()));
        }

        /** Returns the commands, ready to be started in a folder of the installation. */
        ProcessBuilder typed(Installation installation, Path folder) {
            ProcessBuilder builder = new ProcessBuilder("sh", "-ec", text)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(installation.command().environment());
            builder.environment().put("URL", "http://127.0.0.1:" + installation.port());
            return builder;
        }

        /** Waits until the commands have ended. */
        Shell.Said said(ProcessBuilder builder) throws IOException, InterruptedException {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + text);
            }
            return new Shell.Said(process.exitValue(), said);
        }
    }
}
