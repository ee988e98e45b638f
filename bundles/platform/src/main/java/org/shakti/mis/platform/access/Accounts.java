package org.shakti.mis.platform.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Makes, lists and stops accounts and gives roles. Whoever does not see the whole instance reaches the accounts of the
 * own organisation only. Every change is audited and works at the next request.
 */
@Component(service = Accounts.class)
public final class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{1,79}");

    private final Transactions transactions;
    private final GrantCheck givable;
    private final Identities identities;
    private final AuditTrail audit;
    private final Clock clock = Clock.systemUTC();
    private final Secrets secrets = new Secrets();
    private final Passwords passwords = new Passwords(secrets);

    /** Made by the container. */
    @Activate
    public Accounts(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference Identities identities,
            @Reference AuditTrail audit) {
        this.transactions = transactions;
        this.givable = new GrantCheck(catalogues);
        this.identities = identities;
        this.audit = audit;
    }

    /** Returns the accounts that the caller may look after, with their roles. */
    public List<Listed> list(Caller caller) {
        return transactions.read(session -> {
            AccountRepository accounts = new AccountRepository(session.entities());
            Map<String, List<Grant>> grants = accounts.grants();
            return accounts.all().stream()
                    .filter(a -> reaches(caller, a))
                    .map(a -> new Listed(a, grants.getOrDefault(a.id(), List.of())))
                    .toList();
        });
    }

    /** Makes an account. A person needs a password, a program gets its tokens apart. */
    public Listed add(Caller caller, Draft draft) {
        String login = SignIns.normal(draft.login());
        checkLogin(login);
        String organisation = draft.organisation().orElse(caller.organisation());
        Account account = new Account(
                UUID.randomUUID().toString(),
                login,
                draft.kind(),
                organisation,
                draft.language().orElse("en"),
                true);
        Optional<String> secret = secret(draft);
        return transactions.write(session -> {
            AccountRepository accounts = new AccountRepository(session.entities());
            if (accounts.byLogin(login).isPresent()) {
                throw new ConflictException("This login exists already.", List.of());
            }
            if (accounts.organisation(organisation).isEmpty() || !reaches(caller, account)) {
                throw wrong("organisation", "unknown", "There is no such organisation.");
            }
            accounts.add(account, secret.orElse(null), clock.instant());
            give(session, caller, account, draft.grants());
            audit.append(session, caller.account(), "account.added", account.id(), Map.of());
            return new Listed(account, accounts.grants(account.id()));
        });
    }

    /** Replaces the roles of an account; nobody changes the own ones. */
    public Listed grant(Caller caller, String login, List<Grant> grants) {
        Listed listed = transactions.write(session -> {
            Account account = find(session, caller, login).toAccount();
            if (account.id().equals(caller.account())) {
                throw new NotAllowedException("accounts.manage of somebody else");
            }
            checkPresent(session, caller, account);
            give(session, caller, account, grants);
            return new Listed(account, grants);
        });
        identities.forget();
        return listed;
    }

    /** Stops an account, with all its sessions and tokens; or lets it in again. */
    public void setActive(Caller caller, String login, boolean active) {
        transactions.write(session -> {
            AccountEntity account = find(session, caller, login);
            String id = account.toAccount().id();
            checkPresent(session, caller, account.toAccount());
            account.setActive(active);
            new SignInRepository(session.entities()).removeAll(id);
            audit.append(session, caller.account(), active ? "account.enabled" : "account.disabled", id, Map.of());
            return true;
        });
        identities.forget();
    }

    /** Makes a bearer token for a program and returns it; it is shown this once only. */
    public String token(Caller caller, String login) {
        String token = secrets.token();
        transactions.write(session -> {
            Account account = find(session, caller, login).toAccount();
            if (account.kind() != Account.Kind.PROGRAM) {
                throw wrong("account", "not-a-program", "Only programs have tokens; people sign in.");
            }
            checkPresent(session, caller, account);
            new SignInRepository(session.entities()).addToken(Secrets.hash(token), account.id(), clock.instant());
            audit.append(session, caller.account(), "token.made", account.id(), Map.of());
            return true;
        });
        return token;
    }

    /** Returns the id of an active account, named by its login or id. */
    public String idOf(String named) {
        return transactions.read(session -> {
            AccountRepository stored = new AccountRepository(session.entities());
            return stored.byLogin(SignIns.normal(named))
                    .or(() -> stored.byId(named))
                    .map(AccountEntity::toAccount)
                    .filter(Account::active)
                    .map(Account::id)
                    .orElseThrow(() -> wrong("owner", "unknown-account", "There is no such account."));
        });
    }

    static void checkLogin(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw wrong("login", "pattern", "A login has 2 to 80 letters, digits, dots, hyphens or underscores.");
        }
    }

    private Optional<String> secret(Draft draft) {
        if (draft.kind() == Account.Kind.PROGRAM) {
            return Optional.empty();
        }
        String password =
                draft.password().orElseThrow(() -> wrong("password", "required", "A person needs a password."));
        Passwords.check(password);
        return Optional.of(passwords.hash(password));
    }

    private void give(Session session, Caller caller, Account account, List<Grant> grants) {
        grants.forEach(grant -> givable.check(caller, grant));
        new AccountRepository(session.entities()).replaceGrants(account.id(), grants);
        String roles =
                String.join(" ", grants.stream().map(Grant::role).sorted().toList());
        audit.append(session, caller.account(), "account.granted", account.id(), Map.of("roles", roles));
    }

    /** Refuses to touch an account that may more than the caller could give. */
    private void checkPresent(Session session, Caller caller, Account account) {
        givable.checkKnown(caller, new AccountRepository(session.entities()).grants(account.id()));
    }

    static AccountEntity find(Session session, Caller caller, String login) {
        AccountRepository accounts = new AccountRepository(session.entities());
        return accounts.byLogin(SignIns.normal(login))
                .or(() -> accounts.byId(login))
                .filter(a -> reaches(caller, a.toAccount()))
                .orElseThrow(NotVisibleException::new);
    }

    private static boolean reaches(Caller caller, Account account) {
        return caller.scope().equals(Scope.INSTANCE) || account.organisation().equals(caller.organisation());
    }

    static InvalidInputException wrong(String field, String code, String message) {
        return new InvalidInputException(List.of(FieldError.of(field, code, message)));
    }

    /** An account with its roles. */
    public record Listed(Account account, List<Grant> grants) {}

    /**
     * An account to be made.
     *
     * @param login the name typed at sign-in
     * @param kind person or program
     * @param password password of a person
     * @param organisation organisation; that of the caller when absent
     * @param language language of messages; English when absent
     * @param grants roles
     */
    public record Draft(
            String login,
            Account.Kind kind,
            Optional<String> password,
            Optional<String> organisation,
            Optional<String> language,
            List<Grant> grants) {}
}
