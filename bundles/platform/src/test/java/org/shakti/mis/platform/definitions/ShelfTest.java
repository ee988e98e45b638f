package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;

@DisplayName("The shelf of packs")
class ShelfTest {
    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf = new Shelf(live);

    @Test
    void showsAGenerationOnlyAfterTheListenersAreReady() {
        List<Long> shownWhilePreparing = new ArrayList<>();
        shelf.listen((before, next) -> shownWhilePreparing.add(live.current().generation()));

        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        shelf.change(Map.of(2L, Optional.of(PackInMemory.sample("beekeeping"))));

        assertThat(shownWhilePreparing).containsExactly(0L, 1L);
        assertThat(live.current().generation()).isEqualTo(2);
    }

    @Test
    void tellsOnceReadersSeeAGenerationAlsoWhenSomebodyFailsAtIt() {
        List<Long> shown = new ArrayList<>();
        shelf.listen(new OnShown(now -> {
            throw new IllegalStateException("on purpose");
        }));
        shelf.listen(new OnShown(
                now -> shown.addAll(List.of(now.generation(), live.current().generation()))));

        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));

        assertThat(shown).containsExactly(1L, 1L);
    }

    private record OnShown(Consumer<Catalogue> shown) implements CatalogueListener {
        @Override
        public void prepare(Catalogue before, Catalogue next) {}

        @Override
        public void published(Catalogue now) {
            shown.accept(now);
        }
    }

    @Test
    void tellsALateListenerWhatIsThere() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        List<Catalogue> told = new ArrayList<>();

        shelf.listen((before, next) -> told.addAll(List.of(before, next)));

        assertThat(told).containsExactly(Catalogue.EMPTY, live.current());
    }

    @Test
    void goesOnWhenAListenerFails() {
        List<Long> told = new ArrayList<>();
        shelf.listen((before, next) -> {
            throw new IllegalStateException("on purpose");
        });
        shelf.listen((before, next) -> told.add(next.generation()));

        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));

        assertThat(told).containsExactly(1L);
        assertThat(live.current().types()).containsKey("orchard");
    }

    @Test
    void tellsHowItWouldBeWithAnotherPackAndStaysAsItIs() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        Catalogue before = live.current();

        Catalogue with = shelf.trial(PackInMemory.sample("beekeeping")).catalogue();

        assertThat(with.packs()).containsOnlyKeys("orchard", "beekeeping");
        assertThat(with.types()).containsKey("hive");
        assertThat(live.current()).isSameAs(before);
        assertThat(live.current().types()).doesNotContainKey("hive");
    }

    @Test
    void takesManyChangesAsOneGeneration() {
        shelf.change(Map.of(
                1L, Optional.of(PackInMemory.sample("orchard")), 2L, Optional.of(PackInMemory.sample("beekeeping"))));

        assertThat(live.current().generation()).isEqualTo(1);
        assertThat(live.current().packs()).hasSize(2);
    }

    @Test
    void keepsAReadersGenerationAsItWas() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        Catalogue kept = live.current();

        shelf.change(Map.of(1L, Optional.empty()));

        assertThat(kept.types()).containsKey("orchard");
        assertThat(live.current().types()).isEmpty();
    }

    @Test
    void refusesAPackUntilWhatItNeedsHasCome() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("beekeeping"))));
        assertThat(live.current().refusals()).hasSize(1);

        shelf.change(Map.of(2L, Optional.of(PackInMemory.sample("orchard"))));

        assertThat(live.current().refusals()).isEmpty();
        assertThat(live.current().types()).containsKeys("orchard", "hive");
    }

    @Test
    void keepsTheFormerVersionWhileItsSuccessorIsRefused() {
        shelf.change(Map.of(
                1L, Optional.of(PackInMemory.sample("orchard")), 2L, Optional.of(PackInMemory.sample("beekeeping"))));
        Catalogue before = live.current();
        PackInMemory wrong =
                PackInMemory.sample("orchard").replacing("record-types/visit.yaml", "kind: date,", "kind: moment,");

        shelf.change(Map.of(1L, Optional.of(wrong)));

        assertThat(live.current().types()).isEqualTo(before.types());
        assertThat(live.current().refusals()).singleElement().satisfies(refusal -> assertThat(refusal.file())
                .isEqualTo("record-types/visit.yaml"));

        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        assertThat(live.current().refusals()).isEmpty();
    }

    @Test
    void bringsNothingBackOfAPackThatHasGoneForGood() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        shelf.change(Map.of(1L, Optional.empty()));
        shelf.forgetFormer(bundle -> true);

        shelf.change(
                Map.of(1L, Optional.of(PackInMemory.sample("orchard").with("record-types/visit.yaml", "type: 1"))));

        assertThat(live.current().types()).isEmpty();
    }

    @Test
    void refusesFieldsWhoseValuesAreKeptInAnotherWayAsSoonAsItKnows() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        KeptFields kept = (type, fields) -> fields.stream()
                .filter(field -> field.key().equals("visited_on"))
                .map(field -> new KeptFields.Objection(field, "the kind text"))
                .toList();

        shelf.keptBy(Optional.of(kept));

        assertThat(live.current().packs()).isEmpty();
        assertThat(live.current().refusals())
                .containsExactly(
                        new Catalogue.Refusal("orchard", "record-types/visit.yaml", 10, "visited_on", "the kind text"));
    }
}
