package org.shakti.mis.platform.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.catalogue.Catalogues;

/** Checks packs that lie in folders, without a running platform: the same judgement as at installation. */
public final class PackCheck {
    private PackCheck() {}

    /** Returns everything that is wrong with packs that are laid on each other; nothing when all are accepted. */
    public static List<Refusal> refusals(List<Path> folders) {
        return catalogues(folders).current().refusals();
    }

    /** Returns the definitions of the packs that are accepted. */
    public static Catalogues catalogues(List<Path> folders) {
        return of(folders.stream().map(FolderSource::new));
    }

    static LiveCatalogue of(Stream<? extends PackSource> sources) {
        PackReader reader = new PackReader();
        LiveCatalogue live = new LiveCatalogue();
        live.publish(Assembly.of(1, sources.map(reader::read).toList()));
        return live;
    }
}
