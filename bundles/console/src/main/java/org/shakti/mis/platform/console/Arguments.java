package org.shakti.mis.platform.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command, apart from its options; an option may come several times. */
final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments() {}

    static Arguments of(List<String> given, Set<String> withValue) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (!word.startsWith("--")) {
                arguments.words.add(word);
                continue;
            }
            String name = word.substring(2);
            if (!withValue.contains(name)) {
                arguments.flags.add(name);
            } else if (++i < given.size()) {
                arguments.options.computeIfAbsent(name, n -> new ArrayList<>()).add(given.get(i));
            } else {
                throw new UsageException("--" + name + " needs a value.");
            }
        }
        return arguments;
    }

    /** Refuses flags that the command does not know. */
    Arguments knowing(String... known) {
        Set<String> unknown = new HashSet<>(flags);
        unknown.removeAll(Set.of(known));
        unknown.remove("json");
        if (!unknown.isEmpty()) {
            throw new UsageException("--" + unknown.iterator().next() + " is not known here.");
        }
        return this;
    }

    String word(int at, String what) {
        if (at >= words.size()) {
            throw new UsageException(what + " is missing.");
        }
        return words.get(at);
    }

    Optional<String> optionalWord(int at) {
        return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    Optional<String> option(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }
}
