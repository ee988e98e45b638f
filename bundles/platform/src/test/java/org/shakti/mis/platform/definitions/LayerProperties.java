package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;

/** What holds of layers whatever packs come and go. */
@Label("Layers")
class LayerProperties {
    private static final List<Supplier<PackSource>> POOL = List.of(
            LayerProperties::land,
            () -> PackInMemory.sample("orchard"),
            () -> PackInMemory.sample("beekeeping"),
            () -> PackInMemory.sample("hill-orchards"),
            () -> PackInMemory.module("orchard"),
            () -> PackInMemory.module("thief").with("record-types/x.yaml", "type: hive\ntitle: {en: Mine}\n"),
            () -> PackInMemory.module("broken").with("record-types/x.yaml", "type: [\n"),
            () -> PackInMemory.module("circle", "needs: [{pack: circle}]"));

    private static PackInMemory land() {
        return PackInMemory.module("land")
                .replacing("pack.yaml", "module", "national")
                .with("places/states.csv", "lgd_state_code,name_en\n19,Hills\n20,Plains\n")
                .with(
                        "places/districts.csv",
                        "lgd_state_code,lgd_district_code,name_common_en\n19,303,Upper\n20,400,Lower\n");
    }

    @Property(tries = 60)
    @Label("are the same after a pack has come and gone")
    void comeAndGo(@ForAll("packs") List<Integer> there, @ForAll("pack") int guest) {
        LiveCatalogue live = new LiveCatalogue();
        Shelf shelf = new Shelf(live);
        for (int i = 0; i < there.size(); i++) {
            shelf.change(Map.of((long) i, Optional.of(POOL.get(there.get(i)).get())));
        }
        List<Catalogue> before = views(live);

        shelf.change(Map.of(99L, Optional.of(POOL.get(guest).get())));
        shelf.change(Map.of(99L, Optional.empty()));

        assertThat(views(live)).isEqualTo(before);
    }

    @Property(tries = 60)
    @Label("do not depend on whether packs came one by one or together")
    void oneByOneOrTogether(@ForAll("packs") List<Integer> packs) {
        LiveCatalogue one = new LiveCatalogue();
        Shelf shelf = new Shelf(one);
        for (int i = 0; i < packs.size(); i++) {
            shelf.change(Map.of((long) i, Optional.of(POOL.get(packs.get(i)).get())));
        }

        LiveCatalogue together =
                PackCheck.of(packs.stream().map(i -> POOL.get(i).get()));

        assertThat(views(together)).isEqualTo(views(one));
    }

    @Property(tries = 300)
    @Label("never remove, rename, loosen or declassify what is below them")
    void onlyAdd(@ForAll("overlays") PackInMemory overlay) {
        LiveCatalogue below = PackInMemory.read(land(), PackInMemory.sample("orchard"));

        LiveCatalogue above = PackInMemory.read(land(), PackInMemory.sample("orchard"), overlay);

        assertKept(below.current(), above.current());
        assertKept(below.current(), above.in("303"));
        assertKept(below.current(), above.in("400"));
        assertThat(above.current().refusals().isEmpty())
                .isEqualTo(above.current().packs().containsKey("overlay"));
    }

    private static List<Catalogue> views(LiveCatalogue live) {
        List<Catalogue> views = new ArrayList<>();
        for (Catalogue c : List.of(live.current(), live.in("303"), live.in("400"), live.in("1"))) {
            views.add(new Catalogue(
                    0,
                    c.packs(),
                    c.types(),
                    c.lists(),
                    c.workflows(),
                    c.indicators(),
                    c.boards(),
                    c.imports(),
                    c.roles(),
                    c.refusals()));
        }
        return views;
    }

    private static void assertKept(Catalogue below, Catalogue above) {
        below.types().values().forEach(type -> {
            RecordType now = above.types().get(type.name());
            assertThat(now.pack()).isEqualTo(type.pack());
            type.fields()
                    .forEach(field -> assertKept(field, now.field(field.key()).orElseThrow()));
            assertThat(now.rules()).containsAll(type.rules());
        });
        below.lists().values().forEach(list -> list.entries().forEach(entry -> {
            CodeEntry now = above.lists().get(list.name()).entry(entry.code()).orElseThrow();
            assertThat(now.pack()).isEqualTo(entry.pack());
            assertThat(now.parent()).isEqualTo(entry.parent());
            assertThat(now.attributes()).containsAllEntriesOf(entry.attributes());
        }));
        below.workflows().values().forEach(workflow -> {
            Workflow now = above.workflows().get(workflow.name());
            assertThat(now.initial()).isEqualTo(workflow.initial());
            assertThat(now.transitions()).containsAll(workflow.transitions());
            workflow.states()
                    .forEach(state -> assertThat(now.state(state.code())).isPresent());
            assertThat(now.terminal()).containsAll(workflow.terminal());
        });
    }

    private static void assertKept(Field field, Field now) {
        assertThat(now.kind()).isEqualTo(field.kind());
        assertThat(now.target()).isEqualTo(field.target());
        assertThat(now.pack()).isEqualTo(field.pack());
        assertThat(now.sensitivity()).isGreaterThanOrEqualTo(field.sensitivity());
        assertThat(now.use().required()).isIn(true, field.use().required());
        if (now.use().required()) {
            assertThat(now.use().shownWhen()).isNotEqualTo(Optional.of(FieldChanges.NEVER));
        }
    }

    @Provide
    Arbitrary<Integer> pack() {
        return Arbitraries.integers().between(0, POOL.size() - 1);
    }

    @Provide
    Arbitrary<List<Integer>> packs() {
        return pack().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<PackInMemory> overlays() {
        Arbitrary<String> keys = Arbitraries.of(
                "code", "planted_on", "price", "owner_name", "water_source", "main_fruit", "altitude", "nothing");
        Arbitrary<String> changes = Combinators.combine(
                        keys,
                        Arbitraries.of("ordinary", "sensitive", "identity"),
                        Arbitraries.of("", ", required: true", ", required: false", ", label: {en: Other}"))
                .as((key, care, more) -> "  - {key: " + key + ", class: " + care + more + "}\n");
        Arbitrary<String> fields = Combinators.combine(keys, Arbitraries.of("text", "integer", "yes-no"))
                .as((key, kind) -> "      - {key: " + key + ", kind: " + kind + ", label: {en: New}}\n");
        Arbitrary<String> rows = Combinators.combine(
                        Arbitraries.of("APPLE", "PEAR", "PLUM"),
                        Arbitraries.of("", "APPLE"),
                        Arbitraries.of("", "3", "4"))
                .as((code, parent, weight) -> "fruit," + code + "," + parent + ",Text," + weight + "\n");
        Arbitrary<String> regions = Arbitraries.of("[]", "[19]", "[303]", "[20]");
        return Combinators.combine(
                        changes.list().ofMaxSize(2),
                        fields.list().ofMaxSize(2),
                        rows.list().ofMaxSize(2),
                        keys.list().ofMaxSize(2),
                        regions)
                .as(LayerProperties::overlay);
    }

    private static PackInMemory overlay(
            List<String> changes, List<String> fields, List<String> rows, List<String> hidden, String regions) {
        PackInMemory pack = PackInMemory.module("overlay", "needs: [{pack: orchard}]", "regions: " + regions)
                .replacing("pack.yaml", "module", "state-pack");
        StringBuilder type = new StringBuilder("extends: orchard\nhidden: " + hidden + "\n");
        if (!changes.isEmpty()) {
            type.append("changes:\n").append(String.join("", changes));
        }
        if (!fields.isEmpty()) {
            type.append("sections:\n  - id: main\n    fields:\n").append(String.join("", fields));
        }
        pack.with("record-types/orchard.yaml", type.toString());
        if (!rows.isEmpty()) {
            pack.with("code-lists/x.csv", "list,code,parent,label_en,weight\n" + String.join("", rows));
        }
        return pack;
    }
}
