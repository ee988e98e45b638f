package org.shakti.mis.demands;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.record.RecordView;

/** What was ordered as compensation in the cases that a caller may see, and has not been paid in full. */
@Component(service = Awards.class)
public final class Awards {
    static final String TYPE = "compensation";

    private static final List<Object> UNPAID = List.of("AWARDED", "PART_PAID");
    private static final List<String> OVER = List.of("ACCEPTED", "DROPPED");

    private final Desk desk;

    /** Made by the container. */
    @Activate
    public Awards(@Reference Desk desk) {
        this.desk = desk;
    }

    /**
     * An award.
     *
     * @param id the compensation
     * @param district district of the case
     * @param root the case
     * @param code its code
     * @param state of the compensation
     * @param authority who has to pay it, as the record says
     * @param payer the same for all ways of writing one authority
     * @param since day of the order
     * @param days days since then
     * @param demand demand that asks for it already
     */
    public record Award(
            UUID id,
            String district,
            UUID root,
            String code,
            String state,
            String authority,
            String payer,
            LocalDate since,
            long days,
            @Nullable UUID demand) {}

    /** Returns the unpaid awards of a district, the oldest first. */
    List<Award> unpaid(Caller caller, Optional<String> district) {
        List<Condition.Test> tests = new ArrayList<>();
        tests.add(new Condition.Test("state", Condition.Operator.IN, UNPAID));
        district.ifPresent(code -> tests.add(Steps.is("district", code)));
        return desk.all(caller, TYPE, tests).stream()
                .map(record -> award(caller, record))
                .sorted(Comparator.comparing(Award::since).thenComparing(Award::code))
                .toList();
    }

    /** Tells whether a letter may still ask for it: no demand does, and what it takes is switched on in its district. */
    boolean askable(Award award) {
        return award.demand() == null
                && Stream.of(TYPE, Names.DEMAND, Names.PART).allMatch(type -> desk.on(type, award.district()));
    }

    private Award award(Caller caller, RecordView record) {
        LocalDate since = desk.workflows().path(caller, TYPE, record.id()).stream()
                .filter(step -> UNPAID.contains(step.state()))
                .map(RecordView.Entered::on)
                .min(Comparator.naturalOrder())
                .orElseGet(Names::today);
        UUID root = record.envelope().root();
        return new Award(
                record.id(),
                record.envelope().district(),
                root,
                desk.find(caller, Names.CASE, root)
                        .map(known -> Read.text(known, "code"))
                        .orElse(""),
                record.envelope().state(),
                Read.text(record, "authority").strip(),
                Payer.key(Read.text(record, "authority")),
                since,
                Math.max(0, ChronoUnit.DAYS.between(since, Names.today())),
                asked(caller, record.id()).orElse(null));
    }

    private Optional<UUID> asked(Caller caller, UUID award) {
        return desk.all(Desk.within(caller), Names.PART, "about_id", award.toString()).stream()
                .filter(part -> !OVER.contains(part.envelope().state()))
                .flatMap(part -> Read.id(part, "demand").stream())
                .findFirst();
    }
}
