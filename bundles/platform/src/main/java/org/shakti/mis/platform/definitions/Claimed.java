package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.extension.Definitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one pack holds in the claimed folders, and the last judgement of it. */
final class Claimed {
    private static final Logger LOG = LoggerFactory.getLogger(Claimed.class);

    final Definitions definitions;
    final List<Refusal> refused;

    @Nullable List<Definitions> judgedBeside;

    Map<String, Set<String>> judgedWith = Map.of();
    List<Refusal> verdict = List.of();

    Claimed(Definitions definitions, List<Refusal> refused) {
        this.definitions = definitions;
        this.refused = refused;
    }

    /** Returns what the reader tells of the pack; a reader that cannot is told of where it judges the pack. */
    <T> T told(Function<Definitions, T> question, T nothing, boolean gone) {
        try {
            return question.apply(definitions);
        } catch (RuntimeException e) {
            if (!gone && refused.isEmpty()) {
                LOG.error(
                        "A reader could not tell the names of the pack {}",
                        definitions.pack().id(),
                        e);
            }
            return nothing;
        }
    }

    /**
     * Tells whether a fault is one that was not told already and does not merely follow from a file in another folder
     * that could not be read.
     */
    boolean news(Refusal fault) {
        return refused.stream()
                .allMatch(one -> Folders.of(one.file()).equals(Folders.of(fault.file()))
                        && !(one.file().equals(fault.file())
                                && one.line() == fault.line()
                                && one.key().equals(fault.key())));
    }

    /** Tells whether a file could not be read at all, so that nobody knows which names it brings. */
    boolean unread() {
        return refused.stream()
                .map(Refusal::file)
                .filter(file -> file.endsWith(".yaml"))
                .anyMatch(file -> definitions.documents().stream()
                        .noneMatch(document -> document.file().equals(file)));
    }

    boolean empty() {
        return definitions.documents().isEmpty() && definitions.texts().isEmpty();
    }
}
