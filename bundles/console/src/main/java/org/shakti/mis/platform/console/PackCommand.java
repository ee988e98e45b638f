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
        return "packs of your own: new, check, install";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti pack new FOLDER --state LGD [--id ID] [--title TEXT]   begins a pack
                       bin/shakti pack check FOLDER|JAR        says what is wrong, installs nothing
                       bin/shakti pack install FOLDER|JAR      installs, or renews, on this instance
                FOLDER holds pack.yaml, or SHAKTI-INF/pack.yaml. Only definitions are taken; Java in a JAR is left out.""";
    }

    @Override
    public Set<String> options() {
        return Set.of("state", "id", "title");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        String verb = arguments.word(0, "What to do");
        if (verb.equals("new")) {
            NewFolder.pack(arguments, api, terminal);
            return;
        }
        Path source = Path.of(arguments.word(1, "The pack"));
        if (!Files.exists(source)) {
            throw new UsageException("there is nothing at " + source + ".");
        }
        PackFolder pack = PackFolder.open(source);
        switch (verb) {
            case "check" -> terminal.show(PackUpload.check(api, pack), pack.id() + " is in order.");
            case "install" -> install(api, terminal, pack);
            default -> throw new UsageException("new, check or install is expected.");
        }
    }

    private static void install(Api api, Terminal terminal, PackFolder pack) throws IOException {
        Path folder = Files.createDirectories(api.instance().data().resolve("packs"));
        pack.writeTo(folder.resolve(pack.id() + ".jar"));
        ModuleCommand.wish(api, terminal, pack.id(), true);
    }
}
