package org.shakti.mis.platform.console;

import java.io.IOException;
import java.util.Set;

/** One command of the command line. */
interface Command {
    String name();

    /** What it does, in a few words. */
    String summary();

    /** How it is written, one line each. */
    String usage();

    /** Names of the options that take a value; all others are flags. */
    Set<String> options();

    void run(Arguments arguments, Api api, Terminal terminal) throws IOException;
}
