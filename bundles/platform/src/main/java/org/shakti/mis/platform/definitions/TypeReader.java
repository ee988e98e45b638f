package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.definition.Section;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;

/** Reads a file of {@code record-types/}. */
final class TypeReader {
    /** The one state of records that have clocks and no workflow. */
    private static final String KEPT = "KEPT";

    private static final Labels KEPT_LABEL = new Labels(Map.of("en", "Kept", "hi", "दर्ज", "bn", "নথিভুক্ত"));

    private final Reading reading;
    private final FieldReader fields;

    TypeReader(Reading reading) {
        this.reading = reading;
        this.fields = new FieldReader(reading);
    }

    Optional<TypePart> read(Item item) {
        boolean extension = item.at("extends").isPresent();
        if (!oneName(item, "type", extension) || !allowed(item, extension)) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        List<Field> all = new ArrayList<>();
        for (Item section : item.list("sections")) {
            String id = section.text("id");
            sections.add(reading.positions().keep(new Section(id, section.labels("title"), reading.pack()), section));
            section.list("fields").forEach(field -> all.add(fields.field(field, id)));
        }
        RecordType type = new RecordType(
                extension ? item.text("extends") : item.text("type"),
                item.labels("title"),
                item.optional("parent"),
                item.at("clocks").map(clocks -> item.text("type")).or(() -> item.optional("workflow")),
                item.at("code")
                        .map(c -> new CodeRule(
                                c.text("field"), c.text("prefix"), c.flag("searchFirst"), c.optional("searchLater"))),
                item.at("timeline").map(t -> t.text("on")),
                item.at("privacy").isPresent(),
                sections,
                all,
                item.each("rules", this::rule),
                reading.pack(),
                item.provenance(),
                item.labels(item.at("plural").isPresent() ? "plural" : "title"));
        reading.positions().keep(type, item);
        return Optional.of(new TypePart(
                extension,
                type,
                item.each("changes", TypeReader::change),
                item.texts("hidden"),
                item.texts("order"),
                item));
    }

    /**
     * Returns the workflow that carries the clocks of a type, named like it: made over from the type's workflow, or of
     * a single state when it has none.
     */
    Optional<WorkflowPart> clocks(Item item, TypePart part) {
        if (item.at("clocks").isEmpty()) {
            return Optional.empty();
        }
        RecordType type = part.type();
        Optional<String> base = item.optional("workflow");
        boolean extension = base.filter(type.name()::equals).isPresent();
        State kept = new State(KEPT, KEPT_LABEL, Set.of(), reading.pack(), Provenance.UNKNOWN);
        Workflow workflow = new Workflow(
                type.name(),
                type.title(),
                KEPT,
                Set.of(),
                Optional.empty(),
                base.isPresent() ? List.of() : List.of(kept),
                List.of(),
                item.each("clocks", new ClockReader(reading)::read),
                reading.pack(),
                type.provenance());
        reading.positions().keep(workflow, item);
        return Optional.of(new WorkflowPart(extension, extension ? Optional.empty() : base, workflow, List.of(), item));
    }

    /** Refuses a file that both defines and extends, or does neither. */
    private boolean oneName(Item item, String key, boolean extension) {
        if (extension == item.at(key).isPresent()) {
            reading.refusals().add(item, key, "either " + key + ": (a new one) or extends: (one of another pack)");
            return false;
        }
        return true;
    }

    private boolean allowed(Item item, boolean extension) {
        int before = reading.refusals().count();
        List<String> wrong = extension
                ? List.of("parent", "workflow", "code", "privacy", "timeline", "title", "plural", "clocks")
                : List.of("changes", "hidden", "order");
        for (String key : wrong) {
            item.at(key).ifPresent(i -> reading.refusals()
                    .add(i, key, extension ? "nothing: an extension cannot set it" : "only with extends:"));
        }
        if (!extension && item.at("title").isEmpty()) {
            reading.refusals().add(item, "title", "this key, which is missing");
        }
        return reading.refusals().count() == before;
    }

    Rule rule(Item item) {
        Rule rule = new Rule(
                item.text("id"),
                reading.conditions().optional(item, "when"),
                reading.conditions().read(item.need("must")),
                item.texts("fields"),
                item.labels("message"),
                reading.pack());
        return reading.positions().keep(rule, item);
    }

    private static TypePart.Change change(Item item) {
        return new TypePart.Change(
                item.text("key"),
                item.labels("label"),
                item.labels("help"),
                item.at("required").map(i -> i.json().asBoolean()),
                FieldReader.sensitivity(item),
                item);
    }
}
