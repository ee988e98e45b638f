package org.shakti.mis.platform.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.definitions.KeptFields;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every record type its tables before anybody uses it. Adds tables, columns and indexes while the program runs,
 * in one transaction for one generation. A removed pack keeps its data: some time after it went, what holds no data at all
 * is taken away, and nothing else.
 */
@Component(service = {CatalogueListener.class, KeptFields.class, RecordTables.class})
public final class RecordTables implements CatalogueListener, KeptFields {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTables.class);
    private static final int ATTEMPTS = 5;

    /**
     * A pack that goes may be back at once, renewed; requests that began with it still read its tables; and other nodes go
     * on with it until they have looked.
     */
    private static final Duration ALONE = Duration.ofSeconds(5);

    private static final Duration SHARED = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final TableLedger ledger = new TableLedger();
    private final TypeGate gate = new TypeGate();

    /** Checksums of the shapes that are there for sure, by type. */
    private final Map<String, Set<String>> ready = new ConcurrentHashMap<>();

    private final KeptColumns kept;
    private final Map<Definition, RecordSql> statements = new ConcurrentHashMap<>();
    private final Leftovers leftovers;
    private final ScheduledThreadPoolExecutor broom =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "shakti-tables"));

    /** Works on the platform's database. */
    @Activate
    public RecordTables(@Reference Transactions transactions) {
        this.transactions = transactions;
        this.leftovers = new Leftovers(transactions.dialect());
        broom.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.kept = new KeptColumns(transactions.dialect());
        transactions.read(session -> ledger.all(session.connection())).forEach((type, made) -> {
            ready.put(type, Set.of(made.checksum()));
            kept.keep(type, made.lines());
        });
    }

    /** As one step: a table that comes back must not be swept away between being found ready and being wanted. */
    @Override
    public synchronized void prepare(Catalogue before, Catalogue next) {
        bringUp(next.types().values());
        leftovers.see(before, next);
    }

    /** The time of grace begins here: on a busy machine readers may see the former generation long after the first call. */
    @Override
    public void published(Catalogue now) {
        statements.clear();
        Instant seen = Instant.now();
        if (leftovers.published(seen)) {
            Duration grace = transactions.dialect() == Dialect.DERBY ? ALONE : SHARED;
            var unused = broom.schedule(() -> tidy(seen), grace.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Deactivate
    void stop() {
        broom.shutdown(); // no interrupt: the embedded database takes one for a failure
    }

    @Override
    public List<Objection> objections(String type, List<Field> fields) {
        return kept.objections(type, fields);
    }

    /** Returns the statements of a type, with its table ready, for use until the transaction ends. */
    RecordSql use(Session session, RecordType type) {
        Definition definition = new Definition(type);
        RecordSql known = statements.get(definition);
        if (known == null) {
            requireReady(type);
            known = new RecordSql(type, transactions.dialect());
            statements.put(definition, known);
        }
        gate.enter(session, type.name());
        return known;
    }

    /** Takes away what readers have not seen since {@code moment} or longer, where nothing was ever kept in it. */
    synchronized void tidy(Instant moment) {
        Map<String, Set<String>> surplus = leftovers.take(moment);
        for (Map.Entry<String, Set<String>> left : surplus.entrySet()) {
            try {
                tidy(left.getKey(), left.getValue());
            } catch (RuntimeException e) {
                LOG.warn("Empty tables or columns of {} stay", left.getKey(), e);
            }
        }
    }

    private void tidy(String type, Set<String> surplus) {
        Set<String> rest = transactions.write(session -> {
            gate.close(session, List.of(type));
            return tidy(session.connection(), type, surplus);
        });
        kept.keep(type, rest);
        if (!rest.containsAll(surplus)) {
            statements.keySet().removeIf(known -> known.type.name().equals(type));
            leftovers
                    .shape(type)
                    .ifPresentOrElse(
                            shape -> ready.put(type, Set.of(TableShape.checksum(shape.lines()))),
                            () -> ready.remove(type));
        }
    }

    private Set<String> tidy(Connection connection, String type, Set<String> surplus) throws SQLException {
        Set<String> rest = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement()) {
            waitBriefly(statement);
            Set<String> there = ledger.lines(connection, type);
            Set<String> unwanted = leftovers.shape(type).isPresent() ? surplus : there;
            Set<String> free = new EmptyRoom(transactions.dialect()).of(connection, there, unwanted);
            for (String sql : TableShape.dropping(free)) {
                statement.execute(sql);
            }
            rest.addAll(there);
            rest.removeAll(free);
            if (rest.isEmpty()) {
                ledger.forget(connection, type);
            } else if (!free.isEmpty()) {
                ledger.keep(connection, leftovers.shape(type).orElseThrow(), List.copyOf(rest));
            }
            LOG.info("{} empty tables, columns and indexes of {} taken away", free.size(), type);
        }
        return rest;
    }

    private void waitBriefly(Statement statement) throws SQLException {
        if (transactions.dialect() == Dialect.POSTGRESQL) {
            statement.execute("SET LOCAL lock_timeout = '3s'");
            statement.execute("SELECT pg_advisory_xact_lock(7236423)");
        }
    }

    private void bringUp(Collection<RecordType> types) {
        List<TableShape> stale = types.stream()
                .map(type -> TableShape.of(type, transactions.dialect()))
                .filter(shape -> !isReady(shape))
                .toList();
        if (!stale.isEmpty()) {
            change(stale);
        }
    }

    /** Changing tables within somebody's transaction would be undone with it, so this is not the place to do it. */
    private void requireReady(RecordType type) {
        if (!isReady(TableShape.of(type, transactions.dialect()))) {
            throw new StorageException(new IllegalStateException("The tables of " + type.name() + " are not ready."));
        }
    }

    private boolean isReady(TableShape shape) {
        return ready.getOrDefault(shape.type(), Set.of()).contains(TableShape.checksum(shape.lines()));
    }

    private void change(List<TableShape> shapes) {
        List<String> inUse =
                shapes.stream().map(TableShape::type).filter(ready::containsKey).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                apply(shapes, inUse);
                return;
            } catch (StorageException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("Changing tables failed, trying again ({} of {})", attempt, ATTEMPTS, e);
            }
        }
    }

    private void apply(List<TableShape> shapes, List<String> inUse) {
        Map<String, List<String>> there = new HashMap<>();
        int statements = transactions.write(session -> {
            gate.close(session, inUse);
            return apply(session.connection(), shapes, there);
        });
        there.forEach(kept::keep);
        for (TableShape shape : shapes) {
            Set<String> known = new LinkedHashSet<>(ready.getOrDefault(shape.type(), Set.of()));
            known.add(TableShape.checksum(shape.lines()));
            ready.put(shape.type(), Set.copyOf(known));
        }
        LOG.info("Tables of {} record types brought up with {} statements", shapes.size(), statements);
    }

    private int apply(Connection connection, List<TableShape> shapes, Map<String, List<String>> kept)
            throws SQLException {
        int count = 0;
        try (Statement statement = connection.createStatement()) {
            waitBriefly(statement);
            for (TableShape shape : shapes) {
                Set<String> there = ledger.lines(connection, shape.type());
                List<String> missing = shape.missing(there);
                for (String sql : missing) {
                    statement.execute(sql);
                }
                List<String> lines = new ArrayList<>(there);
                shape.lines().stream().filter(line -> !there.contains(line)).forEach(lines::add);
                ledger.keep(connection, shape, lines);
                kept.put(shape.type(), lines);
                count += missing.size();
            }
        }
        return count;
    }

    /**
     * A definition as itself: it is one immutable object for each generation and view of a district, so comparing deep
     * would be slow and never tell more.
     */
    private record Definition(RecordType type) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Definition known && known.type == type;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(type);
        }
    }
}
