package org.shakti.mis.platform.packs;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The versions of packs that this instance has chosen, oldest first, with their files: what is installed, and what one can
 * go back to. Files are whole or not there.
 */
public final class PackStore {
    private static final String DISTRIBUTION = "distribution";
    private static final String HISTORY = "history";
    private static final int MOST_KEPT = 5;

    private final Path folder;

    /** Takes the folder in which files are kept. */
    public PackStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A version that was chosen.
     *
     * @param version the version; empty for what comes with the program
     * @param sum hash over its files; empty for what comes with the program
     * @param unsigned it was taken although nobody known vouches for it
     * @param refused permissions that it asks for and does not get
     */
    public record Kept(String version, String sum, boolean unsigned, Set<String> refused) {
        private static final String NOT = "-";

        /** Copies the set. */
        public Kept {
            refused = Set.copyOf(refused);
        }

        Kept(String version, String sum, boolean unsigned) {
            this(version, sum, unsigned, Set.of());
        }

        /** Tells whether it is what comes with the program. */
        public boolean distribution() {
            return version.isEmpty();
        }

        private String line() {
            if (distribution()) {
                return DISTRIBUTION;
            }
            String without = refused.stream()
                    .sorted()
                    .map(word -> " " + NOT + URLEncoder.encode(word, StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
            return version + " " + sum + (unsigned ? " unsigned" : "") + without;
        }

        private static Kept of(String line) {
            String[] words = line.split(" ", -1);
            if (words.length < 2) {
                return new Kept("", "", false);
            }
            List<String> more = List.of(words).subList(2, words.length);
            Set<String> refused = more.stream()
                    .filter(word -> word.startsWith(NOT))
                    .map(word -> URLDecoder.decode(word.substring(NOT.length()), StandardCharsets.UTF_8))
                    .collect(Collectors.toSet());
            return new Kept(words[0], words[1], more.contains("unsigned"), refused);
        }
    }

    /** Returns what was chosen for a pack, oldest first; nothing when its files were never chosen here. */
    public List<Kept> history(String id) {
        try {
            return Files.readAllLines(home(id).resolve(HISTORY)).stream()
                    .map(Kept::of)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("The chosen versions cannot be read", e);
        }
    }

    /** Returns the version that is to be installed; nothing when that is what comes with the program, or nothing. */
    public Optional<Kept> current(String id) {
        List<Kept> all = history(id);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(k -> !k.distribution());
    }

    /** Returns the version before the one that is to be installed. */
    public Optional<Kept> former(String id) {
        List<Kept> all = history(id);
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    /** Returns the file of a version. */
    public Path file(String id, Kept kept) {
        return home(id).resolve(kept.version() + "-"
                + kept.sum().substring(0, Math.min(16, kept.sum().length())) + ".jar");
    }

    /** Chooses a version; {@code replaces} says that it takes the place of what comes with the program. */
    public void choose(FoundPack found, boolean replaces, boolean unsigned) throws IOException {
        choose(found, replaces, new Kept(found.pack().version(), found.sum(), unsigned));
    }

    /** Chooses a version as it is to be kept. */
    public void choose(FoundPack found, boolean replaces, Kept kept) throws IOException {
        String id = found.pack().id();
        Files.createDirectories(home(id));
        Path unfinished = home(id).resolve("unfinished.new");
        Files.copy(found.file(), unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, file(id, kept), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        List<Kept> all = new ArrayList<>(history(id));
        if (all.isEmpty() && replaces) {
            all.add(new Kept("", "", false));
        }
        boolean same = !all.isEmpty() && all.get(all.size() - 1).version().equals(kept.version());
        if (same) {
            all.remove(all.size() - 1); // the same version written anew: there is nothing to go back to in between
        }
        all.add(kept);
        write(id, all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()));
    }

    /** Goes back to the version before. */
    public void back(String id) throws IOException {
        List<Kept> all = history(id);
        write(id, all.subList(0, all.size() - 1));
    }

    /** Forgets a pack and its versions. */
    public void forget(String id) throws IOException {
        if (Files.isDirectory(home(id))) {
            write(id, List.of());
            Files.deleteIfExists(home(id).resolve(HISTORY));
            Files.deleteIfExists(home(id));
        }
    }

    private void write(String id, List<Kept> all) throws IOException {
        Path unfinished = home(id).resolve(HISTORY + ".new");
        Files.write(unfinished, all.stream().map(Kept::line).toList());
        Files.move(
                unfinished,
                home(id).resolve(HISTORY),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        List<Path> wanted = all.stream()
                .filter(kept -> !kept.distribution())
                .map(kept -> file(id, kept))
                .toList();
        try (Stream<Path> files = Files.list(home(id))) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".jar"))
                    .toList()) {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path home(String id) {
        if (!id.matches("[a-z][a-z0-9-]{0,49}")) {
            throw new IllegalArgumentException("no id of a pack");
        }
        return folder.resolve(id);
    }
}
