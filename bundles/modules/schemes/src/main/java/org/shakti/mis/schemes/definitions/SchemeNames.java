package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;

/** The names of papers, offices, ladders and the like that the schemes of a pack use. For one thread. */
final class SchemeNames {
    /** What readers of ladders call them. */
    static final String LADDER = "ladder";

    private final List<NameUse> uses = new ArrayList<>();

    private SchemeNames() {}

    static List<NameUse> of(Definitions pack) {
        SchemeNames names = new SchemeNames();
        pack.in("schemes").forEach(names::scheme);
        return names.uses;
    }

    private void scheme(DefinitionNode node) {
        node.list("documents").forEach(at -> code(at, "documents", "document_type"));
        node.list("applyTo").forEach(at -> code(at, "applyTo", "scheme_office"));
        node.at("group").ifPresent(at -> code(at, "group", "scheme_group"));
        for (DefinitionNode benefit : node.list("benefits")) {
            benefit.at("period").ifPresent(at -> code(at, "period", "benefit_period"));
        }
        node.at("ladder").ifPresent(at -> uses.add(new NameUse(at, "ladder", LADDER, at.text())));
        node.at("state").ifPresent(at -> uses.add(new NameUse(at, "state", NameUse.STATE, at.text())));
    }

    /** Periods are written small in schemes and in capitals, as all codes, in their list. */
    private void code(DefinitionNode at, String key, String list) {
        uses.add(NameUse.code(at, key, list, at.text().toUpperCase(Locale.ROOT)));
    }
}
