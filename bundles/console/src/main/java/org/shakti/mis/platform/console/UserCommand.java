package org.shakti.mis.platform.console;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes, lists and stops accounts of people. */
final class UserCommand implements Command {
    @Override
    public String name() {
        return "user";
    }

    @Override
    public String summary() {
        return "accounts of people: add, list, disable, enable";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti user add NAME --role ROLE... [--district LGD]... [--language en|hi|bn] --password-stdin
                       bin/shakti user list
                       bin/shakti user disable NAME     ends all sessions at once
                       bin/shakti user enable NAME
                The password comes as one line on standard input, never as a word of the command.""";
    }

    @Override
    public Set<String> options() {
        return Set.of("role", "district", "language");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing("password-stdin");
        switch (arguments.word(0, "What to do")) {
            case "add" -> add(arguments, api, terminal);
            case "list" -> list(api, terminal);
            case "disable" -> turn(arguments, api, terminal, "disable");
            case "enable" -> turn(arguments, api, terminal, "enable");
            default -> throw new UsageException("add, list, disable or enable is expected.");
        }
    }

    private static void add(Arguments arguments, Api api, Terminal terminal) throws IOException {
        String name = arguments.word(1, "The name");
        Json grants = grants(arguments);
        if (!arguments.flag("password-stdin")) {
            throw new UsageException("--password-stdin is missing.");
        }
        Json made = api.send(
                "POST",
                "/accounts",
                Json.object(
                        "login",
                        name,
                        "password",
                        terminal.line(),
                        "language",
                        arguments.option("language").orElse(null),
                        "grants",
                        grants));
        terminal.show(made, "Account " + made.at("login").text() + " made.");
    }

    /** Reads the roles: each is given for all districts that are named. */
    static Json grants(Arguments arguments) {
        List<String> roles = arguments.all("role");
        if (roles.isEmpty()) {
            throw new UsageException("--role is missing.");
        }
        return new Json(roles.stream()
                .map(role -> Json.object("role", role, "districts", arguments.all("district"))
                        .value())
                .toList());
    }

    private static void list(Api api, Terminal terminal) throws IOException {
        Json accounts = api.get("/accounts");
        terminal.show(
                accounts,
                accounts.at("items").items().stream().map(UserCommand::line).collect(Collectors.joining("\n")));
    }

    private static String line(Json account) {
        String roles = account.at("grants").items().stream()
                .map(g -> g.at("role").text()
                        + g.at("districts").items().stream()
                                .map(Json::text)
                                .map(d -> " " + d)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
        return String.format(
                "%-24s %-8s %-9s %s",
                account.at("login").text(),
                account.at("kind").text(),
                account.at("active").yes() ? "active" : "disabled",
                roles);
    }

    private static void turn(Arguments arguments, Api api, Terminal terminal, String verb) throws IOException {
        String name = arguments.word(1, "The name");
        Api known = api.orElse("there is no account " + name + "; see bin/shakti user list.");
        Json done = known.send("POST", "/accounts/" + Paths.segment(name) + "/" + verb, Json.object());
        terminal.show(
                done.value() == null ? Json.object("account", name, verb + "d", true) : done,
                name + " is " + verb + "d.");
    }
}
