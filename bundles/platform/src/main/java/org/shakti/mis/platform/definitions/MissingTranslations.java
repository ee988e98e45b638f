package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.extension.DefinitionReader;

/** Finds the texts of a catalogue that fall back to English. */
public final class MissingTranslations {
    private static final List<String> WANTED = List.of("hi", "bn");

    private final List<Missing> found = new ArrayList<>();

    private MissingTranslations() {}

    /**
     * A text that is missing in one language.
     *
     * @param kind what it belongs to, such as {@code field} or {@code list entry}
     * @param id names of the definition from the outside in, joined by dots
     * @param language the language it is missing in
     */
    public record Missing(String kind, String id, String language) {}

    /** Returns everything that is missing, in the order of the catalogue. */
    public static List<Missing> of(Catalogue catalogue) {
        return of(catalogue, List.of());
    }

    /** Returns everything that is missing, at the end what is missing in the definitions of modules. */
    public static List<Missing> of(Catalogue catalogue, List<DefinitionReader.Text> more) {
        MissingTranslations missing = new MissingTranslations();
        catalogue.packs().values().forEach(pack -> missing.look("pack", pack.id(), pack.title()));
        catalogue.types().values().forEach(missing::type);
        catalogue.lists().values().forEach(list -> list.entries()
                .forEach(e -> missing.look("list entry", list.name() + "." + e.code(), e.label())));
        catalogue.workflows().values().forEach(missing::workflow);
        catalogue.indicators().values().forEach(indicator -> {
            missing.look("indicator", indicator.code(), indicator.title());
            indicator.parts().forEach(p -> missing.look("indicator", indicator.code() + "." + p.id(), p.title()));
            indicator.ages().stream()
                    .flatMap(ages -> ages.bands().stream())
                    .forEach(band -> missing.look("indicator", indicator.code() + "." + band.id(), band.title()));
        });
        catalogue.boards().values().forEach(board -> missing.look("board", board.id(), board.title()));
        catalogue.imports().values().forEach(sheet -> {
            missing.look("import", sheet.id(), sheet.title());
            sheet.rules().forEach(rule -> missing.look("import rule", sheet.id() + "." + rule.id(), rule.message()));
        });
        catalogue.roles().values().forEach(role -> missing.look("role", role.id(), role.title()));
        more.forEach(text -> missing.look("definition", text.id(), text.labels()));
        return List.copyOf(missing.found);
    }

    private void type(RecordType type) {
        look("record type", type.name(), type.title());
        if (!type.plural().equals(type.title())) {
            look("record type", type.name() + ".plural", type.plural());
        }
        type.sections().forEach(s -> look("section", type.name() + "." + s.id(), s.title()));
        type.fields().forEach(field -> field(type.name(), field));
        type.rules().forEach(rule -> look("rule", type.name() + "." + rule.id(), rule.message()));
    }

    private void field(String above, Field field) {
        String id = above + "." + field.key();
        look("field", id, field.label());
        look("help", id, field.help());
        field.fields().forEach(inner -> field(id, inner));
    }

    private void workflow(Workflow workflow) {
        look("workflow", workflow.name(), workflow.title());
        workflow.states().forEach(s -> look("state", workflow.name() + "." + s.code(), s.label()));
        workflow.transitions().forEach(t -> {
            String id = workflow.name() + "." + t.from() + "." + t.event() + "." + t.to();
            look("transition", id, t.label());
            look("transition", id, t.requiresText());
            look("transition", id, t.confirm());
        });
        workflow.clocks().forEach(c -> {
            look("clock", workflow.name() + "." + c.id(), c.title());
            look("clock", workflow.name() + "." + c.id(), c.who());
        });
    }

    private void look(String kind, String id, Labels labels) {
        if (!labels.texts().isEmpty()) {
            WANTED.stream()
                    .filter(language -> !labels.has(language))
                    .forEach(language -> found.add(new Missing(kind, id, language)));
        }
    }
}
