package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.RunningServer;

/** A publisher signs packs, an administrator trusts the publisher, and everything else is asked about or refused. */
@Tag("database")
@DisplayName("Packs of a publisher")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignedPacksIT {
    private static final String PACK = "garden-visits";

    private static RunningServer server;
    private static Shell shell;
    private static Path desk;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Installation installation = Installation.unpack("signed-packs");
        desk = Files.createDirectories(installation.home().resolve("desk"));
        Files.writeString(
                installation.home().resolve("etc/org.shakti.mis.packs.cfg"),
                "mirror = " + Files.createDirectories(desk.resolve("stick")) + "\n");
        shell = new Shell(installation);
        shell.run("pack", "keygen", at("team"), "--owner", "State team").expect(0);
        server = installation.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String at(String name) {
        return desk.resolve(name).toString();
    }

    /** Makes a signed pack of another version of the garden. */
    private static Path signed(String version, Path place) throws IOException, InterruptedException {
        Path folder = desk.resolve("garden-" + version);
        Packs.copyWith(OutsidePackIT.FOLDER, folder, "pack.yaml", "version: 1.0.0", "version: " + version);
        shell.run("pack", "sign", folder.toString(), "--key", at("team.key"), "--out", place.toString())
                .expect(0);
        return place;
    }

    private static JsonNode catalogued(String id) throws IOException, InterruptedException {
        for (JsonNode item :
                shell.run("pack", "list", "--json").expect(0).json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("not in the catalogue: " + id);
    }

    @Test
    @Order(1)
    void areTakenOnlyWhenSomebodyTrustedHasSignedThem() throws IOException, InterruptedException {
        String jar = signed("1.0.0", desk.resolve("one.jar")).toString();

        assertThat(shell.run("pack", "install", jar).expect(1).text())
                .contains("not among those that this instance trusts");
        assertThat(shell.run("pack", "install", OutsidePackIT.FOLDER.toString())
                        .expect(1)
                        .text())
                .contains("Nobody has signed this pack");
        assertThat(kept("garden-visits-1.0.0.jar")).as("what was refused").doesNotExist();
        shell.run("pack", "trust", at("team.pub")).expect(0);
        assertThat(shell.run("pack", "install", jar).expect(0).text()).contains("signed by State team", "is installed");

        JsonNode entry = catalogued(PACK);
        assertThat(entry.path("installed").asText()).isEqualTo("1.0.0");
        assertThat(entry.path("signature").path("state").asText()).isEqualTo("trusted");
    }

    @Test
    @Order(2)
    void areRefusedWhenTheyWereChangedEvenIfSomebodySaysYes() throws IOException, InterruptedException {
        Path spoiled = spoil(signed("1.0.5", desk.resolve("five.jar")), desk.resolve("spoiled.jar"));

        Shell.Said refused =
                shell.run("pack", "install", spoiled.toString(), "--unsigned").expect(1);

        assertThat(refused.text()).contains("is not what was signed", "was changed after the pack was signed");
        assertThat(catalogued(PACK).path("installed").asText()).isEqualTo("1.0.0");
        assertThat(kept("garden-visits-1.0.5.jar")).doesNotExist();
    }

    private static Path kept(String file) {
        return server.installation().home().resolve("data/packs").resolve(file);
    }

    @Test
    @Order(3)
    void areRenewedFromTheMirrorAndGoBack() throws IOException, InterruptedException {
        signed("1.1.0", desk.resolve("stick/any-name.jar"));
        JsonNode offered = catalogued(PACK).path("versions").get(0);
        assertThat(offered.path("version").asText()).isEqualTo("1.1.0");
        assertThat(offered.path("origin").asText()).isEqualTo("mirror");
        assertThat(offered.path("adds").path("types")).hasSize(1);

        assertThat(shell.run("pack", "install", PACK).expect(0).text())
                .contains("1.1.0, signed by State team", PACK + " 1.1.0 is installed");
        assertThat(catalogued(PACK).path("installed").asText()).isEqualTo("1.1.0");
        assertThat(shell.run("pack", "install", PACK, "--version", "1.0.0")
                        .expect(1)
                        .text())
                .contains("which is newer");
        shell.run("pack", "rollback", PACK).expect(0);

        assertThat(catalogued(PACK).path("installed").asText()).isEqualTo("1.0.0");
        assertThat(shell.run("pack", "rollback", PACK).expect(1).text()).contains("no former version");
    }

    @Test
    @Order(4)
    void tellWhatStandsInTheWayBeforeAnythingChanges() throws IOException, InterruptedException {
        Path folder = desk.resolve("lonely");
        Packs.copyWith(
                OutsidePackIT.FOLDER,
                folder,
                "pack.yaml",
                "version: 1.0.0",
                "version: 1.3.0\nneeds: [{pack: greenhouse}]");
        String needs = Files.readString(folder.resolve("pack.yaml"));
        Files.writeString(folder.resolve("pack.yaml"), needs.replaceFirst("(?m)^needs: \\[\\{pack: cases.*\\n", ""));

        assertThat(shell.run("pack", "check", folder.toString()).expect(1).text())
                .contains("It needs greenhouse", "not installed");
        assertThat(catalogued(PACK).path("installed").asText()).isEqualTo("1.0.0");

        shell.run("pack", "sign", folder.toString(), "--key", at("team.key"), "--out", at("stick/lonely.jar"))
                .expect(0);
        assertThat(shell.run("pack", "list").expect(0).text())
                .contains("1.3.0 (mirror, signed by State team)", "cannot come as things are:", "It needs greenhouse");
        Files.delete(desk.resolve("stick/lonely.jar"));
    }

    @Test
    @Order(4)
    void getNothingThatWasRefused() throws IOException, InterruptedException {
        Path folder = desk.resolve("asking");
        String asking = "version: 1.4.0\npermissions: [\"reads:case\"]";
        Packs.copyWith(OutsidePackIT.FOLDER, folder, "pack.yaml", "version: 1.0.0", asking);
        shell.run("pack", "sign", folder.toString(), "--key", at("team.key"), "--out", at("stick/asking.jar"))
                .expect(0);

        assertThat(shell.run("pack", "install", PACK, "--version", "1.4.0", "--without", "read:case")
                        .expect(1)
                        .text())
                .contains("asks for reads:case", "does not ask for read:case");
        assertThat(catalogued(PACK).path("installed").asText()).isEqualTo("1.0.0");
        assertThat(shell.run("pack", "install", PACK, "--version", "1.4.0", "--without", "reads:case")
                        .expect(0)
                        .text())
                .contains("brings 1 form: Garden visit", "needs ", "installed, without reads:case");
        assertThat(catalogued(PACK).path("refused"))
                .extracting(JsonNode::asText)
                .containsExactly("reads:case");
        assertThat(shell.run("pack", "list").expect(0).text()).contains("does not get reads:case");

        shell.run("pack", "install", PACK, "--with-all").expect(0);
        assertThat(catalogued(PACK).path("refused")).isEmpty();
        shell.run("pack", "rollback", PACK).expect(0);
    }

    @Test
    @Order(5)
    void takeThePlaceOfAShippedOneOnlyWhenTheyAreTrusted() throws IOException, InterruptedException {
        Path shipped = shippedFiles();

        assertThat(shell.run("pack", "install", shipped.toString(), "--unsigned")
                        .expect(1)
                        .text())
                .contains("Only a pack signed by a trusted key");
        shell.run("pack", "sign", shipped.toString(), "--key", at("team.key"), "--out", at("livelihood.jar"))
                .expect(0);
        shell.run("pack", "install", at("livelihood.jar")).expect(0);
        assertThat(catalogued("livelihood").path("installed").asText()).isEqualTo("1.0.9");

        shell.run("module", "remove", "telangana").expect(0); // the container puts its features in order again
        assertThat(catalogued("livelihood").path("installed").asText()).isEqualTo("1.0.9");
        server.close();
        server = server.installation().start();
        assertThat(catalogued("livelihood").path("installed").asText()).isEqualTo("1.0.9");
        shell.run("pack", "rollback", "livelihood").expect(0);
        assertThat(catalogued("livelihood").path("installed").asText()).isEqualTo("1.0.0");
        shell.run("module", "install", "telangana").expect(0);
    }

    /** Takes the pack out of the bundle that comes with the program, in a newer version. */
    private static Path shippedFiles() throws IOException {
        Path folder = desk.resolve("livelihood");
        Path system = server.installation().home().resolve("system/org/shakti/mis/org.shakti.mis.livelihood");
        Path bundle;
        try (var files = Files.walk(system)) {
            bundle = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().startsWith("SHAKTI-INF/")) {
                    Path target = folder.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.write(target, zip.readAllBytes());
                }
            }
        }
        Path description = folder.resolve("SHAKTI-INF/pack.yaml");
        Files.writeString(description, Files.readString(description).replaceFirst("version: .*", "version: 1.0.9"));
        return folder;
    }

    private static Path spoil(Path jar, Path spoiled) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(spoiled))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().contains("record-types/")) {
                    bytes[bytes.length - 1] = ' ';
                }
                out.write(bytes);
                out.closeEntry();
            }
        }
        return spoiled;
    }
}
