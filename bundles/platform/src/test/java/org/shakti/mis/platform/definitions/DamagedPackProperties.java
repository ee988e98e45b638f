package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shakti.mis.api.catalogue.Catalogue;

/** Whatever is done to the files of a pack, it is accepted or refused; nothing else happens. */
@Label("A damaged pack")
class DamagedPackProperties {
    private static final List<String> PACKS = List.of("orchard", "beekeeping", "hill-orchards");
    private static final List<String> FILES = PACKS.stream()
            .flatMap(pack -> PackInMemory.sample(pack).paths().stream().map(path -> pack + "/" + path))
            .toList();

    @Property(tries = 400)
    @Label("is accepted or refused when a word of it is another one")
    void anotherWord(
            @ForAll @IntRange(min = 0, max = 1_000) int file,
            @ForAll @IntRange(min = 0, max = 10_000) int place,
            @ForAll("words") String word)
            throws IOException {
        String path = FILES.get(file % FILES.size());
        String[] words = text(path).split("(?<=[ \\n,:\\[\\]{}])");
        words[place % words.length] = word;

        judge(path, String.join("", words).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    @Label("is accepted or refused when lines are missing")
    void missingLines(
            @ForAll @IntRange(min = 0, max = 1_000) int file,
            @ForAll @IntRange(min = 0, max = 200) int from,
            @ForAll @IntRange(min = 1, max = 6) int count)
            throws IOException {
        String path = FILES.get(file % FILES.size());
        List<String> lines = new java.util.ArrayList<>(text(path).lines().toList());
        int start = from % lines.size();
        lines.subList(start, Math.min(lines.size(), start + count)).clear();

        judge(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    @Label("is accepted or refused when a file is any bytes")
    void anyBytes(@ForAll @IntRange(min = 0, max = 1_000) int file, @ForAll @Size(max = 200) byte[] bytes) {
        judge(FILES.get(file % FILES.size()), bytes);
    }

    private static String text(String path) throws IOException {
        try (InputStream in = PackInMemory.sample(pack(path)).open(file(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String pack(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static String file(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private static void judge(String path, byte[] bytes) {
        PackSource[] packs = PACKS.stream().map(PackInMemory::sample).toArray(PackSource[]::new);
        int damaged = PACKS.indexOf(pack(path));
        packs[damaged] = PackInMemory.sample(pack(path)).with(file(path), bytes);

        LiveCatalogue live = PackInMemory.read(packs);

        Catalogue catalogue = live.current();
        assertThat(catalogue.packs().size() < packs.length)
                .isEqualTo(!catalogue.refusals().isEmpty());
        assertThat(live.in("19").types().keySet()).isSubsetOf(catalogue.types().keySet());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "orchard",
                        "visit",
                        "fruit",
                        "tending",
                        "code",
                        "text",
                        "one-of",
                        "group",
                        "place",
                        "reference",
                        "[]",
                        "{}",
                        "[",
                        "]",
                        "{",
                        "}",
                        ":",
                        "- ",
                        "\n",
                        "\n  ",
                        "true",
                        "null",
                        "0",
                        "-1",
                        "1.5",
                        "99999999999999999999",
                        "APPLE",
                        "PLANTED",
                        "all",
                        "any",
                        "not",
                        "children",
                        "parent",
                        "ever",
                        "state",
                        "today",
                        "$planted_on",
                        "$",
                        "is",
                        "in",
                        "min",
                        "present",
                        "\"",
                        "'",
                        "&a",
                        "*a",
                        "!x",
                        "extends",
                        "hidden",
                        "order",
                        "changes",
                        "orchard\n",
                        ",",
                        "\u0000",
                        "\uFEFF"),
                Arbitraries.strings().ascii().ofMaxLength(6));
    }
}
