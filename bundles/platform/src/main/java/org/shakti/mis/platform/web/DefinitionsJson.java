package org.shakti.mis.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.platform.definitions.SwitchedFields;

/** All definitions as JSON, in one language: what forms need when nobody can be asked. */
final class DefinitionsJson {
    private final Catalogues catalogues;
    private final Catalogue catalogue;
    private final String language;

    DefinitionsJson(Catalogues catalogues, Catalogue catalogue, String language) {
        this.catalogues = catalogues;
        this.catalogue = catalogue;
        this.language = language;
    }

    /** Returns the types of packs that are on, all lists, and places: those of the districts, and the names of all others. */
    Map<String, Object> of(Predicate<String> on, List<Place> districts, List<Place> withBlocks) {
        TypeJson typeJson = new TypeJson(catalogue, language);
        Map<String, Object> types = new TreeMap<>();
        catalogue.types().values().stream()
                .filter(type -> on.test(type.pack()))
                .forEach(type -> types.put(type.name(), typeJson.whole(SwitchedFields.without(type, on))));
        Map<String, Object> lists = new TreeMap<>();
        catalogue
                .lists()
                .forEach((name, list) ->
                        lists.put(name, list.entries().stream().map(this::entry).toList()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("generation", catalogue.generation());
        json.put("language", language);
        json.put("types", types);
        json.put("lists", lists);
        json.put("places", places(districts, withBlocks));
        return json;
    }

    /** Every district of the country, by the order of states. */
    static List<Place> allDistricts(Catalogues catalogues) {
        List<Place> all = new ArrayList<>();
        catalogues.placesIn("state", "").forEach(state -> all.addAll(catalogues.placesIn("district", state.code())));
        return all;
    }

    private Map<String, Object> places(List<Place> districts, List<Place> withBlocks) {
        Stream<Place> blocks = withBlocks.stream().flatMap(d -> catalogues.placesIn("block", d.code()).stream());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "states",
                catalogues.placesIn("state", "").stream().map(this::place).toList());
        json.put("districts", districts.stream().map(this::place).toList());
        json.put("blocks", blocks.map(this::place).toList());
        json.put(
                "allDistricts",
                allDistricts(catalogues).stream().map(this::place).toList());
        return json;
    }

    private Map<String, Object> entry(CodeEntry entry) {
        return new Wording(language)
                .put("code", entry.code())
                .label("label", entry.label())
                .put("parent", entry.parent())
                .put("validFrom", entry.validFrom())
                .put("validTo", entry.validTo())
                .putFilled("attributes", entry.attributes())
                .put("pack", entry.pack())
                .json();
    }

    private Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", place.code());
        json.put("label", place.label().in(language));
        place.parent().ifPresent(parent -> json.put("parent", parent));
        return json;
    }
}
