package org.shakti.mis.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP sockets on which a process listens, as the kernel tells them. */
final class Listeners {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENING = "0A";

    private Listeners() {}

    /** Returns address and port of each, in the kernel's hexadecimal form, such as {@code 0100007F:1FF5}. */
    static List<String> of(long pid) throws IOException {
        Set<String> own = sockets(pid);
        return Stream.concat(table("tcp"), table("tcp6"))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENING) && own.contains(columns[9]))
                .map(columns -> columns[1])
                .toList();
    }

    private static Stream<String> table(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/net", name)).stream().skip(1);
    }

    private static Set<String> sockets(long pid) throws IOException {
        try (var files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return files.map(Listeners::target)
                    .map(SOCKET::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}
