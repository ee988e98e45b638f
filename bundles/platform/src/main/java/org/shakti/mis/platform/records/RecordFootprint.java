package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.platform.storage.Session;

/**
 * Tells what there is of records, without what they hold: for work on whole batches that has to know whether anybody has
 * touched them. Knows no scope, so nothing of the answer may reach a caller but numbers.
 */
public interface RecordFootprint {
    /** Returns the versions of those records that exist. */
    Map<UUID, Long> versions(Session session, String type, List<UUID> ids) throws SQLException;

    /** Returns the ids that follow in their own order; the first ones when nothing is given. */
    List<UUID> after(Session session, String type, Optional<UUID> last, int most) throws SQLException;

    /** Keeps a record from being written by others until the transaction ends; tells whether it is there. */
    boolean hold(Session session, String type, UUID id) throws SQLException;

    /** Returns the records of a type below any of the roots, with their root. */
    Map<UUID, UUID> below(Session session, String type, List<UUID> roots) throws SQLException;
}
