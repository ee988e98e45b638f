package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/** Turns a draft into a record that may be stored: checks who, where and what, and fills in what the platform decides. */
final class Drafting {
    private final Tools tools;
    private final CodeMaker codes = new CodeMaker();
    private final Ids ids = new Ids();

    Drafting(Tools tools) {
        this.tools = tools;
    }

    Making prepare(Session session, Caller caller, RecordWriter.Arrival arrival) throws SQLException {
        NewRecord draft = arrival.draft();
        RecordSql sql = tools.use(session, draft.type());
        tools.require(caller, "create", draft.type());
        Faults faults = new Faults();
        Optional<Setting> setting = setting(session, caller, sql.type(), arrival, faults);
        Catalogue catalogue = setting.map(s -> tools.catalogues().in(s.district))
                .orElseGet(() -> tools.catalogues().current());
        RecordType type = asked(catalogue.type(draft.type()).orElse(sql.type()), draft, setting);
        Map<String, Object> given = new HashMap<>(draft.fields());
        boolean madeCode = code(type, given);
        Instant now = tools.now();
        UUID id = draft.id().orElseGet(() -> ids.next(now.toEpochMilli()));
        DefinitionCheck.Checked checked = check(catalogue, type, new Answers(id, draft, given, setting));
        checkCode(type, checked);
        setting.ifPresent(
                where -> new OwnBlock(tools.catalogues()).check(type, where.district, given.keySet(), checked));
        setting.ifPresent(where -> tools.checkNew(catalogue, type, Optional.empty(), checked, where.district));
        checked.faults().addAll(faults.all());
        if (setting.isEmpty()) {
            checked.faults().refuse();
        }
        Setting where = setting.orElseThrow(NotVisibleException::new);
        tools.requireOn(sql.type(), where.district);
        List<RecordView.Entered> path = path(catalogue, type, arrival.path(), caller.account(), now);
        RecordView record = record(caller, withId(draft, id), where, checked, path, now);
        UUID root = record.envelope().root();
        tools.references().check(session, caller, new References.Ask(catalogue, type, root, day(now), checked));
        tools.rules().check(Optional.empty(), record, checked.faults());
        checked.faults().refuse();
        return new Making(sql, record, checked.identity(), steps(record, path, arrival.path()), madeCode);
    }

    private RecordType asked(RecordType type, NewRecord draft, Optional<Setting> setting) {
        Set<String> given = new HashSet<>(draft.fields().keySet());
        given.addAll(draft.declined());
        return setting.map(where -> tools.asked(type, where.district, given)).orElse(type);
    }

    /** Checks what was sent together with what modules fill in. */
    private DefinitionCheck.Checked check(Catalogue catalogue, RecordType type, Answers answers) {
        DefinitionCheck.Given given = DefinitionCheck.Given.all(answers.given, answers.draft.declined());
        DefinitionCheck.Checked checked = tools.definitions().check(catalogue, type, Optional.empty(), given);
        return answers.setting
                .flatMap(where -> tools.completions()
                        .over(
                                type,
                                new RecordCompletion.Draft(
                                        type.name(),
                                        answers.id,
                                        answers.draft.parent(),
                                        where.district,
                                        Optional.empty(),
                                        checked.fields()),
                                given))
                .map(completed -> tools.definitions().check(catalogue, type, Optional.empty(), completed))
                .orElse(checked);
    }

    private static NewRecord withId(NewRecord draft, UUID id) {
        return new NewRecord(
                draft.type(),
                Optional.of(id),
                draft.parent(),
                draft.district(),
                draft.fields(),
                draft.declined(),
                draft.owner());
    }

    private RecordView record(
            Caller caller,
            NewRecord draft,
            Setting where,
            DefinitionCheck.Checked checked,
            List<RecordView.Entered> path,
            Instant now) {
        UUID id = draft.id().orElseThrow();
        RecordView.Envelope envelope = new RecordView.Envelope(
                path.isEmpty() ? "" : path.get(path.size() - 1).state(),
                where.district,
                where.organisation,
                where.owner,
                draft.parent(),
                where.root.orElse(id),
                1,
                now,
                now,
                caller.account());
        return new RecordView(draft.type(), id, envelope, checked.fields(), checked.declined(), checked.held());
    }

    /** Who keeps the record: what its parent says, or for a root what the caller says and may. */
    private Optional<Setting> setting(
            Session session, Caller caller, RecordType type, RecordWriter.Arrival arrival, Faults faults)
            throws SQLException {
        NewRecord draft = arrival.draft();
        if (type.parent().isPresent() && draft.parent().isEmpty()) {
            faults.add("parent", "required", "The record that this one belongs to is needed.");
            return Optional.empty();
        }
        if (type.parent().isPresent() && draft.owner().isPresent()) {
            faults.add("owner", "unknown-field", "Whoever keeps the record above keeps this one.");
            return Optional.empty();
        }
        return type.parent().isPresent()
                ? below(session, caller, type.parent().get(), draft.parent().get(), faults)
                : atTop(caller, draft, arrival.owner(), faults);
    }

    private Optional<Setting> below(Session session, Caller caller, String parentType, UUID parent, Faults faults)
            throws SQLException {
        RecordView known = session.course().keep(Fresh.class, Fresh::new).made.get(parent);
        RecordSql sql = tools.use(session, parentType);
        Optional<RecordView> found = known != null && known.type().equals(parentType)
                ? Optional.of(known)
                : tools.store().lock(session, sql, caller, parent, false);
        if (found.isEmpty()) {
            faults.add("parent", "not-found", "There is no such record that you may see.");
        }
        return found.map(RecordView::envelope)
                .map(e -> new Setting(e.district(), e.organisation(), e.owner(), Optional.of(e.root())));
    }

    private Optional<Setting> atTop(Caller caller, NewRecord draft, Optional<String> keeper, Faults faults) {
        if (draft.parent().isPresent()) {
            faults.add("parent", "unknown-field", "A record of this type belongs to no other.");
        }
        String district = draft.district().orElse("");
        String owner = keeper.orElseGet(() -> caller.scope().owner().orElse(caller.account()));
        if (!owner.equals(caller.account()) && !mayGive(caller, draft.type())) {
            faults.add("owner", "cannot-give", "You cannot give records to others.");
        } else if (district.isEmpty()) {
            faults.add("district", "required", "The district is needed.");
        } else if (tools.catalogues().place("district", district).isEmpty()) {
            faults.add(
                    "district", "unknown-place", "There is no district with this code.", Map.of("level", "district"));
        } else if (!caller.scope().covers(district, caller.organisation(), owner)) {
            faults.add("district", "out-of-scope", "You do not work in this district.");
        }
        return faults.any()
                ? Optional.empty()
                : Optional.of(new Setting(district, caller.organisation(), owner, Optional.empty()));
    }

    /** Whoever looks after the whole instance brings records in for those who will keep them. */
    private static boolean mayGive(Caller caller, String type) {
        return caller.may("records.assign:" + type) || caller.scope().equals(Scope.INSTANCE);
    }

    /** Makes a code where the type has one and none was given. */
    private boolean code(RecordType type, Map<String, Object> given) {
        Optional<CodeRule> rule = type.code();
        if (rule.isEmpty()) {
            return false;
        }
        if (given.get(rule.get().field()) instanceof String text && !text.isBlank()) {
            return false;
        }
        given.put(rule.get().field(), newCode(type, rule.get(), false));
        return true;
    }

    /** Returns a code that fits the field it is for. */
    String newCode(RecordType type, CodeRule rule, boolean dense) {
        return codes.next(rule.prefix(), longest(type, rule), dense);
    }

    private static int longest(RecordType type, CodeRule rule) {
        return type.field(rule.field()).map(SqlTypes::longest).orElse(16);
    }

    private static void checkCode(RecordType type, DefinitionCheck.Checked checked) {
        type.code().ifPresent(rule -> {
            if (!(checked.fields().get(rule.field()) instanceof String code)) {
                return;
            }
            if (!CodeMaker.fits(code)) {
                checked.faults().add(rule.field(), "pattern", "A code has 4 to 20 capital letters, digits and dashes.");
            } else if (CodeMaker.mistyped(code, rule.prefix(), longest(type, rule))) {
                checked.faults().add(rule.field(), "mistyped", "A letter of this code is wrong.");
            }
        });
    }

    /** The states that the record has been through; the initial one today when nothing is said. */
    private static List<RecordView.Entered> path(
            Catalogue catalogue, RecordType type, List<RecordWriter.Entry> steps, String by, Instant now) {
        Optional<Workflow> workflow = catalogue.workflowOf(type);
        if (workflow.isEmpty()) {
            return List.of();
        }
        if (steps.isEmpty()) {
            return List.of(new RecordView.Entered(workflow.get().initial(), day(now), now, by, List.of()));
        }
        return steps.stream()
                .map(s -> new RecordView.Entered(s.to(), s.on(), now, by, s.evidence()))
                .toList();
    }

    private static List<Journal.Step> steps(
            RecordView record, List<RecordView.Entered> path, List<RecordWriter.Entry> given) {
        List<Journal.Step> steps = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Optional<String> note = i < given.size() ? given.get(i).note() : Optional.empty();
            steps.add(new Journal.Step(record, path.get(i), note));
        }
        return steps;
    }

    private static LocalDate day(Instant now) {
        return now.atZone(DefinitionCheck.ZONE).toLocalDate();
    }

    /** Remembers a record for children that follow in the same transaction. */
    static void remember(Session session, RecordView made) {
        session.course().keep(Fresh.class, Fresh::new).made.put(made.id(), made);
    }

    /** Returns a record that was made in the same transaction. */
    static Optional<RecordView> made(Session session, UUID id) {
        return Optional.ofNullable(
                session.course().keep(Fresh.class, Fresh::new).made.get(id));
    }

    /** What was sent for a record, and where it would stand. */
    private record Answers(UUID id, NewRecord draft, Map<String, Object> given, Optional<Setting> setting) {}

    private record Setting(String district, String organisation, String owner, Optional<UUID> root) {}

    /** Records made in this transaction. */
    private static final class Fresh {
        private final Map<UUID, RecordView> made = new HashMap<>();
    }
}
