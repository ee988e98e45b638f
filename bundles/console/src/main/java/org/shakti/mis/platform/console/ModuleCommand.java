package org.shakti.mis.platform.console;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Installs and removes modules, and switches them for districts. */
final class ModuleCommand implements Command {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    @Override
    public String name() {
        return "module";
    }

    @Override
    public String summary() {
        return "modules and packs: new, list, install, remove, enable, disable";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti module new FOLDER --package NAME   begins a module with Java
                       bin/shakti module list [--district LGD]
                       bin/shakti module install ID              on this instance
                       bin/shakti module remove ID               its data stays
                       bin/shakti module enable ID --district LGD
                       bin/shakti module disable ID --district LGD""";
    }

    @Override
    public Set<String> options() {
        return Set.of("district", "package", "id", "title");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        switch (arguments.word(0, "What to do")) {
            case "new" -> NewFolder.module(arguments, api, terminal);
            case "list" -> list(arguments, api, terminal);
            case "install" -> wish(api, terminal, arguments.word(1, "The module"), true);
            case "remove" -> wish(api, terminal, arguments.word(1, "The module"), false);
            case "enable" -> turn(arguments, api, terminal, true);
            case "disable" -> turn(arguments, api, terminal, false);
            default -> throw new UsageException("new, list, install, remove, enable or disable is expected.");
        }
    }

    private static void list(Arguments arguments, Api api, Terminal terminal) throws IOException {
        boolean one = arguments.option("district").isPresent();
        Json modules =
                api.get(one ? "/districts/" + arguments.option("district").get() + "/modules" : "/modules");
        terminal.show(
                modules,
                modules.at("items").items().stream()
                        .map(m -> one ? districtLine(m) : line(m))
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Json module) {
        String error = because(module, "\n    ");
        return String.format(
                "%-20s %-10s %-11s %s",
                module.at("id").text(),
                module.at("version").text(),
                module.at("status").text(),
                module.at("title").text() + (error.isEmpty() ? "" : "\n    " + error));
    }

    /** Plain words, and the lines for whoever made the module. */
    private static String because(Json told, String between) {
        return Stream.concat(
                        Stream.of(told.at("error").text()),
                        told.at("details").items().stream().map(Json::text))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String districtLine(Json module) {
        return String.format(
                "%-20s %-4s %s",
                module.at("id").text(),
                module.at("enabled").yes() ? "on" : "off",
                module.at("title").text());
    }

    /** Asks for a module, or for its absence, and waits until the job is over. */
    static void wish(Api api, Terminal terminal, String id, boolean installed) throws IOException {
        Json job = want(api, id, Json.object("installed", installed));
        terminal.show(job, id + (installed ? " is installed." : " is removed; its data stays."));
    }

    /** Asks for a module, or for its absence; returns the job when it is done. */
    static Json want(Api api, String id, Json wish) throws IOException {
        Api known = api.orElse("there is no module " + id + "; see bin/shakti module list.");
        return done(api, id, known.send("PUT", "/modules/" + Paths.segment(id), wish));
    }

    /** Waits for a job; returns it when it is done. */
    static Json done(Api api, String id, Json asked) throws IOException {
        Json job = asked;
        while (!job.at("status").text().equals("done")) {
            if (job.at("status").text().equals("failed")) {
                throw new RefusedException(id + ": " + because(job, "\n"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            job = api.get("/modules/jobs/" + job.at("job").text());
        }
        return job;
    }

    private static void turn(Arguments arguments, Api api, Terminal terminal, boolean enabled) throws IOException {
        String id = arguments.word(1, "The module");
        String district = arguments.option("district").orElseThrow(() -> new UsageException("--district is missing."));
        Api known = api.orElse("there is no district " + district + ", or no module " + id + " that is installed.");
        Json done = known.send(
                "PUT",
                "/districts/" + Paths.segment(district) + "/modules/" + Paths.segment(id),
                Json.object("enabled", enabled));
        terminal.show(done, id + " is " + (enabled ? "on" : "off") + " in district " + district + ".");
    }
}
