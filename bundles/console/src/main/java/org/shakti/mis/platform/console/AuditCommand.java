package org.shakti.mis.platform.console;

import java.io.IOException;
import java.util.Set;

/** Checks that nothing was changed, added or taken away in the log of who did what. */
final class AuditCommand implements Command {
    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String summary() {
        return "the log of who did what: verify";
    }

    @Override
    public String usage() {
        return """
                usage: bin/shakti audit verify
                Recomputes the whole chain. Exit code 0: whole; 1: broken. Keep the last seal elsewhere: it proves later
                that nothing was cut off.""";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments arguments, Api api, Terminal terminal) throws IOException {
        arguments.knowing();
        if (!arguments.word(0, "What to do").equals("verify")) {
            throw new UsageException("verify is expected.");
        }
        Json found = api.get("/audit/verification");
        if (!found.at("whole").yes()) {
            throw new RefusedException(
                    "the log is broken at seal " + found.at("firstBroken").text() + " of "
                            + found.at("seals").text() + ".");
        }
        terminal.show(
                found,
                "The log is whole: " + found.at("rows").text() + " rows, "
                        + found.at("seals").text() + " seals, "
                        + found.at("unsealed").text() + " rows newer than the last seal.\nLast seal: "
                        + found.at("head").text());
    }
}
