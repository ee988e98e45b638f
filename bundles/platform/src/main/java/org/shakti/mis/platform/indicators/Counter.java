package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.storage.Session;

/** Counts. Every counter gives the same numbers for the same moment. */
interface Counter {
    /** Returns the numbers; what is missing in the answer cannot be counted because its records are not there. */
    Map<Counted, Long> count(Session session, List<Counted> wanted, Caller caller, Selection selection)
            throws SQLException;
}
