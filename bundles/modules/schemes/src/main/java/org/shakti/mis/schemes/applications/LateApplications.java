package org.shakti.mis.schemes.applications;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.demand.DemandDraft;
import org.shakti.mis.api.demand.Demands;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.api.record.Tasks;
import org.shakti.mis.api.record.Workflows;

/**
 * Follows applications: writes down the last day for the answer, calls what passed it overdue, and raises one demand for
 * each filing that nobody answered. Telling it the same thing twice changes nothing.
 */
@Component
public final class LateApplications implements RecordFollower {
    private static final String TYPE = FilingCompletion.TYPE;
    private static final String ENDS_ON = "limit_ends_on";
    private static final String DEMAND = "demand";
    private static final String OVERDUE = "OVERDUE";
    private static final String RENEW = "TL_SCHEME_RENEW";
    private static final Set<String> LIMITS = Set.of("TL_SCHEME_DAYS", "TL_SCHEME_WORKING_DAYS", "TL_SCHEME_MONTHS");
    private static final Set<String> WAITING = Set.of("SUBMITTED", "ACKNOWLEDGED", "UNDER_VERIFICATION");

    private final Records records;
    private final Workflows workflows;
    private final Tasks tasks;
    private final DemandWords words;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Demands demands;

    /** Reads and moves the given records. */
    @Activate
    public LateApplications(
            @Reference Records records,
            @Reference Workflows workflows,
            @Reference Tasks tasks,
            @Reference DemandWords words) {
        this.records = records;
        this.workflows = workflows;
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void wrote(RecordView after, Caller system) {
        look(after, system);
    }

    @Override
    public void due(Task task, Optional<RecordView> of, Caller system) {
        of.ifPresent(application -> look(application, system));
    }

    private void look(RecordView told, Caller system) {
        RecordView now = withLastDay(told, system);
        boolean passed = now.fields().get(ENDS_ON) instanceof LocalDate last && last.isBefore(Days.today());
        if (passed && WAITING.contains(now.envelope().state())) {
            now = move(now, OVERDUE, system);
        }
        if (now.envelope().state().equals(OVERDUE)) {
            demand(now, system);
        }
        if (now.envelope().state().equals("RECEIVED") && toRenew(now, system)) {
            move(now, "RENEWAL_DUE", system);
        }
    }

    /** Its day may have passed before she received: then nobody is told of it again. */
    private boolean toRenew(RecordView application, Caller system) {
        return tasks.of(system, TYPE, application.id()).stream()
                .filter(Task::open)
                .filter(task ->
                        task.clock().map(Clock::id).filter(RENEW::equals).isPresent())
                .anyMatch(task -> task.dates().due().isBefore(Days.today()));
    }

    /** The clock counts working days and holidays; its last day is kept with the application, so that lists can ask for it. */
    private RecordView withLastDay(RecordView application, Caller system) {
        Object filedOn = application.fields().get("filed_on");
        Optional<LocalDate> due = tasks.of(system, TYPE, application.id()).stream()
                .filter(task ->
                        task.clock().map(Clock::id).filter(LIMITS::contains).isPresent())
                .filter(task -> task.dates().started().equals(filedOn)
                        && !task.outcome().equals("superseded"))
                .map(task -> task.dates().due())
                .findFirst();
        return due.filter(day -> !day.equals(application.fields().get(ENDS_ON)))
                .map(day -> set(application, ENDS_ON, day, system))
                .orElse(application);
    }

    private void demand(RecordView application, Caller system) {
        Demands raising = demands;
        Object filedOn = application.fields().get("filed_on");
        UUID id = UUID.nameUUIDFromBytes(
                (TYPE + ":" + application.id() + ":" + filedOn).getBytes(StandardCharsets.UTF_8));
        boolean raised = id.toString().equals(application.fields().get(DEMAND));
        if (raising == null || raised || !(application.fields().get("ladder") instanceof String ladder)) {
            return;
        }
        if (!raising.climbs(ladder, application.envelope().district())) {
            return; // the scheme is of another state, or its pack went: whom to ask is for a person to say
        }
        int rung = raising.rungAbove(ladder, String.valueOf(application.fields().getOrDefault("filed_at", "")));
        raising.raise(words.speaking(system, application), draft(id, application, ladder, rung));
        set(application, DEMAND, id.toString(), system);
    }

    private DemandDraft draft(UUID id, RecordView application, String ladder, int rung) {
        RecordView.Envelope envelope = application.envelope();
        return new DemandDraft(
                id,
                envelope.district(),
                String.valueOf(application.fields().get("scheme")),
                words.title(application),
                List.of(envelope.root()),
                List.of(new DemandDraft.About(TYPE, application.id())),
                ladder,
                rung,
                Optional.empty(),
                Optional.of(envelope.owner()));
    }

    private RecordView set(RecordView application, String field, Object value, Caller system) {
        return records.change(
                system,
                new RecordChange(
                        TYPE,
                        application.id(),
                        application.envelope().version(),
                        Map.of(field, Optional.of(value)),
                        Set.of()));
    }

    private RecordView move(RecordView application, String to, Caller system) {
        return workflows.move(
                system, new Move(TYPE, application.id(), to, Days.today(), List.of(), false, Optional.empty()));
    }
}
