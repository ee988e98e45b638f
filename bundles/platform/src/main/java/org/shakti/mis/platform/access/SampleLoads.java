package org.shakti.mis.platform.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Remembers when sample data was loaded, so that pages can mark what was made meanwhile as invented. Asking costs no
 * query: a load is seen at once on this node, and within ten seconds on others.
 */
@Component(service = SampleLoads.class)
public final class SampleLoads {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    /** Made by the container. */
    @Activate
    public SampleLoads(@Reference Transactions transactions, @Reference AuditTrail audit) {
        this(transactions, audit, Clock.systemUTC());
    }

    SampleLoads(Transactions transactions, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A load of sample data; until it has ended all that is made counts as its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Load(Instant from, @Nullable Instant until) {}

    /** Returns all loads, oldest first. */
    public List<Load> all() {
        Instant now = clock.instant();
        Known last = known.get();
        if (last != null && now.isBefore(last.until())) {
            return last.loads();
        }
        List<Load> loads = transactions.read(session -> new SampleLoadTable(session.connection()).all());
        known.set(new Known(loads, now.plus(REMEMBERED)));
        return loads;
    }

    /** Notes that a load begins, or that it has ended; only for those who look after the whole instance. */
    public List<Load> note(Caller caller, boolean loading) {
        if (!caller.scope().equals(Scope.INSTANCE)) {
            throw new NotAllowedException("accounts.manage on the whole instance");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attempts.write(transactions, session -> {
            SampleLoadTable table = new SampleLoadTable(session.connection());
            int changed = loading ? table.begin(now) : table.end(now);
            audit.append(
                    session,
                    caller.account(),
                    loading ? "sample.begun" : "sample.loaded",
                    "sample",
                    Map.of("loads", Integer.toString(changed)));
            return changed;
        });
        known.set(null);
        return all();
    }

    private record Known(List<Load> loads, Instant until) {}
}
