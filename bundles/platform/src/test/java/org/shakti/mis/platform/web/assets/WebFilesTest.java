package org.shakti.mis.platform.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of the web app")
class WebFilesTest {
    @Test
    void lieAtAnAddressThatChangesWithTheirContents() {
        SortedMap<String, byte[]> files = ServedApp.files();
        String before = PackedFiles.ofApp(files).base();

        assertThat(before).matches("/app/[0-9a-f]{12}");
        assertThat(PackedFiles.ofApp(ServedApp.files()).base()).isEqualTo(before);
        files.put("i18n/en.json", "{\"hello\": \"Good day\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(PackedFiles.ofApp(files).base()).isNotEqualTo(before);
        byte[] moved = files.remove("core/i18n.js");
        files.put("core/j18n.js", moved);
        assertThat(PackedFiles.ofApp(files).base()).isNotIn(before);
    }

    @Test
    void tellTheServiceWorkerWhatToKeep() {
        PackedFiles app = PackedFiles.ofApp(ServedApp.files());

        assertThat(text(app, "sw.js"))
                .startsWith("const SHELL = {\"version\":\"" + app.base().substring(5) + "\"")
                .contains(
                        "\"index\":\"/\"", app.base() + "/main.js", app.base() + "/i18n/en.json", "\"/manifest.json\"")
                .doesNotContain("LICENCES", "/index.html", "sw.js\"")
                .contains("self.addEventListener");
    }

    @Test
    void leadFromTheFixedSdkToTheOneOfTheApp() {
        PackedFiles app = PackedFiles.ofApp(ServedApp.files());

        assertThat(text(app, AppText.SDK)).isEqualTo("export * from \"" + app.base() + "/sdk/v1.js\";\n");
    }

    @Test
    void canComeFromAFolderOfSourcesThatIsReadAnewEachTime(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("index.html"), "__APP__/main.js");
        Files.writeString(folder.resolve("main.js"), "one");
        Files.writeString(folder.resolve("sw.js"), "// worker");
        Files.writeString(folder.resolveSibling("outside.js"), "outside");
        try (ServedApp app = ServedApp.of(new FolderFiles(folder))) {
            assertThat(app.text("/")).isEqualTo("/app/dev/main.js");
            assertThat(app.text("/app/dev/main.js")).isEqualTo("one");
            Files.writeString(folder.resolve("main.js"), "two");
            assertThat(app.text("/app/dev/main.js")).isEqualTo("two");
            assertThat(app.get("/app/dev/main.js").headers().firstValue("Cache-Control"))
                    .contains("no-store");
            assertThat(app.text("/sw.js")).contains("\"files\":[]").endsWith("// worker");
            assertThat(app.get("/app/dev/..%2foutside.js").statusCode()).isIn(400, 404);
        }
        assertThat(new FolderFiles(folder).file("../outside.js")).isEmpty();
        assertThat(new FolderFiles(folder).file("\0")).isEmpty();
    }

    @Test
    void ofTheVersionBeforeAreServedToPagesThatStayedOpen(@TempDir Path folder) throws Exception {
        FormerApps kept = new FormerApps(folder);
        WebFiles old = version(kept, "old");
        assertThat(copy(folder, old).toFile().setLastModified(1000)).isTrue();
        WebFiles former = version(kept, "former");
        WebFiles running = version(kept, "running");

        try (ServedApp app = ServedApp.of(running, new FormerApps(folder))) {
            assertThat(app.text(former.base() + "/core/i18n.js")).isEqualTo("former");
            assertThat(app.get(former.base() + "/core/i18n.js").headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
            assertThat(app.get(former.base() + "/core/nothing.js").statusCode()).isEqualTo(404);
            assertThat(app.get(old.base() + "/core/i18n.js").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void ofTheVersionBeforeAreNotServedWhenSomebodyChangedTheCopy(@TempDir Path folder) throws Exception {
        FormerApps kept = new FormerApps(folder);
        WebFiles former = version(kept, "former");
        WebFiles other = version(kept, "other");
        Files.move(copy(folder, other), copy(folder, former), StandardCopyOption.REPLACE_EXISTING);

        assertThat(new FormerApps(folder).find(hash(former)).file("core/i18n.js"))
                .isEmpty();
        assertThat(new FormerApps(folder).find("../../etc/x").file("core/i18n.js"))
                .isEmpty();
    }

    /** A version of the app whose texts are the given one. */
    private static WebFiles version(FormerApps kept, String text) {
        SortedMap<String, byte[]> files = ServedApp.files();
        files.put("core/i18n.js", text.getBytes(StandardCharsets.UTF_8));
        WebFiles app = PackedFiles.ofApp(files);
        kept.keep(hash(app), files);
        return app;
    }

    private static Path copy(Path folder, WebFiles app) {
        return folder.resolve(hash(app) + ".zip");
    }

    private static String hash(WebFiles app) {
        return app.base().substring("/app/".length());
    }

    private static String text(WebFiles files, String path) {
        return new String(files.file(path).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
