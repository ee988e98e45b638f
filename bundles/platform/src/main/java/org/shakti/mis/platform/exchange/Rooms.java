package org.shakti.mis.platform.exchange;

import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.RecordFootprint;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Transactions;

/** The other rooms that imports work with. */
record Rooms(
        Transactions transactions,
        Catalogues catalogues,
        Switches switches,
        RecordWriter writer,
        RecordFootprint footprint,
        AuditTrail audit) {}
