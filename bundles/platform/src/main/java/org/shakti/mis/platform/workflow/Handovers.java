package org.shakti.mis.platform.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Hands roots over with acceptance: nothing moves until the account that is asked has said yes. An owner may ask within
 * the organisation; everybody else, and every other organisation, needs the permission to assign.
 */
@Component(service = Handovers.class)
public final class Handovers {
    private final Transactions transactions;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final AuditTrail audit;
    private final Rules rules;

    /** Takes the services that it works with. */
    @Activate
    public Handovers(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference RecordWriter writer,
            @Reference AuditTrail audit,
            @Reference Rules rules) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.audit = audit;
        this.rules = rules;
    }

    /** What is offered to whom. */
    public record Offer(String type, UUID record, String to, String reason) {}

    /** Offers a root to an account. */
    public Handover offer(Caller caller, Offer offer) {
        return Attempts.write(transactions, session -> {
            RecordView root =
                    reader.find(session, caller, offer.type(), offer.record()).orElseThrow(NotVisibleException::new);
            String permission = "records.assign:" + offer.type();
            String owner = root.envelope().owner();
            if (!owner.equals(caller.account()) && !caller.may(permission)) {
                throw new NotAllowedException(permission);
            }
            HandoverRepository handovers = new HandoverRepository(session.entities());
            check(root, offer, handovers);
            Handover made = new Handover(
                    UUID.randomUUID(),
                    offer.type(),
                    offer.record(),
                    new Handover.Parties(owner, offer.to(), caller.account()),
                    root.envelope().district(),
                    caller.may(permission),
                    offer.reason(),
                    rules.now(),
                    Handover.WAITING,
                    Optional.empty(),
                    Optional.empty());
            handovers.add(made);
            note(session, caller, made, "offered");
            return made;
        });
    }

    /** Returns the offers that wait for the caller, and those that the caller has made. */
    public List<Handover> of(Caller caller) {
        return transactions.read(session -> new HandoverRepository(session.entities()).of(caller.account()));
    }

    /** Takes the root over; it belongs to the caller and the caller's organisation from then on. */
    public Handover accept(Caller caller, UUID id, Optional<String> said) {
        return Attempts.write(transactions, session -> {
            HandoverEntity stored = waiting(session, id, caller, false);
            Handover offer = stored.toHandover();
            Caller giver = new Caller(
                    caller.account(),
                    Set.of("records.read:" + offer.type(), "records.assign:" + offer.type()),
                    Scope.INSTANCE,
                    caller.language(),
                    caller.organisation());
            RecordView root =
                    reader.find(session, giver, offer.type(), offer.record()).orElseThrow(NotVisibleException::new);
            requireFitting(caller, offer, root);
            writer.assign(
                    session,
                    giver,
                    new RecordWriter.Assignment(
                            offer.type(),
                            offer.record(),
                            Optional.of(caller.account()),
                            Optional.of(caller.organisation()).filter(o -> !o.isEmpty()),
                            Optional.empty()));
            return answer(session, caller, stored, offer.answered("accepted", rules.now(), said));
        });
    }

    /** Says no; nothing moves. */
    public Handover refuse(Caller caller, UUID id, Optional<String> said) {
        return Attempts.write(transactions, session -> {
            HandoverEntity stored = waiting(session, id, caller, false);
            return answer(session, caller, stored, stored.toHandover().answered("refused", rules.now(), said));
        });
    }

    /** Takes the own offer back. */
    public Handover withdraw(Caller caller, UUID id) {
        return Attempts.write(transactions, session -> {
            HandoverEntity stored = waiting(session, id, caller, true);
            return answer(
                    session, caller, stored, stored.toHandover().answered("withdrawn", rules.now(), Optional.empty()));
        });
    }

    private static void check(RecordView root, Offer offer, HandoverRepository handovers) {
        if (!root.envelope().root().equals(root.id())) {
            throw wrong("record", "not-a-root", "Only a record at the top can be handed over; all below it follow.");
        }
        if (root.envelope().owner().equals(offer.to())) {
            throw wrong("to", "same", "This account has it already.");
        }
        if (offer.reason().isBlank()) {
            throw wrong("reason", "required", "An answer is needed.");
        }
        if (handovers.waiting(root.id())) {
            throw new ConflictException("Another offer for this record still waits for an answer.", List.of());
        }
    }

    private static HandoverEntity waiting(Session session, UUID id, Caller caller, boolean byOfferer) {
        HandoverEntity stored =
                new HandoverRepository(session.entities()).find(id).orElseThrow(NotVisibleException::new);
        Handover offer = stored.toHandover();
        String party = byOfferer ? offer.parties().by() : offer.parties().to();
        if (!party.equals(caller.account())) {
            throw new NotVisibleException();
        }
        if (!offer.waits()) {
            throw new ConflictException("This offer has been answered: " + offer.answer() + ".", List.of());
        }
        return stored;
    }

    /** The one who takes over must be able to see it afterwards, and nobody may have moved it meanwhile. */
    private static void requireFitting(Caller caller, Handover offer, RecordView root) {
        RecordView.Envelope now = root.envelope();
        if (!now.owner().equals(offer.parties().from())) {
            throw new ConflictException("It belongs to somebody else by now.", List.of());
        }
        boolean elsewhere =
                !caller.organisation().isEmpty() && !caller.organisation().equals(now.organisation());
        if (elsewhere && !offer.across()) {
            throw new NotAllowedException("records.assign:" + offer.type());
        }
        String organisation = elsewhere ? caller.organisation() : now.organisation();
        if (!caller.scope().covers(now.district(), organisation, caller.account())) {
            throw wrong("district", "out-of-range", "This district is not one of yours.");
        }
    }

    private Handover answer(Session session, Caller caller, HandoverEntity stored, Handover answered) {
        stored.answer(answered);
        note(session, caller, answered, answered.answer());
        return answered;
    }

    private void note(Session session, Caller caller, Handover handover, String what) {
        audit.append(
                session,
                caller.account(),
                "handover." + what,
                handover.type() + "/" + handover.record(),
                Map.of("to", handover.parties().to()));
    }

    private static InvalidInputException wrong(String field, String code, String message) {
        return new InvalidInputException(List.of(FieldError.of(field, code, message)));
    }
}
