package org.shakti.mis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.error.FieldError;

@DisplayName("The desk for packs")
class PackDeskTest {
    private final KeyPair team = SampleJar.keys();

    @TempDir
    Path folder;

    private Path local;
    private Path mirror;

    @BeforeEach
    void open() throws IOException {
        local = Files.createDirectories(folder.resolve("packs"));
        mirror = Files.createDirectories(folder.resolve("stick"));
        SampleJar.trust(folder.resolve("trusted"), team, "State team");
    }

    private PackDesk desk(boolean ask) {
        return new PackDesk(local, folder.resolve("trusted"), new PackDesk.Settings(Optional.of(mirror), ask));
    }

    private FoundPack lies(Path where, SampleJar jar, String name) throws Exception {
        return desk(true).inspect(jar.write(where.resolve(name)));
    }

    @Test
    void findsWhatLiesInItsFolderAndInTheMirror() throws Exception {
        lies(local, SampleJar.of("orchard", "1.0.0"), "a.jar");
        lies(local, SampleJar.of("orchard", "1.10.0"), "b.jar");
        lies(mirror, SampleJar.of("orchard", "1.10.0").signed(team), "c.jar");
        lies(mirror, SampleJar.of("meadow", "1.9.0"), "d.jar");
        Files.writeString(mirror.resolve("broken.jar"), "no jar");

        PackDesk desk = desk(true);

        assertThat(desk.found())
                .extracting(one -> one.pack().id() + " " + one.pack().version() + " "
                        + one.origin().wireName() + " " + one.signed().state().wireName())
                .containsExactly(
                        "meadow 1.9.0 mirror unsigned",
                        "orchard 1.10.0 mirror trusted",
                        "orchard 1.10.0 local unsigned",
                        "orchard 1.0.0 local unsigned");
        assertThat(desk.useless()).containsOnlyKeys("broken.jar");
        assertThat(desk.find("orchard", Optional.of("1.0.0"))).isPresent();
        assertThat(desk.find("orchard", Optional.of("3.0.0"))).isEmpty();
    }

    @Test
    void objectsUnlessSomebodyKnownVouchesOrSomebodySaysSo() throws Exception {
        FoundPack plain = lies(local, SampleJar.of("orchard", "1.0.0"), "a.jar");
        FoundPack strange = lies(local, SampleJar.of("orchard", "1.0.0").signed(SampleJar.keys()), "b.jar");
        FoundPack trusted = lies(local, SampleJar.of("orchard", "1.0.0").signed(team), "c.jar");
        FoundPack spoiled =
                lies(local, SampleJar.of("orchard", "1.0.0").signed(team).with("SHAKTI-INF/x.txt", "x"), "d.jar");

        assertThat(codes(desk(true), plain)).containsExactly("unsigned", "", "distribution");
        assertThat(codes(desk(true), strange)).containsExactly("unknown-key", "", "distribution");
        assertThat(codes(desk(true), trusted)).containsExactly("", "", "");
        assertThat(codes(desk(true), spoiled)).containsExactly("tampered", "tampered", "tampered");
        assertThat(codes(desk(false), plain)).containsExactly("unsigned", "unsigned", "distribution");
        assertThat(codes(desk(false), trusted)).containsExactly("", "", "");
    }

    private static List<String> codes(PackDesk desk, FoundPack found) {
        return List.of(
                desk.objection(found, false, false).map(FieldError::code).orElse(""),
                desk.objection(found, true, false).map(FieldError::code).orElse(""),
                desk.objection(found, true, true).map(FieldError::code).orElse(""));
    }

    @Test
    void keepsNothingInThePlaceOfWhatSomebodyBetterVouchesFor() throws Exception {
        Path signed = SampleJar.of("orchard", "1.0.0").signed(team).write(folder.resolve("signed.jar"));
        Path plain =
                SampleJar.of("orchard", "1.0.0").with("SHAKTI-INF/x.txt", "x").write(folder.resolve("plain.jar"));
        PackDesk desk = desk(true);
        desk.keep(signed);
        desk.keep(plain);

        assertThat(desk.find("orchard", Optional.empty()).orElseThrow().signed().state())
                .isEqualTo(Signed.State.TRUSTED);
        assertThat(Files.list(local)).hasSize(2);
        desk.keep(signed);
        assertThat(Files.list(local)).hasSize(2);
    }

    @Test
    void remembersVersionsAndGoesBack() throws Exception {
        PackStore store = desk(true).store();
        store.choose(lies(local, SampleJar.of("orchard", "1.0.0"), "a.jar"), true, true);
        store.choose(lies(local, SampleJar.of("orchard", "1.1.0"), "b.jar"), true, false);
        store.choose(lies(local, SampleJar.of("orchard", "1.1.0").with("SHAKTI-INF/x.txt", "x"), "b.jar"), true, false);

        assertThat(store.history("orchard")).extracting(PackStore.Kept::version).containsExactly("", "1.0.0", "1.1.0");
        assertThat(store.current("orchard")).map(PackStore.Kept::version).contains("1.1.0");
        store.back("orchard");
        assertThat(store.current("orchard")).map(PackStore.Kept::unsigned).contains(true);
        store.back("orchard");
        assertThat(store.current("orchard")).isEmpty();
        assertThat(store.former("orchard")).isEmpty();
        assertThat(Files.list(local.resolve("kept/orchard"))).hasSize(1);
    }

    @Test
    void doesNotInstallAKeptFileThatWasChanged() throws Exception {
        PackDesk desk = desk(true);
        desk.store().choose(lies(local, SampleJar.of("orchard", "1.0.0"), "a.jar"), false, true);
        PackStore.Kept kept = desk.store().current("orchard").orElseThrow();
        SampleJar.of("orchard", "1.0.0")
                .with("SHAKTI-INF/x.txt", "x")
                .write(desk.store().file("orchard", kept));

        assertThatThrownBy(() -> desk.bundle("orchard", kept, Map.of())).isInstanceOf(BadPackException.class);
    }

    @Test
    void makesABundleThatAsksForNothingOfAPackWithoutJava() throws Exception {
        Manifest manifest = bundle(SampleJar.of("orchard", "1.0.0")
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-Activator: x.Y\nImport-Package: secret\n")
                .with("readme.txt", "x"));

        assertThat(manifest.getMainAttributes().getValue("Bundle-SymbolicName"))
                .isEqualTo("org.shakti.mis.pack.orchard");
        assertThat(manifest.getMainAttributes().getValue("Bundle-Activator")).isNull();
        assertThat(manifest.getMainAttributes().getValue("Import-Package")).isNull();
    }

    @Test
    void doesNotLetAPackWithJavaReachIntoOtherBundles() {
        for (String header : List.of("Fragment-Host: x", "DynamicImport-Package: *", "Bundle-NativeCode: x.so")) {
            SampleJar jar = SampleJar.of("orchard", "1.0.0")
                    .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-SymbolicName: a\n" + header + "\n")
                    .with("a/B.class", "x");

            assertThatThrownBy(() -> bundle(jar)).as(header).isInstanceOf(BadPackException.class);
        }
    }

    private Manifest bundle(SampleJar jar) throws Exception {
        PackDesk desk = desk(true);
        desk.store().choose(lies(local, jar, "a.jar"), false, true);
        try (InputStream in =
                        desk.bundle("orchard", desk.store().current("orchard").orElseThrow(), Map.of());
                JarInputStream made = new JarInputStream(in)) {
            for (JarEntry entry = made.getNextJarEntry(); entry != null; entry = made.getNextJarEntry()) {
                assertThat(entry.getName()).startsWith("SHAKTI-INF/");
            }
            return made.getManifest();
        }
    }
}
