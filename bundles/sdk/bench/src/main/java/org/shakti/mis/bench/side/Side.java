package org.shakti.mis.bench.side;

import java.io.IOException;
import java.util.List;
import org.shakti.mis.bench.load.Requests;

/** One of the two servers that are compared, with a database of its own. */
public interface Side extends AutoCloseable {
    /** Returns its name in the tables. */
    String name();

    /** Returns the port that it answers on. */
    int port();

    /** Starts the server and tells what that took. */
    Start start() throws IOException;

    /** Returns the processes that do its work, those of its database included. */
    List<Long> processes();

    /** Returns the memory of the server itself in MB. */
    double residentMegabytes();

    /** Loads a sheet and returns the number of rows that were taken. */
    int load(String sheet) throws IOException;

    /** Returns the number of cases that the board counts now. */
    long counted() throws IOException;

    /** Returns the requests for this work; asks the server first for what is there. */
    Requests requests(Work work) throws IOException;

    /** Stops the server; its data stays. */
    @Override
    void close() throws IOException;

    /**
     * What a start took, from the call to the first answer.
     *
     * @param seconds of wall time
     * @param cpuSeconds of processor time
     * @param megabytes resident after it
     */
    record Start(double seconds, double cpuSeconds, double megabytes) {}
}
