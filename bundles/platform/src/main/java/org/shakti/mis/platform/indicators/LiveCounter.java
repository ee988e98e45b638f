package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.storage.Session;

/** Counts from the records themselves. */
final class LiveCounter {
    private final IndicatorSql sql;

    LiveCounter(IndicatorSql sql) {
        this.sql = sql;
    }

    /** Returns the numbers; what is missing in the answer cannot be counted because its records are not there. */
    Map<Counted, Long> count(Session session, List<Counted> wanted, Caller caller, Selection selection)
            throws SQLException {
        Map<Counted, Long> counts = new HashMap<>();
        for (Counted counted : wanted) {
            Optional<Sql> statement = statement(counted, caller, selection);
            if (statement.isPresent()) {
                counts.put(counted, Statements.number(session.connection(), statement.get()));
            }
        }
        return counts;
    }

    /** A number whose records are not there has no statement. */
    private Optional<Sql> statement(Counted counted, Caller caller, Selection selection) {
        try {
            return Optional.of(sql.count(counted.indicator(), counted.part(), caller, selection));
        } catch (Unavailable gone) {
            return Optional.empty();
        }
    }
}
