package org.shakti.mis.platform.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.extension.DefinitionReader;

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
        return refusals(folder, needed, List.of());
    }

    /**
     * Returns everything that is wrong with one pack; nothing when it is accepted.
     *
     * @param folder the pack
     * @param needed packs that it needs, in folders too; what is wrong with them alone is not told
     * @param readers readers of modules, asked as at installation
     */
    public static List<Refusal> refusals(Path folder, List<Path> needed, List<DefinitionReader> readers) {
        PackReader reader = new PackReader();
        List<PackReader.Outcome> outcomes = Stream.concat(needed.stream(), Stream.of(folder))
                .map(path -> reader.read(new FolderSource(path)))
                .toList();
        String name = outcomes.get(outcomes.size() - 1).name();
        return Assembly.of(1, outcomes, jury(readers)).catalogue().refusals().stream()
                .filter(refusal -> refusal.pack().equals(name))
                .toList();
    }

    /** Returns the definitions of the packs that are accepted. */
    public static Catalogues catalogues(List<Path> folders) {
        return of(folders.stream().map(FolderSource::new));
    }

    /** Returns the definitions of the packs that are accepted, by the readers too, and tells those what is live. */
    public static Catalogues catalogues(List<Path> folders, List<DefinitionReader> readers) {
        return of(folders.stream().map(FolderSource::new), jury(readers));
    }

    /** Returns everything that is wrong with packs that are laid on each other; asks their own samples, too. */
    public static List<Refusal> refusals(List<Path> folders, List<DefinitionReader> readers, SampleJudge samples) {
        Jury jury = new Jury(Optional.of(samples), Extensions.of(readers));
        return of(folders.stream().map(FolderSource::new), jury).current().refusals();
    }

    private static Jury jury(List<DefinitionReader> readers) {
        return new Jury(Optional.empty(), Extensions.of(readers));
    }

    static LiveCatalogue of(Stream<? extends PackSource> sources) {
        return of(sources, Jury.none());
    }

    static LiveCatalogue of(Stream<? extends PackSource> sources, Jury jury) {
        PackReader reader = new PackReader();
        LiveCatalogue live = new LiveCatalogue();
        Generation generation = Assembly.of(1, sources.map(reader::read).toList(), jury);
        jury.extensions().publish(1, generation.packs());
        live.publish(generation);
        return live;
    }
}
