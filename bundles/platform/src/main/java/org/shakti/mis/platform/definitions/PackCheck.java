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

    /**
     * Returns everything that is wrong with one pack; nothing when it is accepted.
     *
     * @param folder the pack
     * @param needed packs that it needs, in folders too; what is wrong with them alone is not told
     */
    public static List<Refusal> refusals(Path folder, List<Path> needed) {
        PackReader reader = new PackReader();
        List<PackReader.Outcome> outcomes = Stream.concat(needed.stream(), Stream.of(folder))
                .map(path -> reader.read(new FolderSource(path)))
                .toList();
        String name = outcomes.get(outcomes.size() - 1).name();
        return Assembly.of(1, outcomes).catalogue().refusals().stream()
                .filter(refusal -> refusal.pack().equals(name))
                .toList();
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
