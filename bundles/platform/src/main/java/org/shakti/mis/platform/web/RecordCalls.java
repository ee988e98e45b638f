package org.shakti.mis.platform.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.platform.records.SearchFirst;

/** The writes of records that clients may call, one by one or several at once: there is no other way. */
@Component(service = RecordCalls.class)
public final class RecordCalls {
    private final Records records;
    private final Workflows workflows;
    private final SearchFirst searchFirst;
    private final KeyedWrites writes;

    /** Made by the container. */
    @Activate
    public RecordCalls(
            @Reference Records records,
            @Reference Workflows workflows,
            @Reference SearchFirst searchFirst,
            @Reference KeyedWrites writes) {
        this.records = records;
        this.workflows = workflows;
        this.searchFirst = searchFirst;
        this.writes = writes;
    }

    /** Makes a record; its id is the one sent, else the one that the key stands for. */
    Reply create(Caller caller, @Nullable String key, String type, RecordBody sent) {
        Optional<UUID> otherwise =
                Optional.ofNullable(key).map(Versions::key).map(k -> Versions.idOf(k, caller.account(), type));
        NewRecord draft = sent.toDraft(type, otherwise);
        return writes.reply(caller, key, List.of("create", type, sent.sorted()), () -> {
            ClientIds.requireInOrderOfTime(sent.id());
            searchFirst.demand(caller, draft);
            return Reply.made(records.create(caller, draft));
        });
    }

    /** Changes a record as it was in a version. */
    Reply change(Caller caller, @Nullable String key, Target target, RecordBody sent) {
        List<Object> content = List.of("change", target.type, target.id, target.base, sent.sorted());
        return writes.reply(
                caller,
                key,
                content,
                () -> Reply.written(records.change(caller, sent.toChange(target.type, target.id, target.seen))));
    }

    /** Takes a step with a record. */
    Reply move(Caller caller, @Nullable String key, Target target, MoveBody sent) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        return writes.reply(
                caller,
                key,
                List.of("move", target.type, target.id, sent),
                () -> Reply.written(workflows.move(caller, sent.toMove(target.type, target.id, today))));
    }

    /**
     * A stored record that is to be written.
     *
     * @param base version that the writer names
     * @param seen version from which on writes of others count; the same, unless the writer's own come between
     */
    record Target(String type, UUID id, long base, long seen) {
        static Target at(String type, UUID id, long version) {
            return new Target(type, id, version, version);
        }

        static Target anyVersion(String type, UUID id) {
            return at(type, id, 0);
        }

        Target seenUpTo(long version) {
            return new Target(type, id, base, version);
        }
    }
}
