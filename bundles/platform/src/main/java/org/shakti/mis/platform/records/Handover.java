package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Session;

/** Gives a root with everything below it into other hands, and takes single records away. */
final class Handover {
    /** More records of one type than lie below any root; so many numbers are set apart for them. */
    private static final int MOST_BELOW = 100_000;

    private final Tools tools;
    private final Journal journal;

    Handover(Tools tools, Journal journal) {
        this.tools = tools;
        this.journal = journal;
    }

    RecordView assign(Session session, Caller caller, RecordWriter.Assignment to) throws SQLException {
        RecordSql sql = tools.use(session, to.type());
        RecordView before = tools.store()
                .lock(session, sql, caller, to.id(), true)
                .filter(r -> caller.may("records.read:" + r.type()))
                .orElseThrow(NotVisibleException::new);
        tools.require(caller, "assign", to.type());
        tools.requireOn(sql.type(), before.envelope().district());
        requireRoot(sql.type());
        requirePlace(caller, before, to);
        RecordView given = Envelopes.assigned(before, to, tools.now());
        List<Field> left = leftBehind(sql.type(), before, given);
        RecordView after = without(given, left);
        Map<String, ?> changes = Changes.between(before, after, List.of());
        if (changes.isEmpty()) {
            return before;
        }
        reassign(session, sql, after, left);
        spread(session, caller, after, Changes.between(before, given, List.of()));
        tools.aftermath()
                .follow(
                        session,
                        List.of(),
                        List.of(new Journal.Write(after, caller.account(), "assigned", changes)),
                        List.of(new RecordWrite(
                                sql.type(), Optional.of(before), Optional.of(after), Optional.empty(), caller)));
        return after;
    }

    /** From the top down: whoever is making a child holds its parent, so no child can be missed. */
    private void spread(Session session, Caller caller, RecordView root, Map<String, ?> changes) throws SQLException {
        for (RecordType type : below(tools.catalogues().current(), root.type())) {
            RecordSql its = tools.use(session, type.name());
            reassign(session, its, root, List.of());
            noteBelow(session, its, caller, root, changes);
        }
    }

    private List<Field> leftBehind(RecordType type, RecordView before, RecordView given) {
        String district = given.envelope().district();
        return before.envelope().district().equals(district)
                ? List.of()
                : new OwnBlock(tools.catalogues()).leftBehind(before, type, district);
    }

    /** A block of the former district would be counted in the new one; whoever takes over writes down the new block. */
    private static RecordView without(RecordView record, List<Field> left) {
        if (left.isEmpty()) {
            return record;
        }
        Map<String, Object> fields = new HashMap<>(record.fields());
        left.forEach(field -> fields.remove(field.key()));
        return new RecordView(record.type(), record.id(), record.envelope(), fields, record.declined(), record.held());
    }

    /** Takes away what lies beside the row, which is gone already. */
    RecordView forget(Session session, Caller caller, RecordSql sql, RecordView record) throws SQLException {
        tools.vault().forget(session, record.type(), record.id());
        journal.forget(session, record, caller.account(), tools.now());
        tools.aftermath().note(session, caller.account(), "removed", record, Map.of());
        tools.aftermath()
                .participants()
                .tell(
                        session,
                        List.of(new RecordWrite(
                                sql.type(), Optional.of(record), Optional.empty(), Optional.empty(), caller)));
        return record;
    }

    private void reassign(Session session, RecordSql sql, RecordView root, List<Field> emptied) throws SQLException {
        try (PreparedStatement update = session.connection().prepareStatement(sql.reassign(emptied))) {
            update.setString(1, root.envelope().owner());
            update.setString(2, root.envelope().organisation());
            update.setString(3, root.envelope().district());
            tools.store().values().bind(update, 4, root.envelope().changedAt());
            update.setString(5, root.id().toString());
            update.executeUpdate();
        }
    }

    private void noteBelow(Session session, RecordSql sql, Caller caller, RecordView root, Map<String, ?> changes)
            throws SQLException {
        String text = sql.reassignHistory(journal.order().numberSql());
        try (PreparedStatement insert = session.connection().prepareStatement(text)) {
            insert.setLong(1, journal.order().parameter(session));
            insert.setLong(2, journal.order().rows(MOST_BELOW) - 1);
            insert.setString(3, sql.type().name());
            insert.setString(4, caller.account());
            insert.setString(5, Json.write(changes));
            insert.setString(6, root.id().toString());
            insert.executeUpdate();
        }
    }

    /** All types below a type, parents before their children. */
    static List<RecordType> below(Catalogue catalogue, String type) {
        List<RecordType> found = new ArrayList<>(catalogue.childrenOf(type));
        for (int i = 0; i < found.size(); i++) {
            for (RecordType child : catalogue.childrenOf(found.get(i).name())) {
                if (!found.contains(child)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static void requireRoot(RecordType type) {
        if (type.parent().isPresent()) {
            throw new InvalidInputException(List.of(
                    FieldError.of("", "not-a-root", "A record goes with the one it belongs to; assign that one.")));
        }
    }

    private void requirePlace(Caller caller, RecordView before, RecordWriter.Assignment to) {
        String district = to.district().orElse(before.envelope().district());
        if (tools.catalogues().place("district", district).isEmpty()) {
            throw new InvalidInputException(
                    List.of(FieldError.of("district", "unknown-place", "There is no district with this code.")));
        }
        if (!caller.scope().everywhere() && !caller.scope().districts().contains(district)) {
            throw new InvalidInputException(
                    List.of(FieldError.of("district", "out-of-scope", "You do not work in this district.")));
        }
    }
}
