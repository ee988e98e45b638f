package org.shakti.mis.platform.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.shakti.mis.api.error.FieldError;

/**
 * The packs that this instance could have, and which of them it may: an unsigned one only when somebody says so, a changed
 * one never, and in place of what comes with the program only what a trusted key has signed.
 */
@Component(service = PackDesk.class, configurationPid = "org.shakti.mis.packs")
public final class PackDesk {
    /** Header of an installed bundle with the hash of the files that it was made of. */
    public static final String SUM = PackBundle.SUM;

    private final Path local;
    private final PackStore store;
    private final PackInspection inspection;
    private final PackFolders folders;
    private volatile Settings settings;

    /** Made by the container. */
    @Activate
    public PackDesk(BundleContext context, Map<String, Object> configuration) {
        this(
                Path.of(property(context, "karaf.data", "data"), "packs"),
                Path.of(property(context, "karaf.etc", "etc"), "trusted-packs"),
                Settings.of(configuration));
    }

    PackDesk(Path local, Path trusted, Settings settings) {
        this.local = local;
        this.store = new PackStore(local.resolve("kept"));
        this.inspection = new PackInspection(new TrustedKeys(trusted));
        this.folders = new PackFolders(inspection);
        this.settings = settings;
    }

    /** Returns the desk of an unpacked archive that does not run. */
    public static PackDesk of(Path home) {
        return new PackDesk(
                home.resolve("data/packs"), home.resolve("etc/trusted-packs"), new Settings(Optional.empty(), true));
    }

    @Modified
    void change(Map<String, Object> configuration) {
        settings = Settings.of(configuration);
        folders.forget();
    }

    /** Returns the chosen versions. */
    public PackStore store() {
        return store;
    }

    /** Returns all packs that lie in the folders; the one that would be taken first of each id and version first. */
    public List<FoundPack> found() {
        List<FoundPack> all =
                new ArrayList<>(folders.in(local, FoundPack.Origin.LOCAL).packs());
        settings.mirror.ifPresent(
                mirror -> all.addAll(folders.in(mirror, FoundPack.Origin.MIRROR).packs()));
        all.replaceAll(inspection::again); // who is trusted may have changed since a file was read
        all.sort(Comparator.comparing((FoundPack one) -> one.pack().id())
                .thenComparing(one -> version(one), Comparator.reverseOrder())
                .thenComparing(one -> one.signed().state()));
        return all;
    }

    /** Tells whether there is a mirror. */
    public boolean mirrored() {
        return settings.mirror.isPresent();
    }

    /** Returns the files in the folders that are no packs, with the reason. */
    public Map<String, String> useless() {
        Map<String, String> none = new java.util.TreeMap<>();
        folders.in(local, FoundPack.Origin.LOCAL).none().forEach(one -> none.put(one.file(), one.why()));
        settings.mirror.ifPresent(mirror ->
                folders.in(mirror, FoundPack.Origin.MIRROR).none().forEach(one -> none.put(one.file(), one.why())));
        return none;
    }

    /** Returns the pack of that id, in that version or else in the newest. */
    public Optional<FoundPack> find(String id, Optional<String> version) {
        return found().stream()
                .filter(one -> one.pack().id().equals(id))
                .filter(one ->
                        version.isEmpty() || version.get().equals(one.pack().version()))
                .findFirst();
    }

    /** Returns the pack with exactly those files. */
    public Optional<FoundPack> find(String id, String sum) {
        return found().stream()
                .filter(one -> one.pack().id().equals(id) && one.sum().equals(sum))
                .findFirst();
    }

    /** Looks at any file. */
    public FoundPack inspect(Path file) throws BadPackException {
        return inspection.of(file, FoundPack.Origin.LOCAL);
    }

    /** Looks at a version that is kept; refuses it when it is not what was chosen. */
    public FoundPack kept(String id, PackStore.Kept kept) throws BadPackException {
        FoundPack found = inspection.of(store.file(id, kept), FoundPack.Origin.KEPT);
        if (!found.sum().equals(kept.sum()) || found.signed().state() == Signed.State.TAMPERED) {
            throw new BadPackException("The kept file is not the one that was chosen.");
        }
        return found;
    }

    /**
     * Returns the bundle to be installed for a version that is kept.
     *
     * @param headers what the bundle shall say of itself, because it takes the place of another one
     */
    public InputStream bundle(String id, PackStore.Kept kept, Map<String, String> headers)
            throws BadPackException, IOException {
        FoundPack found = kept(id, kept);
        return PackBundle.of(PackJar.read(found.file()), found, headers);
    }

    /** Keeps a file in the folder of the instance; never in the place of one for which somebody better vouches. */
    public FoundPack keep(Path file) throws BadPackException, IOException {
        FoundPack found = inspect(file);
        Files.createDirectories(local);
        String name = name(found);
        Path unfinished = local.resolve(name + ".new");
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                unfinished, local.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return inspect(local.resolve(name));
    }

    private String name(FoundPack found) {
        String plain = found.pack().id() + "-" + found.pack().version();
        Path taken = local.resolve(plain + ".jar");
        boolean better = folders.in(local, FoundPack.Origin.LOCAL).packs().stream()
                .filter(one -> one.file().equals(taken))
                .map(inspection::again)
                .anyMatch(one -> one.signed().state().compareTo(found.signed().state()) < 0);
        return (better ? plain + "-" + found.sum().substring(0, 8) : plain) + ".jar";
    }

    /**
     * Tells why a pack may not be installed; nothing when it may.
     *
     * @param unsigned somebody says that it may come although nobody known vouches for it
     * @param replaces it would take the place of a pack that comes with the program
     */
    public Optional<FieldError> objection(FoundPack found, boolean unsigned, boolean replaces) {
        Signed signed = found.signed();
        Map<String, Object> values = Map.of(
                "by", signed.by(), "why", signed.why(), "pack", found.pack().id());
        if (signed.state() == Signed.State.TAMPERED) {
            return Optional.of(new FieldError(
                    "signature", "tampered", "The pack is not what was signed. " + signed.why(), values));
        }
        if (signed.state() == Signed.State.TRUSTED) {
            return Optional.empty();
        }
        boolean plain = signed.state() == Signed.State.UNSIGNED;
        String code = plain ? "unsigned" : "unknown-key";
        String who = plain
                ? "Nobody has signed this pack."
                : "The key that signed this pack is not among those that this instance trusts.";
        if (replaces) {
            return Optional.of(new FieldError(
                    "signature",
                    "distribution",
                    who + " Only a pack signed by a trusted key takes the place of one that comes with the program.",
                    values));
        }
        if (unsigned && settings.ask) {
            return Optional.empty();
        }
        String way = settings.ask ? " Install it only when you know where it comes from, and say so." : "";
        return Optional.of(new FieldError("signature", code, who + way, values));
    }

    private static Version version(FoundPack one) {
        return new Version(one.pack().version());
    }

    private static String property(BundleContext context, String name, String otherwise) {
        return Optional.ofNullable(context.getProperty(name)).orElse(otherwise);
    }

    /**
     * What the administrator has settled.
     *
     * @param mirror a further folder of packs, such as a stick
     * @param ask unsigned packs may come when somebody says so; otherwise never
     */
    record Settings(Optional<Path> mirror, boolean ask) {
        static Settings of(Map<String, Object> configuration) {
            String mirror =
                    String.valueOf(configuration.getOrDefault("mirror", "")).strip();
            String unsigned = String.valueOf(configuration.getOrDefault("unsigned", "ask"))
                    .strip();
            return new Settings(
                    mirror.isEmpty() ? Optional.empty() : Optional.of(Path.of(mirror)), !unsigned.equals("refuse"));
        }
    }
}
