package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Session;

/** Everything that follows the row itself, in its order: states, history and feed, audit, participants. */
record Aftermath(Journal journal, AuditTrail audit, WriteParticipants participants) {
    void follow(Session session, List<Journal.Step> steps, List<Journal.Write> writes, List<RecordWrite> told)
            throws SQLException {
        journal.states(session, steps);
        journal.history(session, writes);
        for (Journal.Write write : writes) {
            note(session, write.by(), write.action(), write.after(), detail(write));
        }
        participants.tell(session, told);
    }

    void note(Session session, String by, String action, RecordView record, Map<String, String> detail) {
        audit.append(session, by, "record." + action, record.type() + "/" + record.id(), detail);
    }

    /** Names of what changed; that a record was made with its fields needs no list of them. */
    private static Map<String, String> detail(Journal.Write write) {
        String version = Long.toString(write.after().envelope().version());
        return write.action().equals("changed") || write.action().equals("assigned")
                ? Map.of(
                        "version",
                        version,
                        "fields",
                        String.join(",", write.changes().keySet()))
                : write.action().equals("moved")
                        ? Map.of(
                                "version",
                                version,
                                "to",
                                write.after().envelope().state())
                        : Map.of("version", version);
    }
}
