package org.shakti.mis.platform.exchange;

import java.util.function.UnaryOperator;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.RecordFootprint;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Transactions;

/**
 * The other rooms that imports work with.
 *
 * @param accounts finds the id of an account by its login; refuses one that is not there
 */
record Rooms(
        Transactions transactions,
        Catalogues catalogues,
        Switches switches,
        RecordWriter writer,
        RecordFootprint footprint,
        AuditTrail audit,
        UnaryOperator<String> accounts) {}
