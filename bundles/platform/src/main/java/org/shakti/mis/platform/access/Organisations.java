package org.shakti.mis.platform.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Transactions;

/** The organisations of this instance; it begins with one, {@code home}. */
@Component(service = Organisations.class)
public final class Organisations {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST = 200;

    private final Transactions transactions;
    private final AuditTrail audit;

    /** Made by the container. */
    @Activate
    public Organisations(@Reference Transactions transactions, @Reference AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Returns all organisations by their title. */
    public List<Organisation> list() {
        return transactions.read(session -> new AccountRepository(session.entities()).organisations());
    }

    /** Adds an organisation; only for those who see the whole instance. */
    public Organisation add(Caller caller, Organisation organisation) {
        if (!caller.scope().equals(Scope.INSTANCE)) {
            throw new NotAllowedException("accounts.manage on the whole instance");
        }
        if (!ID.matcher(organisation.id()).matches()) {
            throw wrong("id", "An id has 2 to 40 small letters, digits and hyphens.");
        }
        if (organisation.title().isBlank() || organisation.title().length() > LONGEST) {
            throw wrong("title", "A title has 1 to " + LONGEST + " characters.");
        }
        return transactions.write(session -> {
            AccountRepository stored = new AccountRepository(session.entities());
            if (stored.organisation(organisation.id()).isPresent()) {
                throw new ConflictException("This organisation exists already.", List.of());
            }
            stored.add(organisation);
            audit.append(session, caller.account(), "organisation.added", organisation.id(), Map.of());
            return organisation;
        });
    }

    private static InvalidInputException wrong(String field, String message) {
        return new InvalidInputException(List.of(FieldError.of(field, "pattern", message)));
    }
}
