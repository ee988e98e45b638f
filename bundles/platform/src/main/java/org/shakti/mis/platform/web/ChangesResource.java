package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.Task;
import org.shakti.mis.api.record.TaskQuery;
import org.shakti.mis.api.record.Tasks;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.records.OwnFeed;

/** What a client away from the network keeps: the caller's own records and open tasks, and what changes about them. */
@Component(
        service = ChangesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("changes")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Kolkata"));
    private static final int MOST = 1000;

    /** Somebody with more open tasks than this has another problem than that not all are on the phone. */
    private static final int MOST_TASKS = 1000;

    private final OwnFeed feed;
    private final Tasks tasks;

    /** Made by the container. */
    @Activate
    public ChangesResource(@Reference OwnFeed feed, @Reference Tasks tasks) {
        this.feed = feed;
        this.tasks = tasks;
    }

    /**
     * A part of what there is to tell.
     *
     * @param items records, each a {@link RecordJson} or a {@link GoneJson}
     * @param tasks all open tasks of the caller; absent when they are as told before
     * @param next where to go on
     * @param more there is more already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(List<Object> items, @Nullable List<TaskJson> tasks, String next, boolean more) {}

    /** Tells what has changed since a place that was told before, or everything. */
    @GET
    @Requires("")
    public Part changes(
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @DefaultValue("500") int limit,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw new MalformedInputException("limit must be a number from 1 to " + MOST + ".");
        }
        Caller caller = Callers.of(security);
        SyncMark known = SyncMark.of(since);
        OwnFeed.Part part = feed.since(caller, known.place(), limit);
        List<Object> items = part.items().stream().map(GoneJson::orRecord).toList();
        if (part.more() || !caller.may("tasks.read")) {
            return new Part(items, null, known.next(part.next()), part.more());
        }
        List<TaskJson> open = open(caller);
        SyncMark mark = SyncMark.at(part.next(), open);
        return new Part(items, mark.sameTasks(known) ? null : open, mark.text(), false);
    }

    private List<TaskJson> open(Caller caller) {
        LocalDate today = LocalDate.now(CLOCK);
        List<TaskJson> open = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Task> page = tasks.search(
                    caller,
                    new TaskQuery(
                            Optional.of(caller.account()), Optional.empty(), Optional.empty(), false, 200, after));
            page.items().forEach(task -> open.add(TaskJson.of(task, caller.language(), today)));
            after = page.next();
        } while (after.isPresent() && open.size() < MOST_TASKS);
        return open;
    }
}
