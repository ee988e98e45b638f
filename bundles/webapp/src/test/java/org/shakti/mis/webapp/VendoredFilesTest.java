package org.shakti.mis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VendoredFilesTest {
    private static final Path VENDOR = Path.of("vendor");

    @Test
    void everyVendoredFileIsTheOneThatWasWrittenDown() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (String folder : new String[] {"fonts", "vendor"}) {
            for (String file : WebFiles.below(folder)) {
                found.put(file, hash(WebFiles.ROOT.resolve(file)));
            }
        }
        assertThat(found).isEqualTo(written());
    }

    @Test
    void everyPinnedPackageIsNamedWithItsVersionAmongTheLicences() throws Exception {
        String licences = Files.readString(WebFiles.ROOT.resolve("vendor/LICENCES.md"));
        JsonNode packages = JsonMapper.builder()
                .build()
                .readTree(VENDOR.resolve("package.json").toFile())
                .path("dependencies");
        assertThat(packages).isNotEmpty();
        packages.fields().forEachRemaining(one -> assertThat(licences.lines())
                .as(one.getKey())
                .anyMatch(line -> line.contains(one.getKey())
                        && line.contains("| " + one.getValue().asText() + " |")));
    }

    @Test
    void theLockNamesNoPlaceToFetchFrom() throws Exception {
        assertThat(Files.readString(VENDOR.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
    }

    @Test
    void whatDrawsIsExportedFromOneModule() throws Exception {
        String module = Files.readString(WebFiles.ROOT.resolve("vendor/ui.js"));
        String exports = module.substring(module.lastIndexOf("export{"));
        assertThat(exports)
                .contains("html", "render", "Fragment", "useState", "useEffect", "useLayoutEffect", "useRef")
                .contains("useMemo", "useCallback", "useErrorBoundary", "signal", "computed", "effect", "batch")
                .contains(" as h,");
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(VENDOR.resolve("checksums.sha256"))) {
            hashes.put(line.substring(66), line.substring(0, 64));
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }
}
