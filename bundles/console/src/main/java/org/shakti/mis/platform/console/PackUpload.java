package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Sends a pack to the running server: to be judged, or to become live. */
final class PackUpload {
    private PackUpload() {}

    /** Refuses with file, line, key and what was expected when the server would not take it. */
    static Json check(Api api, PackFolder pack) throws IOException {
        Path jar = Files.createTempFile("pack-", ".jar");
        try {
            pack.writeTo(jar);
            Json verdict = api.upload("/packs/check", jar, "application/java-archive");
            String words = words(verdict);
            if (!words.isEmpty()) {
                throw new RefusedException(pack.id() + " would be refused:\n" + words);
            }
            return verdict;
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    /** Brings a pack in, or renews it, without asking whose it is. A JAR is taken whole, with the Java in it. */
    static void bring(Api api, PackFolder pack, Path source) throws IOException {
        Path folder = Files.createDirectories(api.instance().data().resolve("packs"));
        Path jar = folder.resolve(pack.id() + ".jar");
        if (Files.isRegularFile(source)) {
            Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
            Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
        } else {
            pack.writeTo(jar);
        }
        ModuleCommand.want(api, pack.id(), Json.object("installed", true));
    }

    private static String words(Json verdict) {
        StringBuilder words = new StringBuilder();
        for (Json refusal : verdict.at("refusals").items()) {
            words.append(refusal.at("file").text())
                    .append(" line ")
                    .append(refusal.at("line").text());
            words.append(", ").append(refusal.at("key").text()).append(": expected ");
            words.append(refusal.at("expected").text()).append('\n');
        }
        return words.toString().stripTrailing();
    }
}
