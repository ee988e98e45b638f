package org.shakti.mis.platform.console;

import java.io.IOException;
import java.util.Set;

/** Makes the bearer token of a program. */
final class TokenCommand implements Command {
    @Override
    public String name() {
        return "token";
    }

    @Override
    public String summary() {
        return "a bearer token for a program";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti token NAME [--role ROLE... [--district LGD]...]
                Prints one token for the program NAME; with --role the program's account is made first.
                The token is shown this once. Whoever has it acts as that program.""";
    }

    @Override
    public Set<String> options() {
        return Set.of("role", "district");
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        String name = arguments.knowing().word(0, "The name");
        if (!arguments.all("role").isEmpty()) {
            api.send(
                    "POST",
                    "/accounts",
                    Json.object("login", name, "kind", "program", "grants", UserCommand.grants(arguments)));
        }
        Api known = api.orElse("there is no account " + name + "; with --role ROLE it is made first"
                + " (bin/shakti user list shows those that there are).");
        Json made = known.send("POST", "/tokens", Json.object("account", name));
        terminal.show(made, made.at("token").text());
    }
}
