package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Brings in the sample caseload: invented people, marked as samples. */
final class DemoCommand implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "load the sample caseload (invented people)";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti demo
                Brings in the sample register of demo/, all people in it invented. Loading it twice changes nothing.
                Not for an instance with real people in it.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        Path sheet = api.instance().home().resolve("demo").resolve("caseload-register.csv");
        if (!Files.isRegularFile(sheet)) {
            throw new RefusedException("the sample register " + sheet + " is missing.");
        }
        terminal.say("Sample data: every person in it is invented. Some rows are faulty on purpose.");
        ImportCommand.bring(api, terminal, new ImportCommand.Sheet("caseload-register", sheet, false));
        Path first = api.instance().data().resolve("first-sign-in");
        if (Files.isRegularFile(first)) {
            terminal.say("Make the first administrator at " + api.instance().address()
                    + "/api/session/first (README, The first hour) with this one-time token:\n  "
                    + Files.readString(first).strip());
        }
    }
}
