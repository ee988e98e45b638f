package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.extension.DefinitionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readers that modules have brought, in the order in which they came; of two that claim one folder the first counts.
 * For one thread.
 */
final class Extensions {
    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    private final List<DefinitionReader> readers = new ArrayList<>();
    private Map<DefinitionReader, Extension> active = new LinkedHashMap<>();

    /** Takes readers for good; for checks without a container. */
    static Extensions of(List<DefinitionReader> readers) {
        Extensions extensions = new Extensions();
        readers.forEach(extensions::add);
        return extensions;
    }

    void add(DefinitionReader reader) {
        readers.add(reader);
        choose();
    }

    void remove(DefinitionReader reader) {
        readers.removeIf(other -> other == reader);
        Extension extension = active.get(reader);
        if (extension != null) {
            extension.leave();
        }
        choose();
    }

    /** Asks every reader whether a pack may come to those that are accepted, and compares the names that it uses. */
    void check(Layer layer, List<PackContent> accepted) {
        List<PackContent> layered = new ArrayList<>(accepted);
        layered.sort(Comparator.comparing(content -> content.pack().kind())); // stable: then as they came
        Map<String, Set<String>> codes = layer.draft().codes();
        active.values().forEach(extension -> extension.check(layer, layered, codes));
        NameChecks names = new NameChecks(layer);
        layered.add(layer.content());
        active.values().forEach(extension -> layered.forEach(pack -> names.told(pack.id(), extension.names(pack))));
        active.values().stream()
                .filter(extension -> extension.unread(layer.content()))
                .forEach(extension ->
                        names.unsure(extension.names(layer.content()).keySet()));
        active.values().forEach(extension -> names.run(extension.uses(layer.content())));
    }

    /** Tells every reader what is live. */
    void publish(long generation, List<PackContent> live) {
        active.values().forEach(extension -> extension.publish(generation, live));
    }

    /** Forgets what was read of packs that are not there any more. */
    void keepOnly(Collection<PackContent> packs) {
        active.values().forEach(extension -> extension.keepOnly(packs));
    }

    private void choose() {
        Map<DefinitionReader, Extension> chosen = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (DefinitionReader reader : readers) {
            Extension extension = active.get(reader);
            if (extension == null) {
                extension = made(reader);
            }
            if (extension != null && free(extension, taken)) {
                taken.addAll(extension.folders());
                chosen.put(reader, extension);
            }
        }
        active = chosen;
    }

    private static @Nullable Extension made(DefinitionReader reader) {
        try {
            return new Extension(reader);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.error(
                    "The reader {} is left out: its folders or schemas cannot be used",
                    reader.getClass().getName(),
                    e);
            return null;
        }
    }

    private static boolean free(Extension extension, Set<String> taken) {
        for (String folder : extension.folders()) {
            if (taken.contains(folder) || !Folders.claimable(folder)) {
                LOG.error("A reader of {} is left out: the folder {} is not free", extension.folders(), folder);
                return false;
            }
        }
        return true;
    }
}
