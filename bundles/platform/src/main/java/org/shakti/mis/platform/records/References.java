package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/** Looks up the records that fields point to: they must exist, be visible, and be what the definition asks for. */
final class References {
    private final RecordTables tables;
    private final RecordStore store;
    private final RecordFacts facts;

    References(RecordTables tables, RecordStore store, RecordFacts facts) {
        this.tables = tables;
        this.store = store;
        this.facts = facts;
    }

    /** Notes each reference that does not hold for a record under this root. */
    void check(Session session, Caller caller, Ask ask) throws SQLException {
        for (ValueCheck.Reference reference : ask.checked.references()) {
            if (!holds(session, caller, ask, reference)) {
                ask.checked.faults().add(reference.path(), "not-found", "There is no such record that fits here.");
            }
        }
    }

    private boolean holds(Session session, Caller caller, Ask ask, ValueCheck.Reference reference) throws SQLException {
        Optional<RecordType> target = ask.catalogue.type(reference.type());
        // What was made in the same transaction may not be stored yet, and its maker need not be allowed to read.
        Optional<RecordView> fresh = Drafting.made(session, reference.id())
                .filter(made -> made.type().equals(reference.type()));
        if (target.isEmpty() || (fresh.isEmpty() && !caller.may("records.read:" + reference.type()))) {
            return false;
        }
        RecordSql sql = tables.use(session, target.get());
        Optional<Bounds.Reference> asked =
                ask.type.field(reference.path()).map(Field::bounds).flatMap(Bounds::reference);
        if (asked.isEmpty()) {
            return fresh.isPresent() || store.exists(session, sql, caller, reference.id());
        }
        Optional<RecordView> meant = fresh.isPresent() ? fresh : store.find(session, sql, caller, reference.id());
        return meant.filter(found ->
                        !asked.get().sameRoot() || found.envelope().root().equals(ask.root))
                .filter(found -> asked.get()
                        .where()
                        .map(c -> Conditions.holds(c, facts.of(session, found), ask.today))
                        .orElse(true))
                .isPresent();
    }

    /** What is asked: everything that was gathered while a record of this type was checked. */
    record Ask(Catalogue catalogue, RecordType type, UUID root, LocalDate today, DefinitionCheck.Checked checked) {}

    /** Returns whether any of these records is there. */
    boolean anyBelow(Session session, RecordView parent, List<RecordType> types) throws SQLException {
        for (RecordType type : types) {
            RecordSql sql = tables.use(session, type);
            if (!store.below(session, sql, Insider.CALLER, RecordStore.Under.parent(parent.id()))
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
