package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;

/** Checks indicators and boards of a pack. */
final class FigureChecks {
    private static final Set<String> DIMENSIONS =
            Set.of("state", "district", "block", "owner", "organisation", "period", "month", "year");

    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;
    private final MeasureChecks measures;

    FigureChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
        this.measures = new MeasureChecks(layer, references);
    }

    void run() {
        layer.content().indicators().forEach(indicator -> {
            Item at = layer.content().positions().of(indicator, layer.content().at());
            references.type(indicator.root(), at, "count").ifPresent(root -> check(indicator, root, at));
        });
        layer.content().boards().forEach(this::board);
    }

    private void check(Indicator indicator, RecordType root, Item at) {
        indicator.anyOf().forEach(match -> match(match, indicator, at));
        conditions.check(indicator.within(), Names.of(root), at);
        Optional<Workflow> workflow = references.workflowOf(root);
        indicator.unlessStates().stream()
                .filter(code -> workflow.flatMap(w -> w.state(code)).isEmpty())
                .forEach(code -> layer.refusals().add(at, code, "a state of " + root.name()));
        indicator.by().stream()
                .filter(name -> !DIMENSIONS.contains(name) && root.field(name).isEmpty())
                .filter(name -> !measures.splits(indicator, root, name))
                .forEach(name -> layer.refusals().add(at, name, "district, block, owner or a field of " + root.name()));
        indicator
                .parts()
                .forEach(part ->
                        part(part, indicator, layer.content().positions().of(part, at)));
        new AgesChecks(layer, references).check(indicator, root, at);
        measures.check(indicator, root, at);
        Optional.ofNullable(indicator.attributes().get("percentOf"))
                .ifPresent(code -> references.indicator(code, at.at("percentOf").orElse(at), "percentOf"));
    }

    private void match(Indicator.Match match, Indicator indicator, Item fallback) {
        Item at = layer.content().positions().of(match, fallback);
        references.type(match.type(), at, "type").ifPresent(type -> {
            if (!references.below(type, indicator.root())) {
                layer.refusals().add(at, match.type(), indicator.root() + " or a record type below it");
            }
            Names names = Names.of(type);
            conditions.check(match.where(), names, at);
            match.on().filter(field -> !names.isDate(field)).ifPresent(field -> layer.refusals()
                    .add(at, field, names.what() + " of kind date or date-time"));
            match.countsAs().filter(code -> !counted(code, type)).ifPresent(code -> layer.refusals()
                    .add(at, code, "a code that states of " + type.name() + " name in countsAs"));
        });
    }

    private boolean counted(String code, RecordType type) {
        return references.workflowOf(type).stream()
                .flatMap(workflow -> workflow.states().stream())
                .anyMatch(state -> state.countsAs().contains(code));
    }

    private void part(Indicator.Part part, Indicator indicator, Item at) {
        if (at.at("where").isEmpty() && part.anyOf().isEmpty()) {
            layer.refusals().add(at, part.id(), "where: or anyOf:");
        }
        List<Indicator.Match> matches = part.anyOf().isEmpty() ? indicator.anyOf() : part.anyOf();
        part.anyOf().forEach(match -> match(match, indicator, at));
        matches.forEach(match -> references
                .typeNamed(match.type())
                .ifPresent(type -> conditions.check(part.where(), Names.of(type), at)));
    }

    private void board(BoardPart part) {
        for (Item row : part.at().list(part.extension() ? "addRows" : "rows")) {
            references.indicator(row.text("indicator"), row, row.text("indicator"));
        }
    }
}
