package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Session;

/** Changes fields of stored records. */
final class Changing {
    private static final int ATTEMPTS = 10;

    private final Tools tools;
    private final HistoryLog history;

    Changing(Tools tools, HistoryLog history) {
        this.tools = tools;
        this.history = history;
    }

    /** Changes the record; begins again when somebody else writes it at the same moment. */
    RecordView change(Session session, Caller caller, RecordChange change) throws SQLException {
        RecordSql sql = tools.use(session, change.type());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RecordView> done = attempt(session, caller, sql, change);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new ConflictException("The record is being written by others all the time.", List.of());
    }

    private Optional<RecordView> attempt(Session session, Caller caller, RecordSql sql, RecordChange change)
            throws SQLException {
        RecordView before = tools.store()
                .find(session, sql, caller, change.id())
                .filter(r -> caller.may("records.read:" + r.type()))
                .orElseThrow(NotVisibleException::new);
        tools.require(caller, "change", change.type());
        tools.requireOn(sql.type(), before.envelope().district());
        requireMergeable(session, sql.type(), change, before);
        DefinitionCheck.Checked checked = check(session, caller, sql.type(), change, before);
        Instant now = tools.now();
        RecordView after = after(before, checked, now);
        Map<String, List<@Nullable Object>> changes =
                Changes.between(before, after, checked.identity().keySet());
        if (changes.isEmpty()) {
            checked.faults().refuse();
            return Optional.of(before);
        }
        tools.rules().check(Optional.of(before), after, checked.faults());
        checked.faults().refuse();
        return store(session, caller, sql, new Step(before, after, checked, changes));
    }

    private Optional<RecordView> store(Session session, Caller caller, RecordSql sql, Step step) throws SQLException {
        RecordStore.Change rows = new RecordStore.Change(step.before, step.after, step.changes.keySet());
        if (!tools.store().update(session, sql, caller, rows)) {
            return Optional.empty();
        }
        if (!step.checked.identity().isEmpty()) {
            tools.vault().put(session, step.after.type(), step.after.id(), Making.json(step.checked.identity()));
        }
        tools.aftermath()
                .follow(
                        session,
                        List.of(),
                        List.of(new Journal.Write(step.after, caller.account(), "changed", step.changes)),
                        List.of(new RecordWrite(
                                sql.type(),
                                Optional.of(step.before),
                                Optional.of(step.after),
                                Optional.empty(),
                                caller)));
        return Optional.of(step.after);
    }

    private void requireMergeable(Session session, RecordType type, RecordChange change, RecordView before)
            throws SQLException {
        if (change.base() > before.envelope().version() || change.base() < 1) {
            throw new MalformedInputException("The record has never had the version " + change.base() + ".");
        }
        if (change.base() < before.envelope().version()) {
            Map<String, Optional<Object>> wanted = new HashMap<>();
            change.declined().forEach(key -> wanted.put(key, Optional.empty()));
            Faults unread = new Faults();
            change.fields()
                    .forEach((key, raw) -> wanted.put(
                            key,
                            raw.flatMap(one -> type.field(key).flatMap(f -> new FieldReader(unread).read(f, key, one)))
                                    .map(FieldValues::toJson)));
            Merge.requireMergeable(wanted, history.since(session, type.name(), change.id(), change.base()), before);
        }
    }

    private DefinitionCheck.Checked check(
            Session session, Caller caller, RecordType known, RecordChange change, RecordView before)
            throws SQLException {
        Catalogue catalogue = tools.catalogues().in(before.envelope().district());
        RecordType type = tools.asked(
                catalogue.type(known.name()).orElse(known), before.envelope().district(), touched(change));
        DefinitionCheck.Given given = new DefinitionCheck.Given(change.fields(), change.declined());
        DefinitionCheck.Checked checked = check(catalogue, type, before, given);
        type.code()
                .filter(rule -> change.fields().containsKey(rule.field()))
                .filter(rule -> !Objects.equals(
                        before.fields().get(rule.field()), checked.fields().get(rule.field())))
                .ifPresent(
                        rule -> checked.faults().add(rule.field(), "not-changeable", "A code stays as it was made."));
        new OwnBlock(tools.catalogues())
                .check(type, before.envelope().district(), change.fields().keySet(), checked);
        tools.checkNew(
                catalogue, type, Optional.of(before), checked, before.envelope().district());
        tools.references()
                .check(
                        session,
                        caller,
                        new References.Ask(
                                catalogue,
                                type,
                                before.envelope().root(),
                                tools.now().atZone(DefinitionCheck.ZONE).toLocalDate(),
                                checked));
        return checked;
    }

    private static Set<String> touched(RecordChange change) {
        Set<String> touched = new HashSet<>(change.fields().keySet());
        touched.addAll(change.declined());
        return touched;
    }

    /** Checks what was sent together with what modules fill in. */
    private DefinitionCheck.Checked check(
            Catalogue catalogue, RecordType type, RecordView before, DefinitionCheck.Given given) {
        DefinitionCheck.Checked sent = tools.definitions().check(catalogue, type, Optional.of(before), given);
        RecordView.Envelope envelope = before.envelope();
        RecordCompletion.Draft draft = new RecordCompletion.Draft(
                type.name(), before.id(), envelope.parent(), envelope.district(), Optional.of(before), sent.fields());
        return tools.completions()
                .over(type, draft, given)
                .map(completed -> tools.definitions().check(catalogue, type, Optional.of(before), completed))
                .orElse(sent);
    }

    private static RecordView after(RecordView before, DefinitionCheck.Checked checked, Instant now) {
        RecordView written = Envelopes.written(before, now);
        return new RecordView(
                before.type(), before.id(), written.envelope(), checked.fields(), checked.declined(), checked.held());
    }

    private record Step(
            RecordView before,
            RecordView after,
            DefinitionCheck.Checked checked,
            Map<String, List<@Nullable Object>> changes) {}
}
