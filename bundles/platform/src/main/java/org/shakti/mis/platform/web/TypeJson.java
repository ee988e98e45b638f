package org.shakti.mis.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.definition.Section;

/** Record types as JSON, in one language, complete enough for a form that works without asking again. */
final class TypeJson {
    private final Catalogue catalogue;
    private final String language;

    TypeJson(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** Returns what a menu needs of a type. */
    Map<String, Object> brief(RecordType type) {
        return head(type).json();
    }

    private Wording head(RecordType type) {
        return new Wording(language)
                .put("name", type.name())
                .label("title", type.title())
                .label("plural", type.plural())
                .put("parent", type.parent())
                .put("workflow", type.workflow())
                .origin(type.pack(), type.provenance());
    }

    /** Returns the whole definition. */
    Map<String, Object> whole(RecordType type) {
        Wording json = head(type)
                .put("generation", catalogue.generation())
                .put("language", language)
                .put("timeline", type.timelineField())
                .flag("authorPrivate", type.authorPrivate())
                .put(
                        "sections",
                        type.sections().stream().map(s -> section(s, type)).toList())
                .putFilled("rules", type.rules().stream().map(this::rule).toList())
                .putFilled(
                        "children",
                        catalogue.childrenOf(type.name()).stream()
                                .map(RecordType::name)
                                .toList());
        type.code().ifPresent(code -> json.put("code", code(code)));
        catalogue.workflowOf(type).ifPresent(workflow -> json.put("workflow", new WorkflowJson(language).of(workflow)));
        return json.json();
    }

    private static Map<String, Object> code(CodeRule rule) {
        Map<String, Object> code = new HashMap<>(
                Map.of("field", rule.field(), "prefix", rule.prefix(), "searchFirst", rule.searchFirst()));
        rule.searchLater().ifPresent(field -> code.put("searchLater", field));
        return code;
    }

    private Map<String, Object> section(Section section, RecordType type) {
        List<Map<String, Object>> fields = new ArrayList<>();
        type.fields().stream()
                .filter(field -> field.section().equals(section.id()))
                .forEach(field -> fields.add(field(field)));
        return new Wording(language)
                .put("id", section.id())
                .label("title", section.title())
                .put("pack", section.pack())
                .put("fields", fields)
                .json();
    }

    private Map<String, Object> field(Field field) {
        Wording json = new Wording(language)
                .put("key", field.key())
                .put("kind", field.kind().wireName())
                .label("label", field.label())
                .label("help", field.help())
                .put(targetName(field.kind()), field.target())
                .flag("required", field.use().required())
                .condition("requiredWhen", field.use().requiredWhen())
                .condition("shownWhen", field.use().shownWhen())
                .flag("declinable", field.use().declinable())
                .put("class", field.sensitivity().name().toLowerCase(Locale.ROOT))
                .put("index", field.index().name().toLowerCase(Locale.ROOT));
        bounds(field.bounds(), json);
        return json.putFilled("fields", field.fields().stream().map(this::field).toList())
                .origin(field.pack(), field.provenance())
                .json();
    }

    private static void bounds(Bounds bounds, Wording json) {
        json.put("min", bounds.least())
                .put("max", bounds.most())
                .put("pattern", bounds.pattern())
                .put("maxLength", bounds.longest())
                .flag("notInFuture", bounds.notInFuture());
        bounds.reference()
                .ifPresent(rule -> json.flag("sameRoot", rule.sameRoot()).condition("where", rule.where()));
    }

    private static String targetName(FieldKind kind) {
        return switch (kind) {
            case ONE_OF, SEVERAL_OF -> "list";
            case PLACE -> "level";
            default -> "type";
        };
    }

    private Map<String, Object> rule(Rule rule) {
        return new Wording(language)
                .put("id", rule.id())
                .condition("when", rule.when())
                .condition("must", Optional.of(rule.must()))
                .put("fields", rule.fields())
                .label("message", rule.message())
                .put("pack", rule.pack())
                .json();
    }
}
