package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordRule;

/** What others implement is marked in the API by an annotation that only the class file keeps. */
@DisplayName("Every extension point of the API")
class EveryExtensionPointTest {
    private static final String MARK = "Lorg/osgi/annotation/versioning/ConsumerType;";

    @Test
    void hasAContract() throws IOException {
        assertThat(extensionPoints())
                .contains("RecordRule", "CatalogueListener")
                .allSatisfy(name -> assertThatCode(
                                () -> Class.forName(getClass().getPackageName() + "." + name + "Contract"))
                        .as(name)
                        .doesNotThrowAnyException());
    }

    private static List<String> extensionPoints() throws IOException {
        Path api = Path.of(RecordRule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        if (Files.isDirectory(api)) {
            return marked(api);
        }
        try (FileSystem jar = FileSystems.newFileSystem(api)) {
            return marked(jar.getPath("/"));
        }
    }

    private static List<String> marked(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org/shakti/mis/api"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(EveryExtensionPointTest::isMarked)
                    .map(file -> file.getFileName().toString().replace(".class", ""))
                    .toList();
        }
    }

    private static boolean isMarked(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
