package org.shakti.mis.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.platform.definitions.CatalogueKeeper;
import org.shakti.mis.platform.definitions.PackSource;
import org.shakti.mis.platform.definitions.PackTrial;
import org.shakti.mis.platform.definitions.WordsToAvoid;
import org.shakti.mis.platform.modules.PackPreviews;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackJar;

/** Tells what would be if a pack came; tried once for each file and state of the definitions. */
@Component(service = PackReports.class)
public final class PackReports {
    private final Supplier<Catalogue> current;
    private final Function<PackSource, PackTrial> trial;
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();
    private volatile long generation = -1;

    /** Made by the container. */
    @Activate
    public PackReports(@Reference CatalogueKeeper keeper) {
        this(keeper::current, keeper::trial);
    }

    PackReports(Supplier<Catalogue> current, Function<PackSource, PackTrial> trial) {
        this.current = current;
        this.trial = trial;
    }

    /** Returns the report on a file. */
    public PackReport of(FoundPack found, String language) throws BadPackException {
        Tried tried = tried(found);
        PackTrial trial = tried.trial();
        Catalogue now = current.get();
        Pack pack = found.pack();
        Pack there = now.packs().get(pack.id());
        return new PackReport(
                pack.id(),
                pack.version(),
                pack.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                pack.title().in(language),
                there == null ? null : there.version(),
                found.origin().wireName(),
                SignedJson.of(found.signed()),
                found.sum(),
                found.java(),
                pack.permissions(),
                trial.refusals(),
                trial.conflicts(),
                words(trial, pack, language),
                tried.avoid(),
                adds(tried, pack.id(), language));
    }

    private Tried tried(FoundPack found) throws BadPackException {
        long now = current.get().generation();
        if (now != generation) {
            tried.clear();
            generation = now;
        }
        Tried known = tried.get(found.sum());
        if (known == null) {
            PackJar jar = PackJar.read(found.file());
            known = new Tried(trial.apply(jar), avoid(jar), jar.paths().contains(PackPreviews.PAGES));
            tried.put(found.sum(), known);
        }
        return known;
    }

    private static List<WordsToAvoid.Found> avoid(PackSource pack) {
        try {
            return WordsToAvoid.in(pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the files are in memory
        }
    }

    /** What was found out about a file. */
    private record Tried(PackTrial trial, List<WordsToAvoid.Found> avoid, boolean pages) {}

    private static @Nullable ModuleAdds adds(Tried tried, String id, String language) {
        PackTrial trial = tried.trial();
        Pack pack = trial.refusals().isEmpty() ? trial.catalogue().packs().get(id) : null;
        ModuleAdds.Reader reader = ModuleAdds.Reader.ahead(language, tried.pages(), trial.others(), trial.changes());
        return pack == null ? null : ModuleAdds.of(pack, trial.catalogue(), reader);
    }

    /** Missing needs and broken others first, because those an administrator can mend. */
    private List<String> words(PackTrial trial, Pack pack, String language) {
        List<String> words = new ArrayList<>();
        Catalogue now = current.get();
        for (Pack.Need need : pack.needs()) {
            Pack there = now.packs().get(need.pack());
            if (there == null) {
                words.add(text("pack.needs", language, need.pack(), need.range()));
            } else if (trial.refusals().stream()
                    .anyMatch(r -> r.key().equals(need.pack()) && r.file().equals("pack.yaml"))) {
                words.add(text("pack.needs.version", language, there.title().in(language), need.range())
                        .replace("{version}", there.version()));
            }
        }
        trial.conflicts().stream()
                .map(Refusal::pack)
                .distinct()
                .flatMap(id -> Optional.ofNullable(now.packs().get(id)).stream())
                .map(other -> other.title().in(language))
                .map(title -> text("pack.breaks", language, title, ""))
                .forEach(words::add);
        long faults = trial.refusals().stream()
                .filter(r -> pack.needs().stream().noneMatch(n -> n.pack().equals(r.key())))
                .count();
        if (faults > 0) {
            words.add(text("pack.faults", language, String.valueOf(faults), ""));
        }
        return words;
    }

    private static String text(String key, String language, String module, String range) {
        return Messages.ALL
                .text(key, language)
                .or(() -> Messages.ALL.text(key, Labels.BASE))
                .orElse(key)
                .replace("{module}", module)
                .replace("{range}", range);
    }
}
