package org.shakti.mis.platform.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.web.assets.LiveAssets;

/** The modules as they are for one person: what is on where that person looks, and what of it that person may use. */
final class ShellModules {
    private final Caller caller;
    private final String language;
    private final Catalogue catalogue;
    private final Switches switches;
    private final LiveAssets assets;

    ShellModules(Caller caller, String language, Catalogue catalogue, Switches switches, LiveAssets assets) {
        this.caller = caller;
        this.language = language;
        this.catalogue = catalogue;
        this.switches = switches;
        this.assets = assets;
    }

    /** Returns the modules that are on in a district. */
    List<String> on(String district) {
        return packs().map(Pack::id).filter(id -> switches.on(id, district)).toList();
    }

    /** Returns everything installed that is switched off in a district: modules, and packs of states. */
    List<String> off(String district) {
        return catalogue.packs().keySet().stream()
                .filter(id -> !switches.on(id, district))
                .sorted()
                .toList();
    }

    /** Returns the modules that are on in at least one of the districts, or anywhere for who sees everywhere. */
    List<Map<String, Object>> list(Set<String> districts) {
        return packs().filter(pack -> caller.scope().everywhere()
                        ? switches.onAnywhere(pack.id())
                        : districts.stream().anyMatch(d -> switches.on(pack.id(), d)))
                .map(pack -> json(pack, districts))
                .toList();
    }

    private Stream<Pack> packs() {
        return catalogue.packs().values().stream()
                .filter(pack -> pack.kind() == Pack.Kind.MODULE)
                .sorted(Comparator.comparing(Pack::id));
    }

    private Map<String, Object> json(Pack pack, Set<String> districts) {
        String id = pack.id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("version", pack.version());
        json.put("title", pack.title().in(language));
        json.put("entry", assets.entryOf(id, pack.version()).orElse(null));
        json.put("files", assets.addressesOf(id, pack.version()));
        json.put("districts", districts.stream().filter(d -> switches.on(id, d)).toList());
        json.put("types", types(id, type -> true));
        json.put("roots", types(id, type -> type.parent().isEmpty()));
        json.put("boards", boards(id));
        json.put("imports", imports(id));
        return json;
    }

    private List<Map<String, Object>> types(String pack, Predicate<RecordType> wanted) {
        return catalogue.types().values().stream()
                .filter(type -> type.pack().equals(pack) && caller.may("records.read:" + type.name()))
                .filter(wanted)
                .sorted(Comparator.comparing(RecordType::name))
                .map(this::type)
                .toList();
    }

    private Map<String, Object> type(RecordType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", type.name());
        json.put("title", type.title().in(language));
        json.put("plural", type.plural().in(language));
        type.parent().ifPresent(parent -> json.put("parent", parent));
        json.put(
                "may",
                Map.of(
                        "create", caller.may("records.create:" + type.name()),
                        "change", caller.may("records.change:" + type.name())));
        return json;
    }

    private List<Map<String, Object>> boards(String pack) {
        return caller.may("boards.read")
                ? named(catalogue.boards().values(), b -> b.pack().equals(pack), Board::id, b -> b.title()
                        .in(language))
                : List.of();
    }

    private List<Map<String, Object>> imports(String pack) {
        return caller.may("imports.run")
                ? named(catalogue.imports().values(), i -> i.pack().equals(pack), SheetImport::id, i -> i.title()
                        .in(language))
                : List.of();
    }

    private static <T> List<Map<String, Object>> named(
            Collection<T> all, Predicate<T> wanted, Function<T, String> id, Function<T, String> title) {
        return all.stream()
                .filter(wanted)
                .map(one -> Map.<String, Object>of("id", id.apply(one), "title", title.apply(one)))
                .sorted(Comparator.comparing(one -> String.valueOf(one.get("id"))))
                .toList();
    }
}
