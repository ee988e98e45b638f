package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.catalogue.PackSwitches;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;

/** Reads and writes the records of this module so that every write may be repeated. Safe for concurrent use. */
@Component(service = Desk.class)
public final class Desk {
    private static final int PAGE = 200;
    private static final String NOTE = "follows from the demand";

    private final Records records;
    private final Workflows workflows;
    private final Catalogues catalogues;
    private final PackSwitches switches;

    /** Made by the container. */
    @Activate
    public Desk(
            @Reference Records records,
            @Reference Workflows workflows,
            @Reference Catalogues catalogues,
            @Reference PackSwitches switches) {
        this.records = records;
        this.workflows = workflows;
        this.catalogues = catalogues;
        this.switches = switches;
    }

    Records records() {
        return records;
    }

    Workflows workflows() {
        return workflows;
    }

    Catalogues catalogues() {
        return catalogues;
    }

    /**
     * Returns the same person, able to see the offices of colleagues and the parts that cases have in the demand. Only for
     * what the person has been let into before; nothing that is read by it is shown but codes.
     */
    static Caller within(Caller caller, String organisation) {
        return new Caller(caller.account(), Set.of("*"), Scope.INSTANCE, caller.language(), organisation);
    }

    static Caller within(Caller caller) {
        return within(caller, caller.organisation());
    }

    /** Returns the module of a record where that is switched off; what it holds can be read, and becomes nothing new. */
    Optional<String> off(RecordView record) {
        return catalogues
                .current()
                .type(record.type())
                .map(RecordType::pack)
                .filter(pack -> !switches.on(pack, record.envelope().district()));
    }

    /** Tells whether records of a type may be written in a district. */
    boolean on(String type, String district) {
        return catalogues
                .current()
                .type(type)
                .filter(known -> switches.on(known.pack(), district))
                .isPresent();
    }

    /** Returns a demand with everything below it. */
    DemandFile read(Caller inner, UUID id) {
        RecordView demand = records.find(inner, Names.DEMAND, id);
        List<RecordView> steps = all(inner, Names.STEP, "parent", id.toString()).stream()
                .sorted(Comparator.comparingInt(step -> Read.number(step, "rung")))
                .toList();
        return new DemandFile(demand, steps, all(inner, Names.PART, "demand", id.toString()));
    }

    /** Returns all records of a type with a value in a field. */
    List<RecordView> all(Caller caller, String type, String field, Object value) {
        return all(caller, type, List.of(new Condition.Test(field, Condition.Operator.IS, List.of(value))));
    }

    /** Returns all records of a type that fulfil all tests. */
    List<RecordView> all(Caller caller, String type, List<Condition.Test> tests) {
        List<RecordView> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<RecordView> page = records.search(
                    caller, new RecordQuery(type, tests, Optional.empty(), Optional.empty(), PAGE, after));
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    /**
     * Returns the ordinary answers of a record if it is there and may be seen. Asked by a search, since a look that is
     * refused takes the whole transaction of a follower with it.
     */
    Optional<RecordView> find(Caller caller, String type, UUID id) {
        RecordQuery query = new RecordQuery(
                type, List.of(Steps.is("id", id.toString())), Optional.empty(), Optional.empty(), 1, Optional.empty());
        return records.search(caller, query).items().stream().findFirst();
    }

    /** Makes a record unless it is there. */
    RecordView make(Caller inner, NewRecord draft) {
        UUID id = draft.id().orElseThrow();
        Optional<RecordView> there = find(inner, draft.type(), id);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            return records.create(inner, draft);
        } catch (ConflictException e) {
            return find(inner, draft.type(), id).orElseThrow(() -> e);
        }
    }

    /**
     * Writes what differs, and nothing when nothing does; an empty optional takes a value away. What somebody else wrote in
     * the same moment is looked at once more.
     */
    RecordView change(Caller inner, RecordView before, Map<String, Optional<Object>> wanted) {
        try {
            return write(inner, before, wanted);
        } catch (ConflictException e) {
            return write(inner, records.find(inner, before.type(), before.id()), wanted);
        }
    }

    private RecordView write(Caller inner, RecordView before, Map<String, Optional<Object>> wanted) {
        Map<String, Optional<Object>> changes = new HashMap<>();
        wanted.forEach((key, value) -> {
            if (!Objects.equals(before.fields().get(key), value.orElse(null))) {
                changes.put(key, value);
            }
        });
        if (changes.isEmpty()) {
            return before;
        }
        long version = before.envelope().version();
        return records.change(inner, new RecordChange(before.type(), before.id(), version, changes, Set.of()));
    }

    /** Moves a record into a state unless it is there. */
    RecordView move(Caller inner, RecordView record, String to, LocalDate on) {
        if (record.envelope().state().equals(to)) {
            return record;
        }
        try {
            Move move = new Move(record.type(), record.id(), to, on, List.of(), true, Optional.of(NOTE));
            return workflows.move(inner, move);
        } catch (IllegalMoveException | ConflictException e) {
            RecordView now = records.find(inner, record.type(), record.id());
            if (now.envelope().state().equals(to)) {
                return now;
            }
            throw e;
        }
    }

    /** The codes of a district and its state. */
    Set<String> place(String district) {
        Set<String> place = new HashSet<>(Set.of(district));
        catalogues.place("district", district).flatMap(Place::parent).ifPresent(place::add);
        return place;
    }

    /** The label of a code in a list; empty when there is none. */
    String label(String list, String code, String language) {
        return Optional.ofNullable(catalogues.current().lists().get(list))
                .flatMap(known -> known.entry(code))
                .map(entry -> entry.label().in(language))
                .orElse("");
    }

    /** The name of a place; empty when it is not known. */
    String placeName(String level, String code, String language) {
        return catalogues
                .place(level, code)
                .map(place -> place.label().in(language))
                .orElse("");
    }
}
