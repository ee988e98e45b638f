package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.platform.indicators.Selection;

@DisplayName("What is to be counted")
class SelectionsTest {
    private static final Caller CALLER = new Caller("a1", Set.of(), Scope.INSTANCE, "en");

    @Test
    void isWhatTheQueryNames() {
        Selection selection = read("district", "303", "block", "2734", "owner", "me");

        assertThat(selection.district()).contains("303");
        assertThat(selection.block()).contains("2734");
        assertThat(selection.owner()).contains("a1");
        assertThat(read()).isEqualTo(Selection.ALL);
    }

    @Test
    void isInNoPlaceThatIsNotThere() {
        refuses("There is no district with this code.", "district", "999");
        refuses("There is no block with this code.", "district", "303", "block", "303");
    }

    @Test
    void leavesOutNothingThatWasAskedFor() {
        refuses(
                "Known parameters are from, to, district, block, owner, public, and no others.",
                "district",
                "303",
                "worker",
                "x");
        assertThat(read("public", "true")).isEqualTo(Selection.ALL);
    }

    private static void refuses(String words, String... query) {
        assertThatThrownBy(() -> read(query))
                .isInstanceOf(MalformedInputException.class)
                .hasMessage(words);
    }

    private static Selection read(String... pairs) {
        var query = new MultivaluedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            query.add(pairs[at], pairs[at + 1]);
        }
        return Selections.of(query, CALLER, new TwoPlaces(), "public");
    }

    /** One district and one block of it. */
    private record TwoPlaces() implements Catalogues {
        @Override
        public Catalogue current() {
            return Catalogue.EMPTY;
        }

        @Override
        public Catalogue in(String district) {
            return Catalogue.EMPTY;
        }

        @Override
        public Optional<Place> place(String level, String code) {
            return Optional.of(code)
                    .filter(level.equals("district") ? "303"::equals : "2734"::equals)
                    .map(known -> new Place(level, known, Optional.empty(), Labels.english(known), Map.of()));
        }

        @Override
        public List<Place> placesIn(String level, String parent) {
            return List.of();
        }
    }
}
