package org.shakti.mis.platform.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys whose packs this instance takes: files {@code *.pub} in a folder, read anew for each question. */
final class TrustedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);
    private static final Pattern LINE =
            Pattern.compile("(?m)^shakti-ed25519 ([A-Za-z0-9+/]{43}=)(?: (.{1,100}))?\\s*$");
    private static final long LARGEST = 4096;

    private final Path folder;

    TrustedKeys(Path folder) {
        this.folder = folder;
    }

    /** Returns whose key it is; nothing for a key that is not trusted. */
    Optional<String> owner(String key) {
        return Optional.ofNullable(all().get(key));
    }

    private Map<String, String> all() {
        Map<String, String> keys = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".pub")).forEach(file -> read(file, keys));
        } catch (IOException e) {
            LOG.warn("The trusted keys cannot be read; no pack is trusted", e);
        }
        return keys;
    }

    private static void read(Path file, Map<String, String> keys) {
        try {
            Matcher line = LINE.matcher(Files.size(file) > LARGEST ? "" : Files.readString(file));
            if (line.find()) {
                String owner = line.group(2);
                keys.put(line.group(1), owner == null ? file.getFileName().toString() : owner.strip());
            } else {
                LOG.warn("{} among the trusted keys is none", file.getFileName());
            }
        } catch (IOException e) {
            LOG.warn("{} among the trusted keys cannot be read", file.getFileName(), e);
        }
    }
}
