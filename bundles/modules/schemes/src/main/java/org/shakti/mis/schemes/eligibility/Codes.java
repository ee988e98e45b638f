package org.shakti.mis.schemes.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.schemes.rules.CodeNames;
import org.shakti.mis.schemes.rules.Fact;

/** The codes of facts: those that fit, and what people read for them. For the length of one request. */
final class Codes implements CodeNames {
    private final Catalogues catalogues;
    private final Catalogue catalogue;

    Codes(Catalogues catalogues) {
        this.catalogues = catalogues;
        this.catalogue = catalogues.current();
    }

    /** Returns the codes that a fact may take; empty when its list is not installed. */
    Optional<Set<String>> of(Fact fact) {
        List<String> own = fact.options().stream().map(Fact.Option::code).toList();
        return own.isEmpty()
                ? list(fact)
                        .map(list -> new TreeSet<>(
                                list.entries().stream().map(CodeEntry::code).toList()))
                : Optional.of(new TreeSet<>(own));
    }

    /** Returns the options of a fact in the order in which people see them; none for places. */
    List<FactView.Option> options(Fact fact, String language) {
        Collection<String> codes = fact.options().isEmpty()
                ? list(fact).map(CodeList::entries).orElse(List.of()).stream()
                        .map(CodeEntry::code)
                        .toList()
                : fact.options().stream().map(Fact.Option::code).toList();
        return codes.stream()
                .map(code -> new FactView.Option(code, name(fact, code, language)))
                .toList();
    }

    @Override
    public String name(Fact fact, String code, String language) {
        String name = fact.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(Fact.Option::label)
                .or(() -> list(fact).flatMap(list -> list.entry(code)).map(CodeEntry::label))
                .or(() ->
                        fact.list().isEmpty() ? catalogues.place("state", code).map(Place::label) : Optional.empty())
                .map(label -> label.in(language))
                .orElse(code);
        return name.isEmpty() ? code : name;
    }

    private Optional<CodeList> list(Fact fact) {
        return Optional.ofNullable(catalogue.lists().get(fact.list()));
    }
}
