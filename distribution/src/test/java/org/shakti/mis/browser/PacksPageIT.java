package org.shakti.mis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Packs;
import org.shakti.mis.acceptance.SchemeDesk;
import org.shakti.mis.acceptance.Shell;

@OwnServer
@DisplayName("The page of packs at hand")
class PacksPageIT extends BrowserTest {
    private static final LocatorAssertions.ContainsTextOptions JOB =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasCountOptions TWO_TICKS =
            new LocatorAssertions.HasCountOptions().setTimeout(11_000);
    private static final LocatorAssertions.ContainsTextOptions TICKS =
            new LocatorAssertions.ContainsTextOptions().setTimeout(11_000);
    private static final Path GARDEN =
            Path.of("src/test/resources/packs/garden-visits").toAbsolutePath().normalize();
    private static final String TYPE = "record-types/garden_visit.yaml";

    private Shell shell;
    private Path home;
    private Path packs;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        shell = new Shell(sample().office().server().installation());
        home = shell.installation().home();
        packs = Files.createDirectories(home.resolve("data/packs"));
        if (!Files.exists(home.resolve("team.key"))) {
            shell.run("pack", "keygen", home.resolve("team").toString(), "--owner", "State team")
                    .expect(0);
        }
    }

    private void lies(String version, String label, boolean signed) throws IOException, InterruptedException {
        Path folder = home.resolve("garden-" + version);
        Packs.copyWith(GARDEN, folder, "pack.yaml", "version: 1.0.0", "version: " + version);
        Path type = folder.resolve(TYPE);
        Files.writeString(type, Files.readString(type).replaceFirst("en: Weather", "en: " + label));
        String jar = packs.resolve("garden-" + version + ".jar").toString();
        shell.run(
                        "pack",
                        "sign",
                        folder.toString(),
                        "--key",
                        home.resolve("team.key").toString(),
                        "--out",
                        jar)
                .expect(0);
        if (signed) {
            shell.run("pack", "trust", home.resolve("team.pub").toString()).expect(0);
        }
    }

    private void overlay() throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(home.resolve("overlay/record-types")).getParent();
        Files.writeString(
                folder.resolve("pack.yaml"),
                """
                id: north-words
                version: 1.0.0
                kind: district-overlay
                title: {en: Words of the north}
                needs: [{pack: garden-visits}]
                regions: [303]
                """);
        Files.writeString(
                folder.resolve("record-types/x.yaml"),
                "extends: garden_visit\nchanges:\n  - {key: weather, label: {en: Sky}}\n");
        shell.run("pack", "install", folder.toString(), "--unsigned").expect(0);
    }

    @Test
    void installsRenewsComparesAndGoesBack() throws IOException, InterruptedException {
        lies("1.0.0", "Weather", false);
        Screen screen = screen("administrator-one", PHONE, "en").open("modules/packs");
        Page page = screen.page();
        Locator card = page.locator("section[aria-labelledby=pack-garden-visits]");
        assertThat(card).containsText("Signed by a key that is not known here");
        screen.axe();

        card.locator("button", inside("Install")).click();
        page.locator("dialog[open] .btn-main").click();
        assertThat(page.locator("dialog[open]")).containsText("not among those that this instance trusts");
        page.locator("dialog[open] input[name=vouch]").check();
        page.locator("dialog[open] .btn-main").click();
        assertThat(card.locator(".tag").first()).containsText("Installed", JOB);

        overlay();
        lies("1.1.0", "What the sky was like", true);
        page.locator("main").locator("button", inside("Look again")).click();
        assertThat(card).containsText("Signed by State team");
        card.locator("summary", inside("worded differently")).click();
        assertThat(card.locator("dl")).containsText("What the sky was like");
        assertThat(card.locator("dl strong")).hasText("Sky");
        screen.axe().screenshot("packs-three-way");

        card.locator("button", inside("Install this version")).click();
        page.locator("dialog[open] .btn-main").click();
        assertThat(page.locator("#pack-garden-visits")).containsText("1.1.0", JOB);
        card.locator("button", inside("Go back to 1.0.0")).click();
        page.locator("dialog[open] .btn-warm").click();
        assertThat(page.locator("#pack-garden-visits")).containsText("1.0.0", JOB);
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException, InterruptedException {
        Path folder = home.resolve("lonely");
        Packs.copyWith(GARDEN, folder, "pack.yaml", "id: garden-visits", "id: lonely-garden");
        Path description = folder.resolve("pack.yaml");
        Files.writeString(
                description,
                Files.readString(description)
                        .replace("en: Garden visits", "en: Lonely garden")
                        .replace("bn: বাগানে বেড়ানো", "bn: একলা বাগান")
                        .replaceFirst("needs: .*", "needs: [{pack: greenhouse, range: \"[2,3)\"}]"));
        shell.run(
                        "pack",
                        "sign",
                        folder.toString(),
                        "--key",
                        home.resolve("team.key").toString(),
                        "--out",
                        packs.resolve("lonely.jar").toString())
                .expect(0);
        Files.writeString(packs.resolve("notes.jar"), "no pack");

        Screen screen = screen("administrator-one", DESKTOP, "bn").open("modules/packs");

        Locator card = screen.page().locator("section[aria-labelledby=pack-lonely-garden]");
        assertThat(card).containsText("greenhouse [2,3)");
        assertThat(card.locator(".btn-main")).hasCount(0);
        assertThat(screen.page().locator("main")).containsText("notes.jar");
        screen.axe().screenshot("packs-stuck");
    }

    @Test
    void installsAFileOfThisComputerOnceItWasLookedAt() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("chosen/code-lists")).getParent();
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: chosen-list\nversion: 1.0.0\nkind: module\ntitle: {en: Chosen list, bn: বাছা তালিকা}\n"
                        + "permissions: [\"reads:case\"]\n");
        Files.writeString(folder.resolve("code-lists/l.csv"), "list,code,order,label_en\nchosen,A,1,Alpha\n");
        Path file = home.resolve("chosen-1.0.0.shakti");
        String key = home.resolve("strange.key").toString();
        shell.run("pack", "keygen", home.resolve("strange").toString()).expect(0);
        shell.run("pack", "sign", folder.toString(), "--key", key, "--out", file.toString())
                .expect(0);
        try (FileSystem jar = FileSystems.newFileSystem(file)) {
            Files.createDirectories(jar.getPath("sample"));
            Files.write(jar.getPath("sample/Sample.class"), new byte[] {1}); // never loaded, but Java all the same
        }
        Path java = home.resolve("chosen-java.shakti");
        shell.run("pack", "sign", file.toString(), "--key", key, "--out", java.toString())
                .expect(0);
        Path wrong = Files.writeString(home.resolve("chosen.shakti"), "no pack");

        Screen screen = screen("administrator-one", PHONE, "bn").open("modules/packs");
        Page page = screen.page();
        Locator upload = page.locator("section[aria-labelledby=packs-upload]");
        upload.locator("input[name=pack]").setInputFiles(wrong);
        assertThat(upload.locator("[role=alert]")).isVisible();
        upload.locator("input[name=pack]").setInputFiles(java);
        assertThat(upload).containsText("বাছা তালিকা");
        assertThat(upload).containsText("reads:case");
        screen.axe().screenshot("packs-upload");
        assertThat(page.locator("section[aria-labelledby=pack-chosen-list]")).hasCount(0);

        upload.locator(".btn-main").click();
        page.locator("dialog[open] input[name='allow-reads:case']").uncheck();
        page.locator("dialog[open] .btn-main").click();
        page.locator("dialog[open] input[name=vouch]").check();
        page.locator("dialog[open] .btn-main").click();
        assertThat(page.locator("section[aria-labelledby=pack-chosen-list] .tag")
                        .first())
                .containsText("বসানো আছে", JOB);
        assertThatPermissionsRefused("chosen-list");
        Locator card = page.locator("section[aria-labelledby=pack-chosen-list]");
        card.locator("button", inside("1.0.0")).click();
        assertThat(page.locator("dialog[open] input[name='allow-reads:case']"))
                .not()
                .isChecked();
    }

    @Test
    void leavesApplicationsToBeReadWhereTheirPackIsOff() {
        Api worker = sample().office().signIn("worker-one");
        SampleCase hers = SampleCase.opened(worker, "Champa");
        SchemeDesk desk = new SchemeDesk(worker);
        desk.asksConsent(hers.id(), true);
        String ofTheState = desk.files(hers.id(), "WB_LAKSHMIR_BHANDAR", LocalDate.now());
        String ofTheCountry = desk.write("scheme_application", hers.id(), Map.of("scheme", "IN_PMJDY"));
        Screen screen = screen("worker-one", PHONE, "bn").open("record/scheme_application/" + ofTheState);
        Page page = screen.page();
        assertThat(page.locator(".next-steps a").first()).isVisible();
        Locator places = page.locator("#q-filed_place option[value=NGO_WBWDU]");
        String form = "edit/scheme_application/" + ofTheCountry + "?at=filed_place";
        screen.open(form);
        page.locator("#q-filed_place").waitFor();
        assertThat(places).hasCount(1);

        switches(false);
        screen.open("record/scheme_application/" + ofTheState);
        assertThat(page.locator(".notice-warm").first()).containsText("প্যাকটি এই জেলায় বন্ধ", TICKS);
        assertThat(page.locator(".record-name")).hasText("লক্ষ্মীর ভাণ্ডার");
        assertThat(page.locator(".next-steps a")).hasCount(0);
        assertThat(page.locator(".page-head button, .page-head a.btn")).hasCount(0);
        assertThat(page.locator(".application-head button")).hasCount(0);
        screen.axe().narrow().screenshot("application-pack-off");
        screen.open("move/scheme_application/" + ofTheState + "/ACKNOWLEDGED");
        assertThat(page.locator(".notice-warm").first()).containsText("প্যাকটি এই জেলায় বন্ধ");
        assertThat(page.locator("main button[type=submit]")).hasCount(0);
        screen.open("edit/scheme_application/" + ofTheState);
        assertThat(page.locator("h1")).containsText("বদলান");
        assertThat(page.locator(".notice-warm").first()).containsText("প্যাকটি এই জেলায় বন্ধ");
        assertThat(page.locator("main form")).hasCount(0);
        screen.open(form);
        page.locator("#q-filed_place").waitFor();
        assertThat(places).hasCount(0, TWO_TICKS);
        assertThat(page.locator("#q-filed_place option[value=BDO]")).hasCount(1);

        switches(true);
        desk.change(ofTheCountry, Map.of("filed_place", "NGO_WBWDU")).expect(200);
        switches(false);
        screen.open("today");
        page.locator("main h1").waitFor();
        screen.open(form);
        page.locator("#q-filed_place").waitFor();
        assertThat(places).hasCount(1);
        switches(true);
    }

    private void switches(boolean on) {
        sample().office()
                .administrator()
                .put("/api/districts/" + Office.NORTH + "/modules/west-bengal", Map.of("enabled", on))
                .expect(200);
    }

    private void assertThatPermissionsRefused(String pack) throws IOException, InterruptedException {
        JsonNode items = shell.run("pack", "list", "--json").expect(0).json().path("items");
        Assertions.assertThat(items)
                .filteredOn(item -> item.path("id").asText().equals(pack))
                .singleElement()
                .satisfies(item -> Assertions.assertThat(
                                item.path("refused").path(0).asText())
                        .isEqualTo("reads:case"));
    }

    private static Locator.LocatorOptions inside(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
