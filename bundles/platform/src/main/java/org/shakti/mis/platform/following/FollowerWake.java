package org.shakti.mis.platform.following;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.records.WriteParticipant;
import org.shakti.mis.platform.storage.Session;

/** Wakes the followers when a write is durable; writers never wait for them. */
@Component(service = WriteParticipant.class)
public final class FollowerWake implements WriteParticipant {
    private final Following following;

    /** Takes whom to wake. */
    @Activate
    public FollowerWake(@Reference Following following) {
        this.following = following;
    }

    @Override
    public void written(Session session, RecordWrite write) {
        written(session, List.of(write));
    }

    @Override
    public void written(Session session, List<RecordWrite> writes) {
        session.course().keep(Once.class, () -> {
            session.course().afterCommit(following::wake);
            return new Once();
        });
    }

    /** There is one for each transaction that wakes. */
    private static final class Once {}
}
