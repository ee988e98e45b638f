package org.shakti.mis.demands;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.demand.DemandDraft;
import org.shakti.mis.api.demand.DemandDraft.About;
import org.shakti.mis.api.demand.Demands;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordView;

/** Raises demands. What was begun and not finished is finished by asking again with the same id. */
@Component(service = {Demands.class, Raising.class})
public final class Raising implements Demands {
    private static final String CREATE = "records.create:demand";
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final Desk desk;
    private final Steps steps;
    private final Settling settling;

    /** Made by the container. */
    @Activate
    public Raising(@Reference Desk desk, @Reference Steps steps, @Reference Settling settling) {
        this.desk = desk;
        this.steps = steps;
        this.settling = settling;
    }

    @Override
    public UUID raise(Caller caller, DemandDraft draft) {
        String whom = draft.beneficiaries().isEmpty()
                ? "COMMUNITY"
                : draft.beneficiaries().size() == 1 ? "ONE" : "GROUP";
        String language = caller.language().toUpperCase(Locale.ROOT);
        return raise(
                caller,
                new Wish(
                        draft.id(),
                        draft.district(),
                        new Wish.What("RIGHT", draft.right(), draft.rightTitle(), whom, Map.of()),
                        new Wish.Course(draft.ladder(), draft.rung(), draft.office(), language),
                        members(caller, draft.beneficiaries(), draft.about(), draft.rightTitle()),
                        draft.about(),
                        draft.account()));
    }

    @Override
    public boolean climbs(String ladder, String district) {
        return steps.known(ladder, district).isPresent();
    }

    @Override
    public int rungAbove(String ladder, String office) {
        return steps.anywhere(ladder).map(found -> found.above(office)).orElse(0);
    }

    /** Returns what makes each of these cases part of a demand; refuses what the caller may not see. */
    List<Wish.Member> members(Caller caller, List<UUID> roots, List<About> about, String what) {
        Map<UUID, RecordView> below = new HashMap<>();
        Map<UUID, About> from = new HashMap<>();
        for (About one : about) {
            RecordView record = desk.records().find(caller, one.type(), one.id());
            below.putIfAbsent(record.envelope().root(), record);
            from.putIfAbsent(record.envelope().root(), one);
        }
        return roots.stream()
                .distinct()
                .map(root -> new Wish.Member(
                        desk.records().find(caller, Names.CASE, root).id(),
                        Optional.ofNullable(from.get(root)),
                        Optional.ofNullable(below.get(root))
                                .filter(record -> !record.id().equals(root))
                                .map(this::since),
                        what))
                .toList();
    }

    /** The day that places the record on the timeline, or on which it was made. */
    private LocalDate since(RecordView record) {
        return desk.catalogues()
                .current()
                .type(record.type())
                .flatMap(RecordType::timelineField)
                .flatMap(field -> Read.day(record, field))
                .orElseGet(() -> record.envelope().createdAt().atZone(ZONE).toLocalDate());
    }

    /** Raises a demand whose members the caller may see. */
    UUID raise(Caller caller, Wish wish) {
        if (!caller.may(CREATE)) {
            throw new NotAllowedException(CREATE);
        }
        check(caller, wish);
        Caller inner = Desk.within(caller, organisation(caller, wish));
        return desk.deed(() -> raised(inner, wish));
    }

    private UUID raised(Caller inner, Wish wish) {
        RecordView demand = desk.find(inner, Names.DEMAND, wish.id()).orElseGet(() -> make(inner, wish));
        for (Wish.Member member : wish.members()) {
            join(inner, demand, member);
        }
        DemandFile file = desk.read(inner, demand.id());
        if (file.steps().isEmpty()) {
            steps.prepare(inner, file, wish.way().rung(), wish.way().office());
        }
        settling.settle(inner, demand.id());
        return demand.id();
    }

    private void check(Caller caller, Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        String district = wish.district();
        boolean reaches =
                caller.scope().everywhere() || caller.scope().districts().contains(district);
        if (desk.catalogues().place("district", district).isEmpty()) {
            errors.add(FieldError.of("district", "unknown-place", "There is no district with this code."));
        } else if (!reaches) {
            errors.add(FieldError.of("district", "out-of-scope", "You do not work in this district."));
        }
        steps.off(wish.way().ladder(), district).ifPresent(pack -> {
            throw new ModuleOffException(pack);
        });
        var ladder = steps.known(wish.way().ladder(), district);
        if (ladder.isEmpty()) {
            errors.add(FieldError.of("ladder", "not-in-list", "There is no such ladder in this district."));
        } else if (!ladder.get().has(wish.way().rung())) {
            errors.add(FieldError.of("rung", "out-of-range", "The ladder has no such rung."));
        }
        if (wish.way()
                .office()
                .filter(office -> !reaches(caller, district, office))
                .isPresent()) {
            errors.add(
                    FieldError.of("office", "not-found", "There is no such office in the districts where you work."));
        }
        boolean gives =
                wish.owner().filter(owner -> !owner.equals(caller.account())).isPresent();
        if (gives
                && !caller.may("records.assign:demand")
                && !caller.scope().equals(org.shakti.mis.api.access.Scope.INSTANCE)) {
            errors.add(FieldError.of("owner", "cannot-give", "You cannot give records to others."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        if (!wish.members().isEmpty() && !caller.may("records.create:case_demand")) {
            throw new NotAllowedException("records.create:case_demand");
        }
    }

    /** The office is one of the district, or of another one in which the caller works. */
    private boolean reaches(Caller caller, String district, UUID office) {
        return desk.find(Desk.within(caller), Names.OFFICE, office)
                .map(known -> known.envelope().district())
                .filter(where -> where.equals(district)
                        || caller.scope().everywhere()
                        || caller.scope().districts().contains(where))
                .isPresent();
    }

    /** The organisation of whoever raises it; a program raises it for the organisation that keeps the case. */
    private String organisation(Caller caller, Wish wish) {
        if (!caller.organisation().isEmpty()) {
            return caller.organisation();
        }
        Optional<RecordView> kept = wish.members().stream()
                .findFirst()
                .flatMap(member -> desk.find(caller, Names.CASE, member.root()))
                .or(() -> wish.about().stream().findFirst().flatMap(one -> desk.find(caller, one.type(), one.id())));
        return kept.map(record -> record.envelope().organisation()).orElse("");
    }

    private RecordView make(Caller inner, Wish wish) {
        return desk.make(
                inner,
                new NewRecord(
                        Names.DEMAND,
                        Optional.of(wish.id()),
                        Optional.empty(),
                        Optional.of(wish.district()),
                        wish.fields(),
                        Set.of(),
                        wish.owner()));
    }

    private void join(Caller inner, RecordView demand, Wish.Member member) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("demand", demand.id().toString());
        fields.put("demand_code", Read.text(demand, "code"));
        fields.put("what", member.what());
        fields.put("joined_on", Read.day(demand, "raised_on").orElseGet(Names::today));
        member.since().ifPresent(since -> fields.put("since", since));
        member.about().ifPresent(about -> {
            fields.put("about_type", about.type());
            fields.put("about_id", about.id().toString());
        });
        if (member.named()) {
            fields.put("to_be_named", true);
        }
        UUID id = Names.part(demand.id(), member.root());
        desk.make(
                inner,
                new NewRecord(
                        Names.PART, Optional.of(id), Optional.of(member.root()), Optional.empty(), fields, Set.of()));
    }
}
