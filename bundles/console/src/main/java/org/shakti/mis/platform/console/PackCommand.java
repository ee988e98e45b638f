package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Checks and installs packs that do not come with the program. */
final class PackCommand implements Command {
    @Override
    public String name() {
        return "pack";
    }

    @Override
    public String summary() {
        return "packs of your own: check, install";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti pack check FOLDER|JAR        says what is wrong, installs nothing
                       bin/shakti pack install FOLDER|JAR      installs, or renews, on this instance
                FOLDER holds pack.yaml, or SHAKTI-INF/pack.yaml. Only definitions are taken; Java in a JAR is left out.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        String verb = arguments.word(0, "What to do");
        Path source = Path.of(arguments.word(1, "The pack"));
        if (!Files.exists(source)) {
            throw new UsageException("there is nothing at " + source + ".");
        }
        PackFolder pack = PackFolder.open(source);
        switch (verb) {
            case "check" -> check(api, terminal, pack);
            case "install" -> install(api, terminal, pack);
            default -> throw new UsageException("check or install is expected.");
        }
    }

    private static void check(Api api, Terminal terminal, PackFolder pack) throws IOException {
        Path jar = Files.createTempFile("pack-", ".jar");
        try {
            pack.writeTo(jar);
            Json verdict = api.upload("/packs/check", jar, "application/java-archive");
            StringBuilder words = new StringBuilder();
            for (Json refusal : verdict.at("refusals").items()) {
                words.append(refusal.at("file").text())
                        .append(" line ")
                        .append(refusal.at("line").text());
                words.append(", ").append(refusal.at("key").text()).append(": expected ");
                words.append(refusal.at("expected").text()).append('\n');
            }
            if (!words.isEmpty()) {
                throw new RefusedException(
                        pack.id() + " would be refused:\n" + words.toString().stripTrailing());
            }
            terminal.show(verdict, pack.id() + " is in order.");
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    private static void install(Api api, Terminal terminal, PackFolder pack) throws IOException {
        Path folder = Files.createDirectories(api.instance().data().resolve("packs"));
        pack.writeTo(folder.resolve(pack.id() + ".jar"));
        ModuleCommand.wish(api, terminal, pack.id(), true);
    }
}
