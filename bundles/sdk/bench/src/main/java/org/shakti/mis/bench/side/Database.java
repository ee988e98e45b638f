package org.shakti.mis.bench.side;

import java.io.IOException;
import java.util.List;

/** A kind of database; gives each side one of its own. */
public interface Database extends AutoCloseable {
    /** Returns its name in the tables. */
    String name();

    /** Returns the processes that do its work; none for an embedded one. */
    List<Long> processes();

    /** Makes an empty database for this side. */
    Address make(String side) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Where a database is.
     *
     * @param url JDBC address with all that a plain connection needs
     * @param host host and port; empty for an embedded one
     * @param name database on that host; a folder for an embedded one
     */
    record Address(String url, String host, String name) {}
}
