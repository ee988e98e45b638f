package org.shakti.mis.distribution;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bundles that the features service tells it refreshes; it tells so on standard output only. */
final class Refreshed {
    private final List<String> lines = new ArrayList<>();

    /** Listens while something is done. */
    void during(Change change) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            change.run();
        } finally {
            System.setOut(before);
        }
        told.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
    }

    /** Returns how often something was refreshed. */
    long times() {
        return lines.stream().filter(Refreshed::begins).count();
    }

    /** Returns those that were refreshed although they did not go themselves. */
    List<String> others() {
        List<String> found = new ArrayList<>();
        boolean among = false;
        for (String line : lines) {
            among = begins(line) || (among && line.startsWith("    "));
            if (among && !begins(line) && !line.endsWith("(Bundle will be uninstalled)")) {
                found.add(line.strip());
            }
        }
        return found;
    }

    private static boolean begins(String line) {
        return line.startsWith("Refreshing bundles");
    }

    /** Something that changes bundles. */
    @FunctionalInterface
    interface Change {
        void run() throws Exception;
    }
}
