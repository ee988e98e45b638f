package org.shakti.mis.platform.access;

import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Transactions;

/** Lets people change their own password. All their other sessions end with it. */
@Component(service = PasswordChanges.class)
public final class PasswordChanges {
    private final Transactions transactions;
    private final Identities identities;
    private final AuditTrail audit;
    private final SignInThrottle throttle = new SignInThrottle(Clock.systemUTC());
    private final Passwords passwords = new Passwords(new Secrets());

    /** Made by the container. */
    @Activate
    public PasswordChanges(
            @Reference Transactions transactions, @Reference Identities identities, @Reference AuditTrail audit) {
        this.transactions = transactions;
        this.identities = identities;
        this.audit = audit;
    }

    /** Changes the password of the caller, who has to know the present one. */
    public void change(Caller caller, String session, Change change) {
        throttle.check(caller.account(), caller.account());
        Passwords.check(change.fresh());
        String secret = transactions
                .read(s -> new AccountRepository(s.entities()).byId(caller.account()))
                .flatMap(AccountEntity::secret)
                .orElseThrow(() -> new NotAllowedException("a password of one's own"));
        if (!passwords.matches(change.present(), secret)) {
            throttle.failed(caller.account(), caller.account());
            throw new SignInFailedException();
        }
        String hash = passwords.hash(change.fresh());
        transactions.write(s -> {
            new AccountRepository(s.entities())
                    .byId(caller.account())
                    .orElseThrow()
                    .setSecret(hash);
            new SignInRepository(s.entities()).removeOtherSessions(caller.account(), Secrets.hash(session));
            audit.append(s, caller.account(), "password.changed", caller.account(), Map.of());
            return true;
        });
        identities.forget();
    }

    /** The present password and the new one. */
    public record Change(String present, String fresh) {
        /** Never shows the secrets. */
        @Override
        public String toString() {
            return "Change";
        }
    }
}
