package org.shakti.mis.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inside of a running server, as the tools of the JDK show it. */
record Jvm(long pid) {
    private static final Pattern TOTAL = Pattern.compile("Total = (\\d+)\\s+(\\d+)");
    private static final Pattern OF_BUNDLES = Pattern.compile(
            "(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\S*\n");
    private static final Pattern WIRINGS =
            Pattern.compile("(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\n");

    /** Java makes such a loader, with one class, for each method that is often called by reflection: load, not a leak. */
    private static final String ACCESSOR = "DelegatingClassLoader";

    /** What is alive after a full garbage collection, without what reflection makes for itself. */
    record Loaders(int all, int ofBundles, int wirings, int classes) {}

    Loaders loaders() throws IOException, InterruptedException {
        String live = ask("GC.class_histogram");
        String stats = ask("VM.classloader_stats");
        Matcher total = find(TOTAL, stats);
        int made = (int) stats.lines().filter(line -> line.contains(ACCESSOR)).count();
        return new Loaders(
                Integer.parseInt(total.group(1)) - made,
                Integer.parseInt(find(OF_BUNDLES, live).group(1)),
                Integer.parseInt(find(WIRINGS, live).group(1)),
                Integer.parseInt(total.group(2)) - made);
    }

    private String ask(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + answer);
        }
        return answer;
    }

    private static Matcher find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text.substring(0, Math.min(2000, text.length())));
        }
        return found;
    }
}
