package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;

/** Puts new rows into record tables, many of one type at once; makes a new code where one was taken. */
final class Inserts {
    private static final int ATTEMPTS = 8;

    private final RecordStore store;
    private final Drafting drafting;
    private final boolean postgres;

    Inserts(RecordStore store, Drafting drafting, Dialect dialect) {
        this.store = store;
        this.drafting = drafting;
        this.postgres = dialect == Dialect.POSTGRESQL;
    }

    /** Stores the records in the given order of types and returns them as stored. */
    List<Making> insert(Session session, List<Making> makings) throws SQLException {
        Map<String, List<Integer>> byType = new LinkedHashMap<>();
        IntStream.range(0, makings.size())
                .forEach(i -> byType.computeIfAbsent(makings.get(i).record().type(), t -> new ArrayList<>())
                        .add(i));
        List<Making> stored = new ArrayList<>(makings);
        for (List<Integer> positions : byType.values()) {
            List<Making> same = positions.stream().map(makings::get).toList();
            List<Making> done = insertSame(session, same);
            IntStream.range(0, done.size()).forEach(i -> stored.set(positions.get(i), done.get(i)));
        }
        return stored;
    }

    private List<Making> insertSame(Session session, List<Making> makings) throws SQLException {
        RecordSql sql = makings.get(0).sql();
        List<Making> done = new ArrayList<>(makings.size());
        try (PreparedStatement insert = prepare(session, sql, makings.size() > 1)) {
            int[] counts = run(insert, sql, makings);
            for (int i = 0; i < counts.length; i++) {
                done.add(counts[i] == 0 ? again(session, insert, makings.get(i)) : makings.get(i));
            }
        }
        for (Field group : sql.groups()) {
            store.insertRows(
                    session, sql, group, done.stream().map(Making::record).toList());
        }
        return done;
    }

    /** Asks for the ids of many, so that the driver tells of each row whether it went in instead of packing them together. */
    private PreparedStatement prepare(Session session, RecordSql sql, boolean many) throws SQLException {
        return postgres && many
                ? session.connection().prepareStatement(sql.insert(), new String[] {"id"})
                : session.connection().prepareStatement(sql.insert());
    }

    private int[] run(PreparedStatement insert, RecordSql sql, List<Making> makings) throws SQLException {
        if (!postgres || makings.size() == 1) {
            int[] counts = new int[makings.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = one(insert, sql, makings.get(i).record());
            }
            return counts;
        }
        for (Making making : makings) {
            store.rows().bindInsert(insert, making.record(), sql.plain());
            insert.addBatch();
        }
        return insert.executeBatch();
    }

    /** Derby rolls a failed statement back alone, so its refusal can be taken like PostgreSQL's "no row". */
    private int one(PreparedStatement insert, RecordSql sql, RecordView record) throws SQLException {
        try {
            store.rows().bindInsert(insert, record, sql.plain());
            return insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            if (postgres || !"23505".equals(e.getSQLState())) {
                throw e;
            }
            return 0;
        }
    }

    /** Tries again with another code, or tells what is taken. */
    private Making again(Session session, PreparedStatement insert, Making making) throws SQLException {
        Optional<CodeRule> rule = making.sql().type().code();
        if (rule.isEmpty()
                || store.exists(
                        session, making.sql(), Insider.CALLER, making.record().id())) {
            throw new ConflictException("A record with this id exists already.", List.of());
        }
        Making other = making;
        for (int attempt = 0; making.madeCode() && attempt < ATTEMPTS; attempt++) {
            String code = drafting.newCode(making.sql().type(), rule.get(), attempt > 1);
            other = making.withCode(rule.get().field(), code);
            if (one(insert, making.sql(), other.record()) > 0) {
                return other;
            }
        }
        throw new InvalidInputException(
                List.of(FieldError.of(rule.get().field(), "not-unique", "Another record has this code already.")));
    }
}
