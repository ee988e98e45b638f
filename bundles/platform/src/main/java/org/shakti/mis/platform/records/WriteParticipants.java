package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.shakti.mis.platform.storage.Session;

/** All who take part in writes at this moment; they may come and go at any time. */
@Component(service = WriteParticipants.class)
public final class WriteParticipants {
    private final List<WriteParticipant> participants = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(WriteParticipant participant) {
        participants.add(participant);
    }

    void remove(WriteParticipant participant) {
        participants.remove(participant);
    }

    void tell(Session session, List<WriteParticipant.RecordWrite> writes) throws SQLException {
        for (WriteParticipant participant : participants) {
            participant.written(session, writes);
        }
    }
}
