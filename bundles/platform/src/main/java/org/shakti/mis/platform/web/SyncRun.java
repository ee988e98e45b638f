package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotAllowedException;

/**
 * Does the writes of one batch in order, each in its own transaction and by the same calls as if it had been sent alone.
 * One that fails stops no other, except those of a record that could not be made.
 */
final class SyncRun {
    private final RecordCalls calls;
    private final Caller caller;
    private final Set<UUID> notMade = new HashSet<>();

    /** Versions that this batch has written. */
    private final Map<UUID, TreeSet<Long>> own = new HashMap<>();

    SyncRun(RecordCalls calls, Caller caller) {
        this.calls = calls;
        this.caller = caller;
    }

    /**
     * What one write was answered.
     *
     * @param key its key
     * @param status HTTP status as of a single call
     * @param replayed it was done earlier, and answered so then
     * @param body record or problem
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Result(@Nullable String key, int status, boolean replayed, Object body) {}

    List<Result> run(List<JsonNode> ops) {
        List<Result> results = new ArrayList<>(ops.size());
        ops.forEach(op -> results.add(result(op)));
        return results;
    }

    private Result result(JsonNode sent) {
        try {
            return done(sent);
        } catch (RuntimeException e) {
            return refused(sent, e, caller.language());
        }
    }

    /** Does one write; a refusal is thrown. */
    Result done(JsonNode sent) {
        SyncOp op = SyncOp.of(sent);
        Reply reply = reply(op);
        op.subject().ifPresent(id -> reply.version().ifPresent(version -> own.computeIfAbsent(id, r -> new TreeSet<>())
                .add(version)));
        return new Result(key(sent), reply.status(), reply.replayed(), reply.body());
    }

    /** Returns the answer to a write that failed. */
    static Result refused(JsonNode sent, RuntimeException failure, String language) {
        Response answer = Failures.of(failure, language);
        return new Result(key(sent), answer.getStatus(), false, answer.getEntity());
    }

    private static @Nullable String key(JsonNode sent) {
        return sent.path("key").textValue();
    }

    private Reply reply(SyncOp op) {
        if (op.subject().filter(notMade::contains).isPresent() && !"create".equals(op.op())) {
            throw new EarlierFailedException();
        }
        String key = Body.need("key", op.key());
        String type = Body.need("type", op.type());
        return switch (Body.need("op", op.op())) {
            case "create" -> create(op, key, type);
            case "change" -> {
                require("change", type);
                yield change(key, target(op, type), op.record());
            }
            case "move" -> {
                require("move", type);
                yield calls.move(caller, key, RecordCalls.Target.anyVersion(type, Body.need("id", op.id())), op.step());
            }
            default -> throw new MalformedInputException("op must be create, change or move.");
        };
    }

    private Reply create(SyncOp op, String key, String type) {
        boolean made = false;
        try {
            if (op.parent().filter(notMade::contains).isPresent()) {
                throw new EarlierFailedException();
            }
            require("create", type);
            Reply reply = calls.create(caller, key, type, op.record());
            made = true;
            return reply;
        } finally {
            UUID id = op.subject().orElseGet(() -> Versions.idOf(key, caller.account(), type));
            if (made) {
                notMade.remove(id);
            } else {
                notMade.add(id);
            }
        }
    }

    /**
     * A client that changes one field twice before it is heard names the same version twice. What stands between is its
     * own then, and nothing that others wrote: those clashes are none.
     */
    private Reply change(String key, RecordCalls.Target target, RecordBody sent) {
        try {
            return calls.change(caller, key, target, sent);
        } catch (ConflictException e) {
            TreeSet<Long> mine = own.getOrDefault(target.id(), new TreeSet<>());
            boolean onlyMine =
                    !e.clashes().isEmpty() && e.clashes().stream().allMatch(clash -> mine.contains(clash.version()));
            if (!onlyMine) {
                throw e;
            }
            return calls.change(caller, key, target.seenUpTo(mine.last()), sent);
        }
    }

    private static RecordCalls.Target target(SyncOp op, String type) {
        if (op.baseVersion() == null) {
            throw new Versions.MissingVersionException();
        }
        return RecordCalls.Target.at(type, Body.need("id", op.id()), op.baseVersion());
    }

    /** What the guard asks of a single call. */
    private void require(String verb, String type) {
        String permission = "records." + verb + ":" + type;
        if (!caller.may(permission)) {
            throw new NotAllowedException(permission);
        }
    }
}
