package org.shakti.mis.platform.access;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Signs people in and out, and makes the first administrator. Safe for concurrent use. */
@Component(service = SignIns.class)
public final class SignIns {
    private final Transactions transactions;
    private final Identities identities;
    private final AuditTrail audit;
    private final FirstRun firstRun;
    private final Clock clock;
    private final SignInThrottle throttle;
    private final Secrets secrets = new Secrets();
    private final Passwords passwords = new Passwords(secrets);

    /** Made by the container. */
    @Activate
    public SignIns(
            @Reference Transactions transactions,
            @Reference Identities identities,
            @Reference AuditTrail audit,
            @Reference FirstRun firstRun) {
        this(transactions, identities, audit, firstRun, Clock.systemUTC());
    }

    SignIns(Transactions transactions, Identities identities, AuditTrail audit, FirstRun firstRun, Clock clock) {
        this.transactions = transactions;
        this.identities = identities;
        this.audit = audit;
        this.firstRun = firstRun;
        this.clock = clock;
        this.throttle = new SignInThrottle(clock);
    }

    /** Starts a session and returns its token; refuses alike whether login or password is wrong. */
    public String signIn(String user, String password, String address) {
        String login = normal(user);
        throttle.check(login, address);
        Optional<AccountEntity> account =
                transactions.read(session -> new AccountRepository(session.entities()).byLogin(login));
        Optional<String> secret = account.filter(a -> a.toAccount().active()).flatMap(AccountEntity::secret);
        if (!passwords.matches(password, secret.orElse(passwords.nobody()))) {
            throttle.failed(login, address);
            throw new SignInFailedException();
        }
        throttle.succeeded(login);
        return start(account.orElseThrow().toAccount().id());
    }

    /** Ends a session. */
    public void signOut(String token) {
        String hash = Secrets.hash(token);
        transactions.write(session -> {
            SignInRepository signIns = new SignInRepository(session.entities());
            signIns.session(hash)
                    .ifPresent(s -> audit.append(session, s.account(), "session.ended", s.account(), Map.of()));
            signIns.removeSession(hash);
            return true;
        });
        identities.forget();
    }

    /** Makes the first administrator with the one-time token, and signs that person in. */
    public String first(First sent, String address) {
        throttle.check("first run", address);
        Passwords.check(sent.password());
        String login = normal(sent.user());
        Accounts.checkLogin(login);
        String secret = passwords.hash(sent.password());
        Account account = new Account(
                UUID.randomUUID().toString(), login, Account.Kind.PERSON, OrganisationEntity.HOME, "en", true);
        if (!transactions.write(session -> makeFirst(session, sent.token(), account, secret))) {
            throttle.failed("first run", address);
            throw new SignInFailedException();
        }
        firstRun.done();
        return start(account.id());
    }

    private boolean makeFirst(Session session, String token, Account account, String secret) {
        SignInRepository signIns = new SignInRepository(session.entities());
        AccountRepository accounts = new AccountRepository(session.entities());
        Instant now = clock.instant();
        boolean fits = signIns.firstRun()
                .filter(f -> Secrets.same(f.hash(), Secrets.hash(token)))
                .filter(f -> now.isBefore(f.madeAt().plus(FirstRun.VALID)))
                .isPresent();
        if (!fits || accounts.anyPerson()) {
            return false;
        }
        signIns.removeFirstRun();
        accounts.add(account, secret, now);
        accounts.replaceGrants(account.id(), List.of(new Grant(Rights.ADMINISTRATOR, Set.of())));
        audit.append(session, account.id(), "account.first", account.id(), Map.of());
        return true;
    }

    private String start(String account) {
        String token = secrets.token();
        transactions.write(session -> {
            new SignInRepository(session.entities()).addSession(Secrets.hash(token), account, clock.instant());
            audit.append(session, account, "session.started", account, Map.of());
            return true;
        });
        return token;
    }

    static String normal(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** What the first administrator sends. */
    public record First(String token, String user, String password) {
        /** Never shows the secrets. */
        @Override
        public String toString() {
            return "First[" + user + "]";
        }
    }
}
