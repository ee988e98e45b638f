package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;

/** With the packs that we ship: one that comes and goes leaves everything else as it was, hash for hash. */
@DisplayName("A pack that goes")
class ResidueTest {
    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    /** Takes whatever modules read, and keeps what is live. */
    private static final class Everything implements DefinitionReader {
        private List<Definitions> live = List.of();

        @Override
        public Map<String, String> folders() {
            Map<String, String> folders = new TreeMap<>();
            List.of("facts", "schemes", "bindings", "ladders", "offices").forEach(f -> folders.put(f, "{}"));
            folders.put("letters", "");
            return folders;
        }

        @Override
        public List<Fault> check(Definitions pack, List<Definitions> others) {
            return List.of();
        }

        @Override
        public void publish(long generation, List<Definitions> now) {
            live = now;
        }
    }

    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf = new Shelf(live);
    private final Everything reader = new Everything();

    private static Map<String, PackSource> shipped() throws IOException {
        Map<String, PackSource> packs = new TreeMap<>();
        try (Stream<Path> folders =
                Stream.concat(Files.list(BUNDLES.resolve("packs")), Files.list(BUNDLES.resolve("modules")))) {
            folders.filter(folder -> Files.exists(folder.resolve("src/main/resources/SHAKTI-INF/pack.yaml")))
                    .forEach(folder -> packs.put(
                            String.valueOf(folder.getFileName()),
                            new FolderSource(folder.resolve("src/main/resources"))));
        }
        return packs;
    }

    /** Brings all packs in but some; returns the place of each. */
    private Map<String, Long> bring(Map<String, PackSource> packs) {
        Map<String, Long> places = new TreeMap<>();
        Map<Long, Optional<PackSource>> changes = new TreeMap<>();
        packs.forEach((name, source) -> {
            places.put(name, (long) places.size());
            changes.put(places.get(name), Optional.of(source));
        });
        shelf.change(new Arrivals.Batch(changes, List.of(new Arrivals.Reader(reader, true))));
        return places;
    }

    private String hash() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Catalogue> views = new ArrayList<>();
        views.add(live.current());
        List.of("303", "320", "337", "374").forEach(district -> views.add(live.in(district)));
        for (Catalogue c : views) {
            for (Map<String, ?> part : List.of(
                    c.packs(),
                    c.types(),
                    c.lists(),
                    c.workflows(),
                    c.indicators(),
                    c.boards(),
                    c.imports(),
                    c.roles())) {
                digest.update(new TreeMap<>(part).toString().getBytes(StandardCharsets.UTF_8));
            }
            digest.update(c.refusals().toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Definitions one : reader.live) {
            digest.update(
                    (one.pack() + " " + one.documents() + new TreeMap<>(one.texts())).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jharkhand", "west-bengal", "livelihood"})
    void leavesNothingBehind(String guest) throws Exception {
        Map<String, PackSource> packs = shipped();
        PackSource source = packs.remove(guest);
        bring(packs);
        String before = hash();

        shelf.change(Map.of(99L, Optional.of(source)));
        assertThat(live.current().packs()).containsKey(guest);
        assertThat(hash()).isNotEqualTo(before);
        shelf.change(Map.of(99L, Optional.empty()));

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void takesNothingOfAnotherStateWithIt() throws Exception {
        Map<String, PackSource> packs = shipped();
        Map<String, Long> places = bring(packs);
        assertThat(live.current().packs()).containsKeys("west-bengal", "jharkhand");

        shelf.change(Map.of(places.get("jharkhand"), Optional.empty()));
        String without = hash();

        ResidueTest other = new ResidueTest();
        packs.remove("jharkhand");
        other.bring(packs);
        assertThat(without).isEqualTo(other.hash());
    }
}
