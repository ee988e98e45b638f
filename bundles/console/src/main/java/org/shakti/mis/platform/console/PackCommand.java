package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Begins, checks, signs and installs packs that do not come with the program. */
final class PackCommand implements Command {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    @Override
    public String name() {
        return "pack";
    }

    @Override
    public String summary() {
        return "packs of your own: new, check, test, sign, install, rollback, remove, list";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti pack new FOLDER --state LGD [--id ID] [--title TEXT]   begins a pack
                       bin/shakti pack list                    what there is, in the folder packs/ and in the mirror
                       bin/shakti pack check FOLDER|JAR        says what is wrong and what it would bring, installs nothing
                       bin/shakti pack test FOLDER|JAR         the same: its tests are part of the judgement
                       bin/shakti pack install FOLDER|JAR|ID [--version V] [--unsigned]   installs, or renews;
                                              an ID without a version: the newest there is, or the folder of that
                                              name here; with one: what lies ready, never the folder (say ./ID)
                                              [--without PERMISSION]…   does not get this of what its Java asks for,
                                              nor do later versions; --with-all gives everything back
                       bin/shakti pack rollback ID             back to the former version
                       bin/shakti pack remove ID               its data stays
                       (check and test do without a server, too: then beside the packs that come with the program)
                Without a server:
                       bin/shakti pack keygen NAME [--owner WORDS]         NAME.key to sign with, NAME.pub to give away
                       bin/shakti pack sign FOLDER|JAR --key NAME.key [--out FILE]
                       bin/shakti pack trust NAME.pub                      trusts packs signed with that key
                FOLDER holds pack.yaml, or SHAKTI-INF/pack.yaml; a JAR is taken whole, with the Java in it.
                --unsigned: take a pack although nobody whom this installation trusts has signed it.""";
    }

    @Override
    public Set<String> options() {
        return Set.of("state", "id", "title", "version", "key", "out", "owner", "without");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing("unsigned", "with-all");
        String verb = arguments.word(0, "What to do");
        switch (verb) {
            case "new" -> NewFolder.pack(arguments, api, terminal);
            case "keygen" -> PackTools.keygen(arguments, terminal);
            case "sign" -> PackTools.sign(arguments, terminal);
            case "trust" -> PackTools.trust(arguments, api, terminal);
            case "list" -> list(api, terminal);
            case "check", "test" -> check(verb, arguments, api, terminal);
            case "install" -> install(arguments, api, terminal);
            case "rollback" -> rollback(arguments, api, terminal);
            case "remove" -> ModuleCommand.wish(api, terminal, arguments.word(1, "The pack"), false);
            default ->
                throw new UsageException(
                        "new, list, check, test, install, rollback, remove, keygen, sign or trust is expected.");
        }
    }

    static Path source(Arguments arguments) {
        Path source = Path.of(arguments.word(1, "The pack"));
        if (!Files.exists(source)) {
            throw new UsageException("there is nothing at " + source + ".");
        }
        return source;
    }

    private static void list(Api api, Terminal terminal) throws IOException {
        Json catalogue = api.get("/catalogue");
        String packs =
                catalogue.at("items").items().stream().map(PackWords::entry).collect(Collectors.joining("\n"));
        String none = catalogue.at("useless").items().stream()
                .map(one -> "\nno pack: " + one.at("file").text() + ": "
                        + one.at("why").text())
                .collect(Collectors.joining());
        terminal.show(catalogue, packs + none);
    }

    private static void check(String verb, Arguments arguments, Api api, Terminal terminal) throws IOException {
        Path source = source(arguments);
        PackFolder pack = PackFolder.open(source);
        boolean running = api.instance().answers();
        Json report = running ? PackUpload.check(api, pack, source) : PackUpload.checkAlone(api, pack, source);
        String where = running ? "" : "\n(No server answers: judged beside the packs that come with the program.)";
        String fine = verb.equals("test") ? "All tests of " + pack.id() + " hold." : pack.id() + " is in order.";
        terminal.show(report, fine + "\n" + PackWords.before(report) + where);
    }

    /**
     * A path, or a folder of that name where no version is asked for, is taken as it lies there; otherwise an id means what
     * lies ready. What is taken is said before it is installed.
     */
    private static void install(Arguments arguments, Api api, Terminal terminal) throws IOException {
        String what = arguments.word(1, "The pack");
        Optional<String> version = arguments.option("version");
        boolean named = ID.matcher(what).matches() && !Files.isRegularFile(Path.of(what));
        if (named && (version.isPresent() || !Files.exists(Path.of(what)))) {
            ready(what, version, terms(arguments), api, terminal);
            return;
        }
        Path source = source(arguments);
        PackFolder pack = PackFolder.open(source);
        version.filter(wanted -> !wanted.equals(pack.version())).ifPresent(wanted -> {
            throw new RefusedException(source + " is version " + pack.version() + ", not " + wanted + ".");
        });
        PackUpload.Terms terms = terms(arguments);
        String kind = Files.isDirectory(source) ? "the folder " : "the file ";
        terminal.say("Taken: " + kind + source.toAbsolutePath().normalize());
        Json report = PackUpload.check(api, pack, source);
        terminal.say(PackWords.before(report));
        Json job = PackUpload.bring(api, pack, source, terms);
        boolean asks =
                !report.at("permissions").items().isEmpty() && terms.without().isEmpty();
        String still = asks ? PackWords.still(api.get("/catalogue"), pack.id()) : "";
        terminal.show(job, pack.id() + terms.done(job) + still);
    }

    private static void ready(String id, Optional<String> version, PackUpload.Terms terms, Api api, Terminal terminal)
            throws IOException {
        Json catalogue = api.get("/catalogue");
        Map<String, String> there = PackWords.versions(catalogue, id);
        version.filter(wanted -> !there.isEmpty() && !there.containsKey(wanted)).ifPresent(wanted -> {
            String all = there.entrySet().stream()
                    .map(one -> one.getKey() + " (" + one.getValue() + ")")
                    .collect(Collectors.joining(", "));
            throw new RefusedException("there is no version " + wanted + " of " + id + "; there are: " + all + ".");
        });
        String before = PackWords.before(catalogue, id, version.orElse(""));
        if (before.isEmpty()) {
            throw new RefusedException("there is no pack " + id + "; see bin/shakti pack list.");
        }
        version.filter(there::containsKey)
                .ifPresent(
                        wanted -> terminal.say("Taken: " + id + " " + wanted + ", " + there.get(wanted) + beside(id)));
        terminal.say(before);
        Json job = ModuleCommand.want(api, id, terms.wish("version", version.orElse("newest")));
        String still = terms.without().isEmpty() ? PackWords.still(catalogue, id) : "";
        terminal.show(job, id + terms.done(job) + still);
    }

    private static String beside(String id) {
        return Files.exists(Path.of(id)) ? "; not the folder of that name here, which is ./" + id : "";
    }

    /** What the administrator says to a pack: nothing about permissions leaves what was refused before as it is. */
    private static PackUpload.Terms terms(Arguments arguments) {
        List<String> without = arguments.all("without");
        if (arguments.flag("with-all") && !without.isEmpty()) {
            throw new UsageException("--without and --with-all do not go together.");
        }
        boolean said = arguments.flag("with-all") || !without.isEmpty();
        return new PackUpload.Terms(arguments.flag("unsigned"), said ? Optional.of(without) : Optional.empty());
    }

    private static void rollback(Arguments arguments, Api api, Terminal terminal) throws IOException {
        String id = arguments.word(1, "The pack");
        Api known = api.orElse("there is no pack " + id + "; see bin/shakti pack list.");
        Json job = known.send("POST", "/modules/" + Paths.segment(id) + "/rollback", Json.object());
        terminal.show(ModuleCommand.done(api, id, job), id + " is what it was before.");
    }
}
