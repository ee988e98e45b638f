package org.shakti.mis.platform.audit;

import java.util.Map;
import org.shakti.mis.platform.storage.Session;

/** Appends to the audit log within the transaction of what is audited; rows are chained by hash. */
public interface AuditTrail {
    /**
     * Appends a row.
     *
     * @param by account
     * @param action what was done, such as {@code record.created}
     * @param target what it was done to: type and id, never a name
     * @param detail further facts without personal data
     */
    void append(Session session, String by, String action, String target, Map<String, String> detail);
}
