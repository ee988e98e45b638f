package org.shakti.mis.platform.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every record type its tables before anybody uses it. Adds tables, columns and indexes while the program runs,
 * in one transaction for one generation; never takes anything away, so a removed pack keeps its data.
 */
@Component(service = {CatalogueListener.class, RecordTables.class})
public final class RecordTables implements CatalogueListener {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTables.class);
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final TableLedger ledger = new TableLedger();
    private final TypeGate gate = new TypeGate();

    /** Checksums of the shapes that are there for sure, by type. */
    private final Map<String, Set<String>> ready = new ConcurrentHashMap<>();

    private final Map<String, RecordSql> statements = new ConcurrentHashMap<>();

    /** Works on the platform's database. */
    @Activate
    public RecordTables(@Reference Transactions transactions) {
        this.transactions = transactions;
        transactions
                .read(session -> ledger.checksums(session.connection()))
                .forEach((type, checksum) -> ready.put(type, Set.of(checksum)));
    }

    @Override
    public void prepare(Catalogue before, Catalogue next) {
        bringUp(next.types().values());
    }

    /** Returns the statements of a type, with its table ready, for use until the transaction ends. */
    @SuppressWarnings(
            "ReferenceEquality") // a definition is one immutable object per generation; comparing deep is slow
    RecordSql use(Session session, RecordType type) {
        RecordSql known = statements.get(type.name());
        if (known == null || known.type() != type) {
            requireReady(type);
            known = new RecordSql(type, transactions.dialect());
            statements.put(type.name(), known);
        }
        gate.enter(session, type.name());
        return known;
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

    private synchronized void change(List<TableShape> shapes) {
        List<String> inUse =
                shapes.stream().map(TableShape::type).filter(ready::containsKey).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                gate.closed(inUse, () -> apply(shapes));
                return;
            } catch (StorageException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("Changing tables failed, trying again ({} of {})", attempt, ATTEMPTS, e);
            }
        }
    }

    private void apply(List<TableShape> shapes) {
        int statements = transactions.write(session -> apply(session.connection(), shapes));
        for (TableShape shape : shapes) {
            Set<String> known = new LinkedHashSet<>(ready.getOrDefault(shape.type(), Set.of()));
            known.add(TableShape.checksum(shape.lines()));
            ready.put(shape.type(), Set.copyOf(known));
        }
        LOG.info("Tables of {} record types brought up with {} statements", shapes.size(), statements);
    }

    private int apply(Connection connection, List<TableShape> shapes) throws SQLException {
        int count = 0;
        try (Statement statement = connection.createStatement()) {
            if (transactions.dialect() == Dialect.POSTGRESQL) {
                statement.execute("SET LOCAL lock_timeout = '3s'");
                statement.execute("SELECT pg_advisory_xact_lock(7236423)");
            }
            for (TableShape shape : shapes) {
                Set<String> there = ledger.lines(connection, shape.type());
                List<String> missing = shape.missing(there);
                for (String sql : missing) {
                    statement.execute(sql);
                }
                List<String> lines = new ArrayList<>(there);
                shape.lines().stream().filter(line -> !there.contains(line)).forEach(lines::add);
                ledger.keep(connection, shape, lines);
                count += missing.size();
            }
        }
        return count;
    }
}
