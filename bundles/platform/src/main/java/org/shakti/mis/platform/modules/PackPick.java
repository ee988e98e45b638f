package org.shakti.mis.platform.modules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackStore;

/** Finds the files that a wish means, and what they shall not get. */
final class PackPick {
    private final PackDesk desk;
    private final Installer installer;

    PackPick(PackDesk desk, Installer installer) {
        this.desk = desk;
        this.installer = installer;
    }

    /**
     * Returns the wish with the version that it means. What is there stays unless the newest is asked for; of what is not
     * there, the newest is meant of what lies in the folders and what was chosen before.
     */
    PackChoice.Wish meant(String module, PackChoice.Wish wish, Optional<String> now) {
        boolean newest = wish.version().filter(PackChoice.Wish.NEWEST::equals).isPresent();
        boolean open = wish.version().isEmpty() && wish.sum().isEmpty() && now.isEmpty() && !installer.ships(module);
        if (!newest && !open) {
            return wish;
        }
        Optional<String> kept = desk.store().current(module).map(PackStore.Kept::version);
        boolean program = installer.ships(module) && now.isEmpty() && kept.isEmpty();
        Optional<String> newer = desk.find(module, Optional.empty())
                .map(found -> found.pack().version())
                .filter(version -> !program)
                .filter(version -> Stream.concat(now.stream(), kept.stream()).allMatch(one -> older(one, version)));
        return new PackChoice.Wish(newer, wish.unsigned(), wish.sum(), wish.refused());
    }

    private static boolean older(String one, String other) {
        return new Version(one).compareTo(new Version(other)) < 0;
    }

    /** The files that were looked at, of that version, or else those that were chosen before, or the newest. */
    Optional<FoundPack> files(String module, PackChoice.Wish wish) {
        if (wish.sum().isPresent()) {
            return desk.find(module, wish.sum().get());
        }
        Optional<PackStore.Kept> kept =
                desk.store().current(module).filter(k -> wish.version().isEmpty());
        if (kept.isPresent()) {
            try {
                return Optional.of(desk.kept(module, kept.get()));
            } catch (BadPackException e) {
                throw PackChoice.unreadable(e);
            }
        }
        return wish.version().isEmpty() && installer.ships(module)
                ? Optional.empty()
                : desk.find(module, wish.version());
    }

    /** What a pack shall not get of what it asks for; a word that it does not ask for is a slip of the pen. */
    Set<String> refused(FoundPack found, PackChoice.Wish wish) {
        List<String> asked = found.pack().permissions();
        Set<String> refused = new TreeSet<>(wish.refused().orElseGet(() -> desk.store()
                .current(found.pack().id())
                .map(PackStore.Kept::refused)
                .orElse(Set.of())));
        if (wish.refused().isPresent() && !asked.containsAll(refused)) {
            refused.removeAll(Set.copyOf(asked));
            String words = String.join(", ", refused);
            throw new InvalidInputException(List.of(new FieldError(
                    "refused", "not-asked", "The pack does not ask for " + words + ".", Map.of("words", words))));
        }
        refused.retainAll(asked);
        return refused;
    }
}
