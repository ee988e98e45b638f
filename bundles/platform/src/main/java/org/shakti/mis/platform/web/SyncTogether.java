package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Does the writes of one batch in one transaction: all of them, or none. What was refused is answered as a single call
 * would be, the others with 424.
 */
final class SyncTogether {
    private final Transactions transactions;
    private final RecordCalls calls;
    private final Caller caller;

    /** How many writes went well in the last attempt. */
    private int done;

    SyncTogether(Transactions transactions, RecordCalls calls, Caller caller) {
        this.transactions = transactions;
        this.calls = calls;
        this.caller = caller;
    }

    List<SyncRun.Result> run(List<JsonNode> ops) {
        try {
            return Attempts.write(transactions, session -> all(ops));
        } catch (RuntimeException e) {
            return none(ops, e);
        }
    }

    /** Nothing is caught here: what failed within a transaction has spoiled it, and an attempt begins with nothing. */
    private List<SyncRun.Result> all(List<JsonNode> ops) {
        SyncRun run = new SyncRun(calls, caller);
        List<SyncRun.Result> results = new ArrayList<>(ops.size());
        done = 0;
        for (JsonNode op : ops) {
            results.add(run.done(op));
            done++;
        }
        return results;
    }

    private List<SyncRun.Result> none(List<JsonNode> ops, RuntimeException failure) {
        int failed = Math.min(done, ops.size() - 1);
        List<SyncRun.Result> results = new ArrayList<>(ops.size());
        for (int at = 0; at < ops.size(); at++) {
            RuntimeException why = at == failed ? failure : new EarlierFailedException();
            results.add(SyncRun.refused(ops.get(at), why, caller.language()));
        }
        return results;
    }
}
