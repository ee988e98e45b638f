package org.shakti.mis.platform.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.platform.access.People;
import org.shakti.mis.platform.access.SampleLoads;
import org.shakti.mis.platform.access.Settings;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.InhabitedDistricts;
import org.shakti.mis.platform.web.assets.LiveAssets;

/** Puts together what a page has to know to draw its frame, for one person in one language. */
@Component(service = ShellContent.class)
public final class ShellContent {
    private final Catalogues catalogues;
    private final Switches switches;
    private final People people;
    private final Settings settings;
    private final SampleLoads samples;
    private final InhabitedDistricts inhabited;
    private final LiveAssets assets;

    /** Made by the container. */
    @Activate
    public ShellContent(
            @Reference Catalogues catalogues,
            @Reference Switches switches,
            @Reference People people,
            @Reference Settings settings,
            @Reference SampleLoads samples,
            @Reference InhabitedDistricts inhabited,
            @Reference LiveAssets assets) {
        this.catalogues = catalogues;
        this.switches = switches;
        this.people = people;
        this.settings = settings;
        this.samples = samples;
        this.inhabited = inhabited;
        this.assets = assets;
    }

    Map<String, Object> of(Caller caller, String language) {
        Set<String> districts = districts(caller);
        ShellModules modules = new ShellModules(caller, language, catalogues.current(), switches, assets);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("generation", catalogues.current().generation());
        json.put("app", assets.appAddress());
        json.put("user", user(caller));
        json.put("permissions", new TreeSet<>(caller.permissions()));
        json.put("sees", sees(caller.scope()));
        json.put("districts", districtList(districts, modules, language));
        json.put("settings", settings());
        json.put("modules", modules.list(districts));
        return json;
    }

    private Map<String, Object> user(Caller caller) {
        return Map.of(
                "account", caller.account(),
                "login", people.login(caller.account()).orElse(caller.account()),
                "language", caller.language(),
                "organisation", caller.organisation());
    }

    private static Map<String, Object> sees(Scope scope) {
        return Map.of(
                "everywhere", scope.everywhere(),
                "districts", new TreeSet<>(scope.districts()),
                "ownOnly", scope.owner().isPresent());
    }

    private Map<String, Object> settings() {
        Settings.Values values = settings.current();
        return Map.of(
                "idleMinutes", values.idleMinutes(),
                "leaseHours", values.leaseHours(),
                "name", values.appName(),
                "sample", samples.all());
    }

    /** Who sees every district is told those where there is something. */
    private Set<String> districts(Caller caller) {
        Scope scope = caller.scope();
        Set<String> districts = new TreeSet<>(scope.districts());
        if (scope.everywhere()) {
            districts.addAll(inhabited.of(scope.organisation()));
            people.known(caller).forEach(person -> districts.addAll(person.districts()));
        }
        return districts;
    }

    private List<Map<String, Object>> districtList(Set<String> districts, ShellModules modules, String language) {
        return districts.stream()
                .flatMap(code -> catalogues.place("district", code).stream())
                .map(place -> Map.<String, Object>of(
                        "lgd", place.code(),
                        "name", place.label().in(language),
                        "state", place.parent().orElse(""),
                        "stateName", stateName(place, language),
                        "modules", modules.on(place.code()),
                        "off", modules.off(place.code())))
                .sorted(Comparator.comparing(district -> String.valueOf(district.get("name"))))
                .toList();
    }

    private String stateName(Place district, String language) {
        return district.parent()
                .flatMap(code -> catalogues.place("state", code))
                .map(state -> state.label().in(language))
                .orElse("");
    }
}
