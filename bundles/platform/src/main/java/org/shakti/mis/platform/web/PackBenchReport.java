package org.shakti.mis.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.platform.definitions.JarReaders;
import org.shakti.mis.platform.definitions.PackBench;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackJar;
import org.shakti.mis.platform.workflow.Samples;

/**
 * Judges a pack without a running server, beside the packs that come with an unpacked archive: takes the folder of the
 * archive and the JAR, and returns the JSON that the server would answer. The command line finds it by its name.
 */
public final class PackBenchReport implements BiFunction<Path, Path, String> {
    @Override
    public String apply(Path home, Path jar) {
        try {
            List<Path> files = jars(home);
            PackBench bench = new PackBench(packs(files), JarReaders.of(files), new Samples());
            PackReports reports = new PackReports(bench::current, bench::trial);
            return JsonFormat.mapper()
                    .writeValueAsString(reports.of(PackDesk.of(home).inspect(jar), Labels.BASE));
        } catch (BadPackException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/shakti"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static List<PackJar> packs(List<Path> files) {
        List<PackJar> packs = new ArrayList<>();
        for (Path file : files) {
            PackJar.ifPack(file).ifPresent(packs::add);
        }
        return packs;
    }
}
