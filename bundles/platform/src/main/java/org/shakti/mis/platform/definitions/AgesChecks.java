package org.shakti.mis.platform.definitions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;

/** Checks indicators that count clocks by their age. */
final class AgesChecks {
    private final Layer layer;
    private final References references;

    AgesChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
    }

    void check(Indicator indicator, RecordType root, Item at) {
        Optional<Indicator.Ages> ages = indicator.ages();
        if (ages.isPresent() != indicator.anyOf().isEmpty()) {
            layer.refusals().add(at, indicator.code(), "either anyOf: or ages:");
        }
        ages.ifPresent(counted -> {
            Item place = layer.content().positions().of(counted, at);
            if (!indicator.parts().isEmpty() || !indicator.by().isEmpty()) {
                layer.refusals().add(at, indicator.code(), "no parts: and no by: beside ages:");
            }
            clocks(counted, root, place);
            bands(counted.bands(), place);
        });
    }

    private void clocks(Indicator.Ages ages, RecordType root, Item at) {
        if (ages.clocks().isEmpty() == at.at("all").isEmpty()) {
            layer.refusals().add(at, "ages", "either clocks: or all: true");
        }
        Set<String> known = references.below(root.name()).stream()
                .flatMap(type -> references.workflowOf(type).stream())
                .flatMap(workflow -> workflow.clocks().stream())
                .map(Clock::id)
                .collect(Collectors.toSet());
        ages.clocks().stream().filter(id -> !known.contains(id)).forEach(id -> layer.refusals()
                .add(at, id, "a clock of " + root.name() + " or of a record type below it"));
    }

    /** Bands without gaps add up to the number as a whole. */
    private void bands(List<Indicator.Band> bands, Item at) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            Indicator.Band band = bands.get(i);
            boolean first = i == 0;
            boolean last = i == bands.size() - 1;
            boolean joined = first
                    ? band.from().isEmpty()
                    : band.from().equals(bands.get(i - 1).to().map(to -> to + 1));
            boolean ends = last == band.to().isEmpty();
            if (!ids.add(band.id()) || !joined || !ends) {
                layer.refusals()
                        .add(
                                at,
                                band.id(),
                                "bands that follow each other: the first without from:, the last without to:");
            }
        }
    }
}
