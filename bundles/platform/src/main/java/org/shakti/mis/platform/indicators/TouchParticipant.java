package org.shakti.mis.platform.indicators;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant;
import org.shakti.mis.platform.storage.Session;

/**
 * Notes below which roots something was written, in the transaction of the write. A note is a new row, so writers never
 * wait for each other.
 */
@Component(service = WriteParticipant.class)
public final class TouchParticipant implements WriteParticipant {
    /** A transaction that writes below so many roots is part of something large, as an import is. */
    private static final int MANY = 32;

    private final Ledger ledger;

    /** Tells the ledger that there is something to look at. */
    @Activate
    public TouchParticipant(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void written(Session session, RecordWrite write) {
        written(session, List.of(write));
    }

    @Override
    public void written(Session session, List<RecordWrite> writes) {
        Touched touched = session.course().keep(Touched.class, Touched::new);
        if (touched.roots.isEmpty()) {
            session.course().beforeCommit(() -> note(session, touched.roots));
            session.course().afterCommit(() -> tell(touched.roots.size()));
        }
        writes.stream()
                .flatMap(write -> Stream.concat(write.before().stream(), write.after().stream()))
                .map(RecordView::envelope)
                .map(RecordView.Envelope::root)
                .forEach(touched.roots::add);
    }

    private void tell(int roots) {
        if (roots >= MANY) {
            ledger.flooded();
        } else {
            ledger.touched();
        }
    }

    private static void note(Session session, Set<UUID> roots) throws SQLException {
        try (PreparedStatement insert =
                session.connection().prepareStatement("INSERT INTO indicator_touch (root_id) VALUES (?)")) {
            for (UUID root : roots) {
                insert.setString(1, root.toString());
                if (roots.size() == 1) {
                    insert.executeUpdate();
                    return;
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The roots of one transaction. */
    private static final class Touched {
        private final Set<UUID> roots = new LinkedHashSet<>();
    }
}
