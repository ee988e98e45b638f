package org.shakti.mis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The instance key")
class InstanceKeyTest {
    @TempDir
    private Path data;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        byte[] first = InstanceKeyFile.open(data).derive("purpose");
        byte[] second = InstanceKeyFile.open(data).derive("purpose");

        assertThat(second).isEqualTo(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/instance.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void givesEachPurposeItsOwnBytes() throws IOException {
        var key = InstanceKeyFile.open(data);

        assertThat(key.derive("one")).isNotEqualTo(key.derive("two"));
    }

    @Test
    void isNeverMadeAnewBesideADatabaseThatNeedsTheOldOne() throws IOException {
        Files.createDirectories(data.resolve("db/shakti"));

        assertThatThrownBy(() -> InstanceKeyFile.open(data)).hasMessageContaining("restore");
    }

    @Test
    void isMadeAfterAStartThatDiedWhileItWasWritten() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/instance.key.new"), "half");

        assertThat(InstanceKeyFile.open(data).derive("purpose")).hasSize(32);
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/instance.key"), "c2hvcnQ=\n");

        assertThatThrownBy(() -> InstanceKeyFile.open(data)).hasMessageContaining("damaged");
    }
}
