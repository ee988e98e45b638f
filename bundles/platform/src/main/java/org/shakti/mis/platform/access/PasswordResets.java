package org.shakti.mis.platform.access;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Lets administrators give a person who forgot the password a new one. All sessions of that person end; whoever may
 * more than the administrator could give is out of reach, and so is the administrator's own account.
 */
@Component(service = PasswordResets.class)
public final class PasswordResets {
    private final Transactions transactions;
    private final GrantCheck givable;
    private final Identities identities;
    private final AuditTrail audit;
    private final Passwords passwords = new Passwords(new Secrets());

    /** Made by the container. */
    @Activate
    public PasswordResets(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference Identities identities,
            @Reference AuditTrail audit) {
        this.transactions = transactions;
        this.givable = new GrantCheck(catalogues);
        this.identities = identities;
        this.audit = audit;
    }

    /** Sets the password of somebody else. */
    public void set(Caller caller, String login, String password) {
        Passwords.check(password);
        transactions.read(session -> reached(session, caller, login));
        String hash = passwords.hash(password); // slow on purpose, and so outside of the transaction that writes
        transactions.write(session -> {
            AccountEntity entity = reached(session, caller, login);
            String id = entity.toAccount().id();
            entity.setSecret(hash);
            new SignInRepository(session.entities()).removeAll(id);
            audit.append(session, caller.account(), "password.reset", id, Map.of());
            return true;
        });
        identities.forget();
    }

    private AccountEntity reached(Session session, Caller caller, String login) {
        AccountEntity entity = Accounts.find(session, caller, login);
        Account account = entity.toAccount();
        if (account.id().equals(caller.account())) {
            throw new NotAllowedException("accounts.manage of somebody else");
        }
        if (account.kind() != Account.Kind.PERSON) {
            throw Accounts.wrong("login", "not-a-person", "Programs have tokens; only people have passwords.");
        }
        givable.checkKnown(caller, new AccountRepository(session.entities()).grants(account.id()));
        return entity;
    }
}
