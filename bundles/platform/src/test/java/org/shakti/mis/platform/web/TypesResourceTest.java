package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.definitions.PackFolder;
import org.shakti.mis.platform.modules.Switches;

@DisplayName("Record types without a district")
class TypesResourceTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");

    private final Catalogues catalogues =
            PackFolder.catalogue(PACKS.resolve("orchard"), PACKS.resolve("hill-orchards"));
    private final String pack = catalogues.current().types().get("orchard").pack();

    /** Districts in which the pack is off. */
    private final Set<String> off = new HashSet<>();

    private final TypesResource types = new TypesResource(catalogues, switches());

    @Test
    void areThoseThatAreOnInTheOnlyDistrictOfTheCaller() {
        assertThat(names("303")).contains("orchard");

        off.add("303");

        assertThat(names("303")).doesNotContain("orchard");
        assertThatThrownBy(() -> types.get("orchard", null, null, as("303"))).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void areThoseThatAreOnInAnyDistrictOfTheCaller() {
        off.add("303");

        assertThat(names("303", "304")).contains("orchard");
        assertThat(types.get("orchard", null, null, as("303", "304"))).containsEntry("name", "orchard");
        assertThat(names()).contains("orchard");
    }

    private List<Object> names(String... districts) {
        List<?> items = (List<?>) types.list(null, null, as(districts)).get("items");
        return items.stream()
                .<Object>map(item -> ((Map<?, ?>) item).get("name"))
                .toList();
    }

    private static CallerContext as(String... districts) {
        Scope scope = new Scope(Optional.empty(), Set.of(districts), districts.length == 0, Optional.empty());
        return new CallerContext(new Caller("a1", Set.of("definitions.read"), scope, "en"), false);
    }

    private Switches switches() {
        return new Switches() {
            @Override
            public boolean on(String module, String district) {
                return !(module.equals(pack) && off.contains(district));
            }

            @Override
            public boolean onAnywhere(String module) {
                return true;
            }
        };
    }
}
