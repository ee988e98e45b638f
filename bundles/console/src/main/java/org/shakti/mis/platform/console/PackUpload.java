package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a pack to the running server: to be judged, or to become live. A JAR is taken whole, with the Java in it. */
final class PackUpload {
    private static final String TYPE = "application/java-archive";

    private PackUpload() {}

    /** Returns what the server says of a pack, whether it would take it or not. */
    static Json report(Api api, PackFolder pack, Path source) throws IOException {
        return sent(pack, source, jar -> api.upload("/packs/check", jar, TYPE));
    }

    /** Refuses with file, line, key and what was expected when the server would not take it. */
    static Json check(Api api, PackFolder pack, Path source) throws IOException {
        return fine(pack, report(api, pack, source));
    }

    /** Judges without a server, beside the packs that come with the program. */
    static Json checkAlone(Api api, PackFolder pack, Path source) throws IOException {
        PackBench bench = new PackBench(api.instance().home());
        return fine(pack, sent(pack, source, bench::report));
    }

    private static Json fine(PackFolder pack, Json verdict) {
        String words = PackWords.faults(verdict);
        if (!words.isEmpty()) {
            throw new RefusedException(pack.id() + " would be refused:\n" + words);
        }
        return verdict;
    }

    /** Brings a pack in, or renews it. */
    static Json bring(Api api, PackFolder pack, Path source, Terms terms) throws IOException {
        Json kept = sent(pack, source, jar -> api.upload("/packs?unsigned=" + terms.unsigned(), jar, TYPE));
        Json wish = terms.wish(
                "version",
                kept.at("version").text(),
                "sum",
                given(kept.at("sum").text()));
        return ModuleCommand.want(api, kept.at("id").text(), wish);
    }

    /**
     * Under which terms a pack may come.
     *
     * @param unsigned although nobody known vouches for it
     * @param without permissions that it does not get; unsaid, those that were refused stay so
     */
    record Terms(boolean unsigned, Optional<List<String>> without) {
        Json wish(@Nullable Object... more) {
            List<@Nullable Object> pairs = new ArrayList<>();
            pairs.addAll(Arrays.asList("installed", true, "unsigned", unsigned, "refused", without.orElse(null)));
            pairs.addAll(Arrays.asList(more));
            return Json.object(pairs.toArray());
        }

        /** Says that it is there, and in which version. */
        String done(Json job) {
            List<String> words = without.orElse(List.of());
            String version = job.at("version").text();
            return (version.isEmpty() ? "" : " " + version) + " is installed"
                    + (words.isEmpty() ? "." : ", without " + String.join(", ", words) + ".");
        }
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Json sent(PackFolder pack, Path source, Sending sending) throws IOException {
        if (Files.isRegularFile(source)) {
            return sending.send(source);
        }
        Path jar = Files.createTempFile("pack-", ".jar");
        try {
            pack.writeTo(jar);
            return sending.send(jar);
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    @FunctionalInterface
    private interface Sending {
        Json send(Path jar) throws IOException;
    }
}
