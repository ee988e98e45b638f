package org.shakti.mis.platform.modules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.definitions.CatalogueKeeper;
import org.shakti.mis.platform.definitions.PackSource;
import org.shakti.mis.platform.definitions.PackTrial;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackJar;
import org.shakti.mis.platform.packs.PackStore;
import org.shakti.mis.platform.packs.Signed;

/**
 * Decides which files a wish for a module means, and whether they may come, before anything is changed: the signature
 * first, then the definitions with all that is installed.
 */
@Component(service = PackChoice.class)
public final class PackChoice {
    private final PackDesk desk;
    private final Function<PackSource, PackTrial> trial;
    private final Catalogues catalogues;
    private final Installer installer;
    private final PackPick pick;

    /** Made by the container. */
    @Activate
    public PackChoice(@Reference PackDesk desk, @Reference CatalogueKeeper keeper, @Reference Installer installer) {
        this(desk, keeper::trial, keeper, installer);
    }

    PackChoice(PackDesk desk, Function<PackSource, PackTrial> trial, Catalogues catalogues, Installer installer) {
        this.desk = desk;
        this.trial = trial;
        this.catalogues = catalogues;
        this.installer = installer;
        this.pick = new PackPick(desk, installer);
    }

    /**
     * What somebody wants.
     *
     * @param version the version, or {@link #NEWEST}; otherwise the one that is there, or the newest
     * @param unsigned a pack for which nobody known vouches may come
     * @param sum hash of the files that were looked at, so that no others of the same version come in their place
     * @param refused permissions that it asks for and shall not get; unsaid, those that were refused stay so
     */
    public record Wish(
            Optional<String> version, boolean unsigned, Optional<String> sum, Optional<Set<String>> refused) {
        /** Whatever is at hand. */
        public static final Wish PLAIN = new Wish(Optional.empty(), false);

        /** In place of a version: the newest that lies in the folders, or was chosen before. */
        public static final String NEWEST = "newest";

        /** Copies the set. */
        public Wish {
            refused = refused.map(Set::copyOf);
        }

        Wish(Optional<String> version, boolean unsigned) {
            this(version, unsigned, Optional.empty());
        }

        Wish(Optional<String> version, boolean unsigned, Optional<String> sum) {
            this(version, unsigned, sum, Optional.empty());
        }
    }

    /**
     * What was decided.
     *
     * @param trouble why it cannot come
     * @param told what the audit log is told
     */
    record Chosen(Optional<Trouble> trouble, Map<String, String> told) {}

    /**
     * Refuses files that may not come, before anything of them is kept: because of who vouches for them, because a newer
     * version is there, or because of their definitions.
     */
    public void admit(FoundPack found, boolean unsigned) throws BadPackException {
        String id = found.pack().id();
        desk.objection(found, unsigned, installer.ships(id)).ifPresent(PackChoice::refuse);
        notOlder(
                found, Optional.ofNullable(catalogues.current().packs().get(id)).map(Pack::version));
        PackTrial tried = trial.apply(PackJar.read(found.file()));
        if (!tried.fine()) {
            throw new InvalidInputException(trouble(tried).details().stream()
                    .map(line -> new FieldError("definitions", "faulty-pack", line, Map.of("line", line)))
                    .toList());
        }
    }

    private static void notOlder(FoundPack found, Optional<String> now) {
        now.filter(version -> older(found, version))
                .ifPresent(version -> refuse(new FieldError(
                        "version",
                        "older",
                        "Version " + version + " is installed, which is newer. Go back to the former version instead.",
                        Map.of("installed", version))));
    }

    /** Chooses the files of a wish. */
    Chosen choose(String module, Wish given) {
        boolean ships = installer.ships(module);
        Optional<String> now =
                Optional.ofNullable(catalogues.current().packs().get(module)).map(Pack::version);
        Wish wish = pick.meant(module, given, now);
        boolean settled = ships || desk.store().current(module).isPresent();
        if (wish.version().isEmpty() && wish.refused().isEmpty() && settled) {
            return new Chosen(Optional.empty(), Map.of());
        }
        Optional<FoundPack> found = pick.files(module, wish);
        if (found.isEmpty()) {
            if (wish.refused().filter(words -> !words.isEmpty()).isPresent() && ships) {
                refuse(FieldError.of("refused", "as-shipped", "What comes with the program gets what it asks for."));
            }
            if (ships && (wish.version().isEmpty() || wish.version().equals(now))) {
                return new Chosen(Optional.empty(), Map.of());
            }
            throw new NotVisibleException();
        }
        desk.objection(found.get(), wish.unsigned(), ships).ifPresent(PackChoice::refuse);
        notOlder(found.get(), now);
        return bring(found.get(), wish, ships);
    }

    static InvalidInputException unreadable(BadPackException e) {
        return new InvalidInputException(
                List.of(FieldError.of("version", "unreadable", String.valueOf(e.getMessage()))));
    }

    private Chosen bring(FoundPack found, Wish wish, boolean ships) {
        try {
            PackTrial tried = trial.apply(PackJar.read(found.file()));
            if (!tried.fine()) {
                return new Chosen(Optional.of(trouble(tried)), Map.of());
            }
            Set<String> refused = pick.refused(found, wish);
            desk.store()
                    .choose(
                            found,
                            ships,
                            new PackStore.Kept(found.pack().version(), found.sum(), wish.unsigned(), refused));
            Map<String, String> told = new TreeMap<>();
            if (!refused.isEmpty()) {
                told.put("refused", String.join(", ", refused));
            }
            told.put("version", found.pack().version());
            told.put("signature", found.signed().state().wireName());
            boolean known = found.signed().state() == Signed.State.TRUSTED;
            told.put(
                    "by", known ? found.signed().by() : shortened(found.signed().key()));
            told.put("sum", shortened(found.sum()));
            return new Chosen(Optional.empty(), told);
        } catch (BadPackException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new IllegalStateException("The pack cannot be kept", e);
        }
    }

    /** Goes back to the version that was chosen before. */
    Chosen back(String module) {
        Optional<PackStore.Kept> former = desk.store().former(module);
        if (former.isEmpty()) {
            refuse(FieldError.of("version", "no-former", "There is no former version to go back to."));
        }
        try {
            if (!former.orElseThrow().distribution()) {
                PackTrial tried =
                        trial.apply(PackJar.read(desk.kept(module, former.get()).file()));
                if (!tried.fine()) {
                    return new Chosen(Optional.of(trouble(tried)), Map.of());
                }
            }
            desk.store().back(module);
            return new Chosen(Optional.empty(), Map.of("version", former.get().version()));
        } catch (BadPackException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new IllegalStateException("The former version cannot be chosen", e);
        }
    }

    private static boolean older(FoundPack found, String installed) {
        return new Version(found.pack().version()).compareTo(new Version(installed)) < 0;
    }

    private static Trouble trouble(PackTrial tried) {
        List<String> lines =
                new ArrayList<>(tried.refusals().stream().map(PackChoice::line).toList());
        tried.conflicts().forEach(conflict -> lines.add(conflict.pack() + ": " + line(conflict)));
        return new Trouble(Trouble.Kind.REFUSED, lines);
    }

    /** Enough to tell one from another; the whole is kept with the file. */
    private static String shortened(String key) {
        return key.substring(0, Math.min(16, key.length()));
    }

    /** Says a refusal in one line, for whoever made the pack. */
    public static String line(Refusal r) {
        return r.file() + (r.line() > 0 ? " line " + r.line() : "") + (r.key().isEmpty() ? "" : ": " + r.key())
                + ": expected " + r.expected();
    }

    private static void refuse(FieldError why) {
        throw new InvalidInputException(List.of(why));
    }
}
