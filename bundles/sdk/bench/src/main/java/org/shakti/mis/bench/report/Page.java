package org.shakti.mis.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page of figures: a part that each run writes anew, and prose around it that stays. */
public final class Page {
    private static final String BEGIN = "<!-- figures: written by mvn -Pbench verify -->";
    private static final String END = "<!-- end of figures -->";
    private static final String FIRST =
            """
            # Figures

            What the product costs beside a bare servlet server that does the same work by plain JDBC on the same \
            kind of database. `mvn -Pbench verify` measures both in turn on one machine and rewrites the part \
            between the marks; the text around it is written by hand.

            The two do not do the same: the peer has no sign-in, roles or scope, no definitions, rules, workflow, \
            clocks, version check or repeated requests, its audit log is not sealed, and it judges no row of a sheet. \
            It does write the same rows: the case with the same columns and indexes, identity values encrypted \
            apart, entered states, history and audit in one transaction, and as many records for a row of a sheet. \
            The peer counts its board by SQL at every call.

            A short run: `mvn -Pbench verify -DskipTests -Dbench.size=1000 -Dbench.clients=4 -Dbench.requests=2000 \
            -Dbench.databases=derby`.

            %s
            %s

            ## Where the time goes

            Not looked at yet.
            """;

    private final List<Outcome> outcomes;
    private final String conditions;

    /** Makes the page of these outcomes; {@code conditions} says how they were measured. */
    public Page(List<Outcome> outcomes, String conditions) {
        this.outcomes = List.copyOf(outcomes);
        this.conditions = conditions;
    }

    /** Returns the part with the figures. */
    public String figures() {
        String tables = outcomes.stream().map(Tables::text).collect(Collectors.joining());
        return "## Goals\n\n" + new Goals(outcomes).text() + "\n## Measured\n\n" + conditions + "\n" + tables;
    }

    /** Writes the figures into the page and keeps its prose. */
    public void write(Path file) throws IOException {
        String old = Files.exists(file) ? Files.readString(file) : FIRST.formatted(BEGIN, END);
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("The page has lost the marks between which the figures stand.");
        }
        String page = old.substring(0, begin + BEGIN.length()) + "\n\n" + figures() + "\n" + old.substring(end);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page);
    }
}
