package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A newer version below an overlay")
class ThreeWayTest {
    private static final String TYPE = "record-types/orchard.yaml";

    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf = new Shelf(live);

    private static PackInMemory overlay() {
        return PackInMemory.module("upper", "needs: [{pack: orchard}]", "regions: [303]")
                .replacing("pack.yaml", "module", "district-overlay")
                .with(
                        TYPE,
                        """
                        extends: orchard
                        changes:
                          - {key: price, label: {en: Price paid here}}
                          - {key: first_harvest_on, required: true}
                        hidden: [irrigated]
                        order: [price]
                        """)
                .with("code-lists/x.csv", "list,code,label_en\nfruit,PEAR,Hill pear\n")
                .with("workflows/x.yaml", "extends: tending\nchanges:\n  - {code: CLEARED, label: {en: Given up}}\n");
    }

    @BeforeEach
    void open() {
        shelf.change(Map.of(1L, Optional.of(PackInMemory.sample("orchard"))));
        shelf.change(Map.of(2L, Optional.of(overlay())));
        assertThat(live.current().refusals()).isEmpty();
    }

    private List<String> told(PackInMemory newer) {
        return shelf.threeWay(newer).stream()
                .map(one -> String.join(
                        "|", one.kind(), one.name(), one.what(), one.language(), one.before(), one.after(), one.kept()))
                .toList();
    }

    @Test
    void isNotToldOfWhereTheOverlayHasTouchedNothing() {
        assertThat(told(PackInMemory.sample("orchard"))).isEmpty();
        assertThat(told(PackInMemory.sample("orchard").replacing(TYPE, "label: {en: Water}", "label: {en: Wells}")))
                .isEmpty();
        assertThat(told(PackInMemory.sample("orchard").replacing(TYPE, "{en: Price}", "{en: Price, bn: দাম}")))
                .isEmpty();
    }

    @Test
    void showsAllThreeWordsOfALabel() {
        assertThat(told(PackInMemory.sample("orchard").replacing(TYPE, "{en: Price}", "{en: Price in rupees}")))
                .containsExactly("field|orchard.price|label|en|Price|Price in rupees|Price paid here");
    }

    @Test
    void showsWhatIsNeededNow() {
        PackInMemory newer = PackInMemory.sample("orchard")
                .replacing(TYPE, "label: {en: First harvest}", "label: {en: First harvest}, required: true")
                .replacing(TYPE, "label: {en: Irrigated}", "label: {en: Irrigated now}");

        assertThat(told(newer))
                .containsExactly(
                        "field|orchard.first_harvest_on|required||false|true|true",
                        "field|orchard.irrigated|hidden||Irrigated|Irrigated now|hidden");
    }

    @Test
    void showsAnotherOrder() {
        PackInMemory newer = PackInMemory.sample("orchard")
                .replacing(
                        TYPE,
                        "      - {key: irrigated, kind: yes-no, label: {en: Irrigated}}\n",
                        "      - {key: irrigated, kind: yes-no, label: {en: Irrigated}}\n"
                                + "      - {key: drained, kind: yes-no, label: {en: Drained}}\n");

        assertThat(told(newer))
                .singleElement()
                .asString()
                .startsWith("type|orchard|order||code, ")
                .endsWith("|price");
    }

    @Test
    void showsCodesAndStates() {
        PackInMemory sample = PackInMemory.sample("orchard");
        PackInMemory newer = sample.replacing("workflows/tending.yaml", "{en: Cleared}", "{en: Cut down}");

        assertThat(told(newer)).containsExactly("state|tending.CLEARED|label|en|Cleared|Cut down|Given up");
    }

    @Test
    void showsWhatAPackAddedToATypeOfAnotherPack() {
        String added = "record-types/orchard.yaml";
        PackInMemory state = PackInMemory.module("middle", "needs: [{pack: orchard}]", "regions: [19]")
                .replacing("pack.yaml", "module", "state-pack")
                .with(
                        added,
                        """
                        extends: orchard
                        sections:
                          - {id: more, title: {en: More}, fields: [{key: card, kind: yes-no, label: {en: Card}}]}
                        """);
        shelf.change(Map.of(3L, Optional.of(state)));
        shelf.change(Map.of(
                4L,
                Optional.of(
                        PackInMemory.module("district", "needs: [{pack: orchard}, {pack: middle}]", "regions: [303]")
                                .replacing("pack.yaml", "module", "district-overlay")
                                .with(added, "extends: orchard\nchanges: [{key: card, label: {en: Card here}}]\n"))));
        assertThat(live.current().refusals()).isEmpty();

        assertThat(told(state.replacing(added, "{en: Card}", "{en: New card}")))
                .containsExactly("field|orchard.card|label|en|Card|New card|Card here");
    }

    @Test
    void neverTakesTheWordOfTheOverlayAway() {
        PackInMemory newer = PackInMemory.sample("orchard").replacing(TYPE, "{en: Price}", "{en: Price in rupees}");

        shelf.change(Map.of(1L, Optional.of(newer)));

        assertThat(live.current().refusals()).isEmpty();
        assertThat(live.current()
                        .types()
                        .get("orchard")
                        .field("price")
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Price in rupees");
        Catalogues303 upper = new Catalogues303(live);
        assertThat(upper.label("price")).isEqualTo("Price paid here");
    }

    /** What the district of the overlay reads. */
    private record Catalogues303(LiveCatalogue live) {
        private String label(String field) {
            return live.in("303")
                    .types()
                    .get("orchard")
                    .field(field)
                    .orElseThrow()
                    .label()
                    .in("en");
        }
    }
}
