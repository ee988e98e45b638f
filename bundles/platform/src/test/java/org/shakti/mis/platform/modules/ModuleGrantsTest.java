package org.shakti.mis.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.definitions.PackCheck;
import org.shakti.mis.platform.packs.PackStore;

@DisplayName("What a module from outside may")
class ModuleGrantsTest {
    @TempDir
    private Path folder;

    private Path pack(String id, String more) throws IOException {
        Path types = Files.createDirectories(folder.resolve(id + "/record-types"));
        Files.writeString(
                folder.resolve(id + "/pack.yaml"),
                "id: " + id + "\nversion: 1.0.0\nkind: module\ntitle: {en: Sample}\n" + more);
        Files.writeString(
                types.resolve("x.yaml"),
                "type: " + id + "_thing\ntitle: {en: Thing}\nsections:\n  - id: main\n    title: {en: Main}\n"
                        + "    fields: [{key: name, kind: text, label: {en: Name}}]\n");
        return folder.resolve(id);
    }

    private ModuleGrants.Grant guest(String more) throws IOException {
        Catalogues all = PackCheck.catalogues(
                List.of(pack("base", ""), pack("far", ""), pack("guest", "needs: [{pack: base}]\n" + more)));
        assertThat(all.current().packs()).containsKeys("base", "far", "guest");
        return new ModuleGrants(all, new PackStore(folder.resolve("kept"))).of("guest");
    }

    @Test
    void isItsOwnTypesAndThoseItAskedFor() throws IOException {
        ModuleGrants.Grant guest = guest("permissions: [\"reads:far_thing\"]\n");

        guest.requireWrite("guest_thing");
        guest.requireRead("far_thing");
        assertThatThrownBy(() -> guest.requireWrite("far_thing"))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("writes:far_thing in the pack of the module guest");
        assertThatThrownBy(() -> guest.requireRead("base_thing")).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void isReadingTooWhereItMayWrite() throws IOException {
        ModuleGrants.Grant guest = guest("permissions: [\"writes:far_thing\"]\n");

        assertThat(guest.reads("far_thing")).isTrue();
        assertThat(guest.reads("base_thing")).isFalse();
    }

    @Test
    void isWhatItNeedsWhenItAsksForNothing() throws IOException {
        ModuleGrants.Grant guest = guest("");

        guest.requireWrite("base_thing");
        assertThat(guest.reads("far_thing")).isFalse();
    }

    @Test
    void isNotWhatSomebodyRefusedAtInstallation() throws IOException {
        Path history = Files.createDirectories(folder.resolve("kept/guest")).resolve("history");
        Files.writeString(history, "1.0.0 abc unsigned -reads%3Afar_thing\n");
        ModuleGrants.Grant guest = guest("permissions: [\"reads:far_thing\", \"reads:base_thing\"]\n");

        assertThat(guest.reads("far_thing")).isFalse();
        assertThat(guest.reads("base_thing")).isTrue();
        assertThat(new PackStore(folder.resolve("kept")).current("guest").orElseThrow())
                .isEqualTo(new PackStore.Kept("1.0.0", "abc", true, Set.of("reads:far_thing")));
    }
}
