package org.shakti.mis.platform.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;

/** The same definitions in every district: a file with a workflow, and visits below it. */
record FixedCatalogues(Catalogue catalogue) implements Catalogues {
    static FixedCatalogues of(Workflow workflow) {
        Map<String, RecordType> types = new HashMap<>();
        types.put("file", type("file", Optional.empty(), Optional.of(workflow.name())));
        types.put("visit", type("visit", Optional.of("file"), Optional.empty()));
        Map<String, CodeList> lists = Map.of("proof", Flows.proofs());
        return new FixedCatalogues(new Catalogue(
                1,
                Map.of(),
                types,
                lists,
                Map.of(workflow.name(), workflow),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of()));
    }

    RecordType type(String name) {
        return catalogue.type(name).orElseThrow();
    }

    private static RecordType type(String name, Optional<String> parent, Optional<String> workflow) {
        return new RecordType(
                name,
                Labels.english(name),
                parent,
                workflow,
                Optional.empty(),
                parent.map(p -> "held_on"),
                false,
                List.of(),
                List.of(),
                List.of(),
                "pack",
                Provenance.UNKNOWN);
    }

    @Override
    public Catalogue current() {
        return catalogue;
    }

    @Override
    public Catalogue in(String district) {
        return catalogue;
    }

    @Override
    public Optional<Place> place(String level, String code) {
        return Optional.empty();
    }

    @Override
    public List<Place> placesIn(String level, String parent) {
        return List.of();
    }
}
