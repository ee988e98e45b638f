package org.shakti.mis.platform.records;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.shakti.mis.platform.storage.Session;

/**
 * Keeps transactions and changes of a table apart, one record type at a time: a transaction that has touched a type
 * holds its gate until it ends; a change of the table waits for those and lets nobody in meanwhile. Derby needs this, or
 * it may stand still between a table lock and the compilation of a statement.
 */
final class TypeGate {
    private static final int ATTEMPTS = 600;

    private final Map<String, ReentrantReadWriteLock> gates = new ConcurrentHashMap<>();

    /** Lets a transaction use a type until its end. */
    void enter(Session session, String type) {
        if (session.course().keep(Entered.class, Entered::new).types.add(type)) {
            var lock = gate(type).readLock();
            lock.lock();
            session.course().afterEnd(lock::unlock);
        }
    }

    /**
     * Keeps everybody else out of these types until the transaction ends. It has its connection by now: whoever waits at
     * the gate holds one too, and all of them together may hold the last.
     */
    void close(Session session, Collection<String> types) {
        List<ReentrantReadWriteLock> wanted =
                types.stream().sorted().map(this::gate).toList();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int got = take(wanted);
            if (got == wanted.size()) {
                session.course()
                        .afterEnd(() -> wanted.forEach(gate -> gate.writeLock().unlock()));
                return;
            }
            wanted.subList(0, got).forEach(gate -> gate.writeLock().unlock());
        }
        throw new IllegalStateException("The tables are in use and could not be changed: " + types);
    }

    /** A transaction may hold one of the gates and wait for another: who changes tables gives way and tries again. */
    private static int take(List<ReentrantReadWriteLock> wanted) {
        int got = 0;
        try {
            while (got < wanted.size() && wanted.get(got).writeLock().tryLock(100, TimeUnit.MILLISECONDS)) {
                got++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wanted.subList(0, got).forEach(gate -> gate.writeLock().unlock());
            throw new IllegalStateException("Interrupted while waiting to change tables", e);
        }
        return got;
    }

    private ReentrantReadWriteLock gate(String type) {
        return gates.computeIfAbsent(type, t -> new ReentrantReadWriteLock());
    }

    private static final class Entered {
        private final Set<String> types = new HashSet<>();
    }
}
