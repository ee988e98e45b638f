package org.shakti.mis.platform.modules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackStore;

/**
 * Which record types a module from outside may read and write: its own, and those for which its pack asks with
 * {@code reads:TYPE} or {@code writes:TYPE} and that nobody refused at installation. One that asks for nothing may use
 * the types of the packs that it needs, as modules of the first API did. What comes with the program is not bound.
 */
@Component(service = ModuleGrants.class)
public final class ModuleGrants {
    private static final String READS = "reads:";
    private static final String WRITES = "writes:";

    private final Catalogues catalogues;
    private final PackStore store;

    /** Made by the container. */
    @Activate
    public ModuleGrants(@Reference Catalogues catalogues, @Reference PackDesk desk) {
        this(catalogues, desk.store());
    }

    ModuleGrants(Catalogues catalogues, PackStore store) {
        this.catalogues = catalogues;
        this.store = store;
    }

    /** Returns what a bundle may. */
    public Grant of(@Nullable Bundle bundle) {
        if (bundle == null || bundle.getHeaders("").get(PackDesk.SUM) == null) {
            return new Grant(Optional.empty(), this);
        }
        return of(bundle.getHeaders("").get("Shakti-Pack"));
    }

    /** Returns what the module of a class may. */
    public Grant of(Class<?> source) {
        return of(FrameworkUtil.getBundle(source));
    }

    Grant of(String module) {
        return new Grant(Optional.of(module), this);
    }

    /**
     * What one module may.
     *
     * @param module its id; nothing for whoever is not bound
     * @param grants where it is looked up, each time anew
     */
    public record Grant(Optional<String> module, ModuleGrants grants) {
        /** Tells whether its pack is there, which says what it asks for. */
        public boolean known() {
            return module.isEmpty() || grants.catalogues.current().packs().containsKey(module.get());
        }

        /** Tells whether it may read records of a type. */
        public boolean reads(String type) {
            return module.isEmpty() || grants.may(module.get(), type, List.of(READS, WRITES));
        }

        /** Tells whether it may write records of a type. */
        public boolean writes(String type) {
            return module.isEmpty() || grants.may(module.get(), type, List.of(WRITES));
        }

        /** Refuses whoever may not read records of a type. */
        public void requireRead(String type) {
            if (!reads(type)) {
                throw new NotAllowedException(READS + type + " in the pack of the module " + module.orElseThrow());
            }
        }

        /** Refuses whoever may not write records of a type. */
        public void requireWrite(String type) {
            if (!writes(type)) {
                throw new NotAllowedException(WRITES + type + " in the pack of the module " + module.orElseThrow());
            }
        }
    }

    private boolean may(String module, String type, List<String> words) {
        Catalogue catalogue = catalogues.current();
        Pack pack = catalogue.packs().get(module);
        Optional<String> owner = catalogue.type(type).map(RecordType::pack);
        if (pack == null || owner.isEmpty() || owner.get().equals(module)) {
            return pack != null; // of a type that is not there, the records say so
        }
        if (pack.permissions().isEmpty()) {
            return needed(catalogue, pack).contains(owner.get());
        }
        Set<String> left = new HashSet<>(pack.permissions());
        store.current(module).ifPresent(kept -> left.removeAll(kept.refused()));
        return words.stream().anyMatch(word -> left.contains(word + type) || left.contains(word + "*"));
    }

    private static Set<String> needed(Catalogue catalogue, Pack pack) {
        Set<String> found = new HashSet<>();
        List<Pack> next = List.of(pack);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(one -> one.needs().stream())
                    .map(Pack.Need::pack)
                    .filter(found::add)
                    .flatMap(id -> Optional.ofNullable(catalogue.packs().get(id)).stream())
                    .toList();
        }
        return found;
    }
}
