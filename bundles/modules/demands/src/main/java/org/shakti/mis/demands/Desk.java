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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.catalogue.PackSwitches;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.Deeds;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.demands.ladders.Library;

/** Reads and writes the records of this module so that every write may be repeated. Safe for concurrent use. */
@Component(service = Desk.class)
public final class Desk {
    private static final int PAGE = 200;
    private static final String NOTE = "follows from the demand";

    private final Records records;
    private final Workflows workflows;
    private final Catalogues catalogues;
    private final PackSwitches switches;
    private final Deeds deeds;

    /** Made by the container. */
    @Activate
    public Desk(
            @Reference Records records,
            @Reference Workflows workflows,
            @Reference Catalogues catalogues,
            @Reference PackSwitches switches,
            @Reference Deeds deeds) {
        this.records = records;
        this.workflows = workflows;
        this.catalogues = catalogues;
        this.switches = switches;
        this.deeds = deeds;
    }

    /** Does all of it or nothing, and again from the beginning when somebody else writes the same at the same moment. */
    <T> T deed(Supplier<T> work) {
        return deeds.asOne(work);
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

    /** Tells of a pack whether it is on in a district. */
    Predicate<Pack> packs(String district) {
        return pack -> switches.on(pack.id(), district);
    }

    /** Tells whether a pack is for a district and switched off there; one of another state is not off, it is not there. */
    boolean off(Pack pack, String district) {
        return Library.applies(pack, place(district)) && !switches.on(pack.id(), district);
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
        return find(inner, draft.type(), draft.id().orElseThrow()).orElseGet(() -> records.create(inner, draft));
    }

    /**
     * Writes what differs, and nothing when nothing does; an empty optional takes a value away. Refuses what somebody else
     * wrote in the same moment.
     */
    RecordView change(Caller inner, RecordView before, Map<String, Optional<Object>> wanted) {
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
        return workflows.move(inner, new Move(record.type(), record.id(), to, on, List.of(), true, Optional.of(NOTE)));
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
