package org.shakti.mis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The signature of a pack")
class PackSignatureTest {
    private final KeyPair team = SampleJar.keys();

    @TempDir
    Path folder;

    private PackInspection inspection;

    @BeforeEach
    void open() throws IOException {
        SampleJar.trust(folder.resolve("trusted"), team, "State team");
        inspection = new PackInspection(new TrustedKeys(folder.resolve("trusted")));
    }

    private static SampleJar pack() {
        return SampleJar.of("orchard", "1.0.0").with("SHAKTI-INF/roles/a.yaml", "role: a\n");
    }

    private Signed judge(SampleJar jar) throws IOException, BadPackException {
        return inspection
                .of(jar.write(folder.resolve("pack.jar")), FoundPack.Origin.LOCAL)
                .signed();
    }

    @Test
    void tellsWhoVouchesForIt() throws Exception {
        assertThat(judge(pack().signed(team)))
                .isEqualTo(new Signed(Signed.State.TRUSTED, SampleJar.key(team), "State team", ""));
        assertThat(judge(pack().signed(SampleJar.keys())).state()).isEqualTo(Signed.State.UNKNOWN);
        assertThat(judge(pack()).state()).isEqualTo(Signed.State.UNSIGNED);
    }

    @Test
    void isBrokenByAChangedByte() throws Exception {
        Signed signed = judge(pack().signed(team).with("SHAKTI-INF/roles/a.yaml", "role: b\n"));

        assertThat(signed.state()).isEqualTo(Signed.State.TAMPERED);
        assertThat(signed.why()).isEqualTo("SHAKTI-INF/roles/a.yaml was changed after the pack was signed.");
    }

    @Test
    void isBrokenByAnyChangedByteOfItself() throws Exception {
        SampleJar jar = pack().signed(team);
        String text = new String(
                PackJar.read(jar.write(folder.resolve("x.jar"))).files().get(PackJar.SIGNATURE),
                StandardCharsets.UTF_8);
        for (int at = 0; at < text.length() - 1; at += 7) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String spoiled = text.substring(0, at) + other + text.substring(at + 1);

            assertThat(judge(pack().with(PackJar.SIGNATURE, spoiled)).state())
                    .as("byte %d", at)
                    .isEqualTo(Signed.State.TAMPERED);
        }
    }

    @Test
    void isBrokenByAnAddedFile() throws Exception {
        assertThat(judge(pack().signed(team).with("SHAKTI-INF/ui/index.js", "x"))
                        .why())
                .isEqualTo("SHAKTI-INF/ui/index.js was added after the pack was signed.");
        assertThat(judge(pack().signed(team).with("org/x/Y.class", "x")).state())
                .isEqualTo(Signed.State.TAMPERED);
    }

    @Test
    void isBrokenByAMissingFile() throws Exception {
        assertThat(judge(pack().signed(team).without("SHAKTI-INF/roles/a.yaml")).why())
                .isEqualTo("SHAKTI-INF/roles/a.yaml was taken out after the pack was signed.");
    }

    @Test
    void isBrokenByAChangedManifest() throws Exception {
        assertThat(judge(pack().signed(team).with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nFragment-Host: x\n"))
                        .state())
                .isEqualTo(Signed.State.TAMPERED);
    }

    @Test
    void isOfNoUseToAnotherPack() throws Exception {
        SampleJar other = SampleJar.of("meadow", "1.0.0").signed(team);

        assertThat(judge(pack().signatureOf(other)).state()).isEqualTo(Signed.State.TAMPERED);
        assertThat(judge(SampleJar.of("orchard", "2.0.0").signatureOf(pack().signed(team)))
                        .state())
                .isEqualTo(Signed.State.TAMPERED);
    }

    @Test
    void isBrokenWhenItNamesAKeyThatDidNotMakeIt() throws Exception {
        KeyPair thief = SampleJar.keys();
        SampleJar stolen = pack().signed(thief);
        String text = new String(
                PackJar.read(stolen.write(folder.resolve("x.jar"))).files().get(PackJar.SIGNATURE),
                StandardCharsets.UTF_8);

        assertThat(judge(pack().with(PackJar.SIGNATURE, text.replace(SampleJar.key(thief), SampleJar.key(team))))
                        .why())
                .isEqualTo("The signature was not made with the key that it names.");
    }

    @Test
    void isNotTrustedOnceItsKeyIsTakenAway() throws Exception {
        FoundPack found = inspection.of(pack().signed(team).write(folder.resolve("pack.jar")), FoundPack.Origin.LOCAL);
        Files.delete(folder.resolve("trusted/State-team.pub"));

        assertThat(inspection.again(found).signed().state()).isEqualTo(Signed.State.UNKNOWN);
    }

    @Test
    void cannotHideAFileThatIsThereTwice() throws Exception {
        byte[] jar =
                pack().signed(team).with("SHAKTI-INF/roles/b.yaml", "role: b\n").bytes();
        byte[] name = "SHAKTI-INF/roles/b.yaml".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < jar.length - name.length; at++) {
            if (Arrays.equals(Arrays.copyOfRange(jar, at, at + name.length), name)) {
                jar[at + name.length - 6] = 'a'; // in the file and in the directory: a.yaml twice
            }
        }
        Path file = Files.write(folder.resolve("twice.jar"), jar);

        assertThatThrownBy(() -> PackJar.read(file)).isInstanceOf(BadPackException.class);
    }

    @Test
    void cannotHideAFileFromTheDirectoryOfTheJar() throws Exception {
        byte[] jar = pack().signed(team).bytes();
        byte[] name = "SHAKTI-INF/roles/a.yaml".getBytes(StandardCharsets.UTF_8);
        int last = new String(jar, StandardCharsets.ISO_8859_1).lastIndexOf("SHAKTI-INF/roles/a.yaml");
        jar[last + name.length - 6] = 'z'; // only the directory at the end
        Path file = Files.write(folder.resolve("hidden.jar"), jar);

        assertThatThrownBy(() -> PackJar.read(file))
                .isInstanceOf(BadPackException.class)
                .hasMessageContaining("other files than it does");
    }

    @Test
    void cannotLeadOutOfTheJar() throws Exception {
        for (String name : new String[] {"../x", "SHAKTI-INF/../../x", "/etc/x", "SHAKTI-INF\\x", "a//b"}) {
            Path file = pack().with(name, "x").write(folder.resolve("out.jar"));

            assertThatThrownBy(() -> PackJar.read(file)).as(name).isInstanceOf(BadPackException.class);
        }
    }

    @Test
    void isNotNeededToSayThatAFileIsNoPack() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "hello");
        Path empty = Files.write(folder.resolve("empty.jar"), new byte[0]);

        assertThatThrownBy(() -> PackJar.read(text)).isInstanceOf(BadPackException.class);
        assertThatThrownBy(() -> PackJar.read(empty)).isInstanceOf(BadPackException.class);
    }
}
