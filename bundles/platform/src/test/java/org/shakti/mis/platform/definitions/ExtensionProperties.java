package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.extension.DefinitionReader;

/** What holds of readers and packs in whatever order they come and go. */
@Label("Readers and packs")
class ExtensionProperties {
    private static final List<Supplier<PackSource>> POOL = List.of(
            () -> PackInMemory.sample("orchard"),
            () -> PackInMemory.sample("beekeeping"),
            () -> recipe("kitchen", "pantry: [sugar]\nneeds: [sugar]"),
            () -> recipe("stew", "needs: [sugar]"),
            () -> recipe("salted", "pantry: [salt]").replacing("pack.yaml", "module", "national"),
            () -> recipe("soup", "needs: [salt]"),
            () -> recipe("shapeless", "neds: [salt]"),
            () -> recipe("carded", "needs: []").with("cards/soup.html", "<p>Soup</p>"));

    private static PackInMemory recipe(String id, String lines) {
        return PackInMemory.module(id)
                .with("recipes/one.yaml", "recipe: " + id.replace('-', '_') + "\n" + lines + "\n");
    }

    @Property(tries = 80)
    @Label("leave nothing behind when a pack goes")
    void packsComeAndGo(@ForAll("packs") List<Integer> there, @ForAll("pack") int guest) {
        House house = new House();
        house.reader(house.recipes, true);
        house.fill(there);
        List<Object> before = house.everything();

        house.pack(99, Optional.of(POOL.get(guest).get()));
        house.pack(99, Optional.empty());

        assertThat(house.everything()).isEqualTo(before);
    }

    @Property(tries = 80)
    @Label("leave nothing behind when a reader goes")
    void readersComeAndGo(@ForAll("packs") List<Integer> there) {
        House house = new House();
        house.fill(there);
        List<Object> before = house.everything();

        RecipeReader guest = new RecipeReader();
        house.reader(guest, true);
        house.reader(guest, false);

        assertThat(house.everything()).isEqualTo(before);
    }

    @Property(tries = 80)
    @Label("come to the same whether the reader comes first or last")
    void firstOrLast(@ForAll("packs") List<Integer> packs) {
        House first = new House();
        first.reader(first.recipes, true);
        first.fill(packs);

        House last = new House();
        last.fill(packs);
        last.reader(last.recipes, true);

        assertThat(last.everything()).isEqualTo(first.everything());
    }

    @Provide
    Arbitrary<Integer> pack() {
        return Arbitraries.integers().between(0, POOL.size() - 1);
    }

    @Provide
    Arbitrary<List<Integer>> packs() {
        return pack().list().ofMaxSize(6);
    }

    /** A shelf with a reader, and all that can be seen of both. */
    private static final class House {
        private final LiveCatalogue live = new LiveCatalogue();
        private final Shelf shelf = new Shelf(live);
        private final RecipeReader recipes = new RecipeReader();

        private void fill(List<Integer> packs) {
            for (int i = 0; i < packs.size(); i++) {
                pack(i, Optional.of(POOL.get(packs.get(i)).get()));
            }
        }

        private void pack(long id, Optional<PackSource> source) {
            shelf.change(Map.of(id, source));
        }

        private void reader(DefinitionReader reader, boolean here) {
            shelf.change(new Arrivals.Batch(Map.of(), List.of(new Arrivals.Reader(reader, here))));
        }

        private List<Object> everything() {
            Catalogue c = live.current();
            return List.of(
                    c.packs(),
                    c.types(),
                    c.lists(),
                    c.workflows(),
                    c.boards(),
                    c.roles(),
                    c.refusals(),
                    recipes.words());
        }
    }
}
