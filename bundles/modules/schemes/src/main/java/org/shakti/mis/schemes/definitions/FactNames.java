package org.shakti.mis.schemes.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Names of facts that were ever heard of: those of all packs that come with the program, installed or not, and those of
 * every pack that was there since the start. By them a fact of a pack that went is told from a mistyped name.
 */
final class FactNames {
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    FactNames() {
        heard.addAll(shipped());
    }

    void hear(Collection<String> names) {
        heard.addAll(names);
    }

    boolean heard(String name) {
        return heard.contains(name);
    }

    static Set<String> shipped() {
        try (InputStream in = FactNames.class.getResourceAsStream("fact-names.txt")) {
            if (in == null) {
                throw new IOException("the module lacks its names of facts");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
