package org.shakti.mis.demands.ladders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader.Fault;
import org.shakti.mis.api.extension.Definitions;

@DisplayName("Ladders and letters of packs")
class DemandDefinitionsTest {
    private final DemandDefinitions definitions = new DemandDefinitions();

    private static Pack pack(String id, String... regions) {
        return new Pack(
                id, "1.0.0", Pack.Kind.STATE_PACK, Labels.english(id), List.of(), Set.of(regions), true, List.of());
    }

    private static DefinitionNode node(int line, @Nullable Object value) {
        Map<String, DefinitionNode> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> entries.put(key.toString(), node(line, inner)));
        }
        List<DefinitionNode> items = value instanceof List<?> list
                ? list.stream().map(one -> node(line, one)).toList()
                : List.of();
        boolean single = entries.isEmpty() && items.isEmpty();
        return new DefinitionNode("ladders/a.yaml", line, single ? value : null, entries, items);
    }

    private static Definitions ladders(Pack pack, Object... rungs) {
        Map<String, Object> ladder = Map.of("ladder", "RIVER", "title", Map.of("en", "River"), "rungs", List.of(rungs));
        return new Definitions(pack, List.of(node(7, Map.of("ladders", List.of(ladder)))), Map.of());
    }

    private static Map<String, Object> rung(String id, Object days) {
        return Map.of("id", id, "title", Map.of("en", "The desk", "bn", "দপ্তর"), "days", days);
    }

    private static Definitions letter(Pack pack, String file, String text) {
        return new Definitions(pack, List.of(), Map.of(file, text));
    }

    @Test
    void areReadWithTheirDays() {
        definitions.publish(1, List.of(ladders(pack("a"), rung("desk", 15L), rung("head", 30L))));

        Ladder ladder = definitions.library().ladder("RIVER").orElseThrow();

        assertThat(ladder.rungs()).extracting(Ladder.Rung::days).containsExactly(15, 30);
        assertThat(ladder.rungs().get(0).title().in("bn")).isEqualTo("দপ্তর");
        assertThat(ladder.rungs().get(0).letter()).isEqualTo("demand");
        assertThat(ladder.has(1)).isTrue();
        assertThat(ladder.has(2)).isFalse();
    }

    @Test
    void areRefusedWhenTwoPacksNameTheSameLadder() {
        Definitions one = ladders(pack("a"), rung("desk", 15L));

        assertThat(definitions.check(one, List.of())).isEmpty();
        assertThat(definitions.check(one, List.of(ladders(pack("b"), rung("desk", 15L)))))
                .extracting(Fault::key)
                .containsExactly("RIVER");
    }

    @Test
    void areRefusedWithTheLineOfARungThatStandsTwice() {
        assertThat(definitions.check(ladders(pack("a"), rung("desk", 15L), rung("desk", 15L)), List.of()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(7);
                    assertThat(fault.key()).isEqualTo("desk");
                });
    }

    @Test
    void areRefusedForAPlaceholderThatNobodyFills() {
        Definitions wrong = letter(pack("a"), "letters/demand.en.html", "<p>a</p>\n\n<p>{{phone}}</p>");

        assertThat(definitions.check(wrong, List.of())).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("letters/demand.en.html");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.key()).isEqualTo("phone");
        });
        assertThat(definitions.check(letter(pack("a"), "letters/demand.fr.html", "<p>a</p>"), List.of()))
                .extracting(Fault::file)
                .containsExactly("letters/demand.fr.html");
    }

    @Test
    void holdWhereTheirPackApplies() {
        definitions.publish(
                1,
                List.of(
                        letter(pack("everywhere"), "letters/demand.en.html", "<p>all</p>"),
                        letter(pack("east", "19"), "letters/demand.en.html", "<p>east</p>"),
                        ladders(pack("north", "303"), rung("desk", 15L))));
        Library library = definitions.library();

        assertThat(filled(library, "en", Set.of("303", "19"))).isEqualTo("<p>east</p>");
        assertThat(filled(library, "hi", Set.of("400", "20"))).isEqualTo("<p>all</p>");
        assertThat(library.ladders(on("303", "19"))).hasSize(1);
        assertThat(library.ladders(on("304", "19"))).isEmpty();
    }

    @Test
    void areLeftOutWhereTheirPackIsOffButForWhatIsReadOnly() {
        Set<String> place = Set.of("303", "19");
        definitions.publish(
                1,
                List.of(
                        letter(pack("everywhere"), "letters/demand.en.html", "<p>all</p>"),
                        letter(pack("east", "19"), "letters/demand.en.html", "<p>east</p>"),
                        letter(pack("east", "19"), "letters/plea.en.html", "<p>plea</p>"),
                        ladders(pack("east", "19"), rung("desk", 15L))));
        Library library = definitions.library();
        Predicate<Pack> on = pack -> !pack.id().equals("east");

        assertThat(library.ladders(on)).isEmpty();
        assertThat(library.ladder("RIVER"))
                .as("a demand that climbs it is still read")
                .isPresent();
        assertThat(library.letter("demand", "en", on, place).orElseThrow().fill(Map.of()))
                .isEqualTo("<p>all</p>");
        assertThat(library.letter("plea", "hi", on, place).orElseThrow().fill(Map.of()))
                .as("no pack that is on has it")
                .isEqualTo("<p>plea</p>");
    }

    private static Predicate<Pack> on(String... place) {
        return pack -> Library.applies(pack, Set.of(place));
    }

    private static String filled(Library library, String language, Set<String> place) {
        return library.letter("demand", language, on(place.toArray(String[]::new)), place)
                .orElseThrow()
                .fill(Map.of());
    }

    @Test
    void haveASchemaForEditors() {
        assertThat(definitions.folders()).containsKeys("ladders", "letters", "asks");
        assertThat(definitions.folders().get("ladders")).contains("\"rungs\"");
        assertThat(definitions.folders().get("letters")).isEmpty();
    }
}
