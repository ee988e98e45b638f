package org.shakti.mis.platform.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What still has to happen in the course of one transaction, and what its participants keep until its end. */
public final class Course {
    private final Map<Object, Object> kept = new HashMap<>();
    private final List<Step> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterEnd = new ArrayList<>();

    /** Runs a step as the last thing before the commit; its failure rolls the transaction back. */
    public void beforeCommit(Step step) {
        beforeCommit.add(step);
    }

    /** Runs something once the transaction is durable; its failure changes nothing any more. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Runs something when the transaction is over, whether it was committed or rolled back. */
    public void afterEnd(Runnable action) {
        afterEnd.add(action);
    }

    /** Returns what is kept under a key for the length of the transaction, made on first use. */
    public <T> T keep(Class<T> key, Supplier<T> maker) {
        return key.cast(kept.computeIfAbsent(key, k -> maker.get()));
    }

    void finish() throws SQLException {
        // A step may add further steps.
        for (int i = 0; i < beforeCommit.size(); i++) {
            beforeCommit.get(i).run();
        }
    }

    List<Runnable> ended(boolean committed) {
        List<Runnable> actions = new ArrayList<>(afterEnd);
        if (committed) {
            actions.addAll(afterCommit);
        }
        return actions;
    }

    /** Something that happens before the commit. */
    @FunctionalInterface
    public interface Step {
        /** Works. */
        void run() throws SQLException;
    }
}
