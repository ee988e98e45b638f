package org.shakti.mis.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Tells who is behind a session or a token. Answers from memory for up to half a minute, so that a request costs no
 * query; a change of rights on this node is seen at the next request, on other nodes within that time.
 */
@Component(service = Identities.class)
public final class Identities {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final ConsoleKey console;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Made by the container. */
    @Activate
    public Identities(
            @Reference Transactions transactions, @Reference Catalogues catalogues, @Reference ConsoleKey console) {
        this(transactions, catalogues, console, Clock.systemUTC());
    }

    Identities(Transactions transactions, Catalogues catalogues, ConsoleKey console, Clock clock) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.console = console;
        this.clock = clock;
    }

    /** Returns the person behind a session, unless it has ended. */
    public Optional<Caller> ofSession(String token) {
        return remembered("session " + Secrets.hash(token), key -> loadSession(key));
    }

    /** Returns the program behind a bearer token; the console's own token counts on this machine only. */
    public Optional<Caller> ofBearer(String token, boolean fromThisMachine) {
        if (console.fits(token)) {
            return fromThisMachine ? Optional.of(console.caller()) : Optional.empty();
        }
        return remembered("bearer " + Secrets.hash(token), key -> loadToken(key));
    }

    /** Makes the next request of everybody look at the stored rights again. */
    public void forget() {
        known.clear();
    }

    private Optional<Caller> remembered(String key, Loader loader) {
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.current();
        Known hit = known.get(key);
        if (hit == null || !now.isBefore(hit.until())) {
            Optional<Holder> holder = loader.load(key.substring(key.indexOf(' ') + 1));
            if (holder.isEmpty()) {
                known.remove(key);
                return Optional.empty();
            }
            hit = new Known(holder.get(), now.plus(REMEMBERED), -1, Optional.empty());
        }
        if (hit.generation() != catalogue.generation() || hit.caller().isEmpty()) {
            Caller caller = Rights.caller(hit.holder().account(), hit.holder().grants(), catalogue);
            hit = new Known(hit.holder(), hit.until(), catalogue.generation(), Optional.of(caller));
            store(key, hit);
        }
        return hit.caller();
    }

    private void store(String key, Known value) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.put(key, value);
    }

    private Optional<Holder> loadSession(String hash) {
        Instant now = clock.instant();
        return transactions.write(session -> {
            SignInRepository signIns = new SignInRepository(session.entities());
            Optional<SessionEntity> found = signIns.session(hash);
            if (found.filter(s -> SessionLife.over(s.startedAt(), s.seenAt(), now))
                    .isPresent()) {
                signIns.removeSession(hash);
                return Optional.empty();
            }
            found.ifPresent(s -> s.seen(now));
            return found.flatMap(s -> holder(session, s.account()));
        });
    }

    private Optional<Holder> loadToken(String hash) {
        return transactions.read(session -> new SignInRepository(session.entities())
                .token(hash)
                .flatMap(token -> holder(session, token.account())));
    }

    private static Optional<Holder> holder(Session session, String id) {
        AccountRepository accounts = new AccountRepository(session.entities());
        return accounts.byId(id)
                .map(AccountEntity::toAccount)
                .filter(Account::active)
                .map(account -> new Holder(account, List.copyOf(accounts.grants(id))));
    }

    private interface Loader {
        Optional<Holder> load(String hash);
    }

    private record Holder(Account account, List<Grant> grants) {}

    private record Known(Holder holder, Instant until, long generation, Optional<Caller> caller) {}
}
