package org.shakti.mis.platform.exchange.sync;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.InstanceKey;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a write with a key once, however often it is sent: the answer is stored in the write's own transaction and told
 * again. Refusals are not stored, so that what was refused can be mended and sent again. Kept for thirty days.
 */
@Component(service = Answers.class)
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final KeyHasher hasher;
    private final Clock clock;
    private final ScheduledExecutorService sweeper;

    /** Made by the container. */
    @Activate
    public Answers(@Reference Transactions transactions, @Reference InstanceKey key) {
        this(transactions, key, Clock.systemUTC());
    }

    Answers(Transactions transactions, InstanceKey key, Clock clock) {
        this.transactions = transactions;
        this.hasher = new KeyHasher(key.derive("exchange/answers"));
        this.clock = clock;
        this.sweeper = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-answers"));
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 10, 360, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        sweeper.shutdown();
    }

    /**
     * Does the work, or tells what it was answered before.
     *
     * @param asked key and content; the same key with another content is refused
     * @param work a write whose own transactions join the one around it
     */
    public Told once(Caller caller, Asked asked, Supplier<StoredAnswer> work) {
        String id = hasher.of(caller.account(), asked.key());
        String content = hasher.of(asked.content());
        return Attempts.write(transactions, session -> {
            AnswerTable table = table(session);
            if (!table.take(id, content, clock.instant())) {
                return again(table, id, content);
            }
            StoredAnswer answer = work.get();
            table.keep(id, answer);
            return new Told(answer, false);
        });
    }

    /** Forgets what is older than anybody's connection is away; returns how many answers that were. */
    int forget() {
        return Attempts.write(
                transactions, session -> table(session).forget(clock.instant().minus(KEPT)));
    }

    private static Told again(AnswerTable table, String id, String content) throws SQLException {
        AnswerTable.Kept kept = table.find(id)
                .orElseThrow(() -> new StorageException(new SQLException("The answer was just forgotten.", "40001")));
        if (!kept.content().equals(content)) {
            throw new KeyReusedException();
        }
        return new Told(kept.answer(), true);
    }

    private void sweep() {
        try {
            int gone = forget();
            LOG.debug("Forgot {} stored answers", gone);
        } catch (StorageException e) {
            LOG.warn("Old stored answers could not be forgotten; trying again later", e);
        }
    }

    private AnswerTable table(Session session) {
        return new AnswerTable(session.connection(), transactions.dialect());
    }

    /** A write that is asked for: its key, and all that says what is to be written. */
    public record Asked(String key, String content) {}

    /** An answer, and whether it was given before. */
    public record Told(StoredAnswer answer, boolean again) {}
}
