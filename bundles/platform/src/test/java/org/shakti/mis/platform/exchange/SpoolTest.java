package org.shakti.mis.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.platform.exchange.sheet.Heading;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.exchange.sheet.SheetReader;
import org.shakti.mis.platform.exchange.sheet.SheetRow;

@DisplayName("The spool of sheets")
class SpoolTest {
    private static final SheetImport MAPPING =
            Register.packs().current().imports().get(Register.IMPORT);
    private static final UUID JOB = UUID.fromString("0193a0b0-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    @Test
    void givesBackEveryRowWithItsLine() throws IOException {
        Spool spool = new Spool(folder.resolve("imports"));
        Spool.Receipt receipt = receive(spool, SheetFormat.CSV, Files.readAllBytes(Register.file()));

        try (SheetReader kept = spool.open(JOB, receipt.key());
                SheetReader original = SheetFormat.csv(Register.open())) {
            for (SheetRow row = original.next(); row != null; row = original.next()) {
                assertThat(kept.next()).isEqualTo(row);
            }
            assertThat(kept.next()).isNull();
        }
        assertThat(receipt.rows()).isEqualTo(39);
    }

    @Test
    void keepsNoNameReadableOnDiskAndNothingForOthersToRead() throws IOException {
        Spool spool = new Spool(folder.resolve("imports"));
        receive(spool, SheetFormat.CSV, Files.readAllBytes(Register.file()));
        receive(spool, UUID.randomUUID(), SheetFormat.XLSX, Files.readAllBytes(Register.workbook(folder.resolve("w"))));

        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files.toList()).hasSize(2).allSatisfy(file -> {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Canary");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    void leavesNothingBehindWhenASheetCannotBeReadToItsEnd() throws IOException {
        Spool spool = new Spool(folder.resolve("imports"));
        byte[] broken =
                Files.readString(Register.file()).concat("\"never closed").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> receive(spool, SheetFormat.CSV, broken)).isInstanceOf(MalformedInputException.class);
        assertThat(folder.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void noticesAChangedFile() throws IOException {
        Spool spool = new Spool(folder.resolve("imports"));
        Spool.Receipt receipt = receive(spool, SheetFormat.CSV, Files.readAllBytes(Register.file()));
        Path file = folder.resolve("imports").resolve(JOB + ".rows");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> {
                    try (SheetReader rows = spool.open(JOB, receipt.key())) {
                        rows.next();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void keepsOnlyWhatARunStillNeeds() throws IOException {
        Spool spool = new Spool(folder.resolve("imports"));
        receive(spool, SheetFormat.CSV, Files.readAllBytes(Register.file()));
        receive(spool, UUID.randomUUID(), SheetFormat.CSV, Files.readAllBytes(Register.file()));

        spool.keepOnly(Set.of(JOB));

        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files).containsExactly(folder.resolve("imports").resolve(JOB + ".rows"));
        }
    }

    private static Spool.Receipt receive(Spool spool, SheetFormat format, byte[] bytes) throws IOException {
        return receive(spool, JOB, format, bytes);
    }

    private static Spool.Receipt receive(Spool spool, UUID job, SheetFormat format, byte[] bytes) throws IOException {
        return spool.receive(job, format, new ByteArrayInputStream(bytes), row -> Heading.of(MAPPING, row));
    }
}
