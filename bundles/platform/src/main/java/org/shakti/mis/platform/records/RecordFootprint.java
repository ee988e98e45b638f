package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shakti.mis.platform.storage.Session;

/**
 * Tells what there is of records, without what they hold: for work on whole batches that has to know whether anybody has
 * touched them. Knows no scope, so nothing of the answer may reach a caller but numbers.
 */
public interface RecordFootprint {
    /** Returns the versions of those records that exist. */
    Map<UUID, Long> versions(Session session, String type, List<UUID> ids) throws SQLException;

    /** Returns the records of a type below any of the roots, with their root. */
    Map<UUID, UUID> below(Session session, String type, List<UUID> roots) throws SQLException;
}
