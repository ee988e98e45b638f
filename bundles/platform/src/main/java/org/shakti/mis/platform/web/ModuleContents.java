package org.shakti.mis.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.platform.definitions.CatalogueKeeper;
import org.shakti.mis.platform.modules.PackPreviews;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.web.assets.LiveAssets;

/** Tells what modules bring: those that are there, and those that could come. */
@Component(service = ModuleContents.class)
public final class ModuleContents {
    private final CatalogueKeeper keeper;
    private final Switches switches;
    private final LiveAssets assets;
    private final PackPreviews previews;

    /** Made by the container. */
    @Activate
    public ModuleContents(
            @Reference CatalogueKeeper keeper,
            @Reference Switches switches,
            @Reference LiveAssets assets,
            @Reference PackPreviews previews) {
        this.keeper = keeper;
        this.switches = switches;
        this.assets = assets;
        this.previews = previews;
    }

    /** Returns what a module brings, or would bring; nothing when it would be refused, or its files cannot be read. */
    public Optional<ModuleAdds> of(String id, String language, @Nullable String district) {
        Catalogue catalogue = keeper.current();
        Pack pack = catalogue.packs().get(id);
        if (pack == null) {
            return preview(id, language);
        }
        ModuleAdds.Reader reader = new ModuleAdds.Reader(
                language,
                true,
                other -> district == null ? null : switches.on(other, district),
                assets.entryOf(id, pack.version()).orElse(null),
                keeper.others(id),
                keeper.changes(id));
        return Optional.of(ModuleAdds.of(pack, catalogue, reader));
    }

    private Optional<ModuleAdds> preview(String id, String language) {
        return previews.with(id).flatMap(preview -> {
            Catalogue then = preview.trial().catalogue();
            ModuleAdds.Reader reader = ModuleAdds.Reader.ahead(
                    language,
                    preview.pages(),
                    preview.trial().others(),
                    preview.trial().changes());
            return Optional.ofNullable(then.packs().get(id)).map(pack -> ModuleAdds.of(pack, then, reader));
        });
    }
}
