package org.shakti.mis.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.shakti.mis.platform.access.Accounts;

/** What is to be done by when; "today" is the caller's own list: all that is overdue, due or warns. */
@Component(
        service = TaskResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Kolkata"));
    private static final String ME = "me";

    private final Tasks tasks;
    private final Accounts accounts;

    /** Shows the given tasks. */
    @Activate
    public TaskResource(@Reference Tasks tasks, @Reference Accounts accounts) {
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** A part of a list of tasks. */
    public record TaskPage(LocalDate today, List<TaskJson> items, @Nullable String next) {}

    /** That a task was done: today, when no day is given. */
    public record Done(@Nullable LocalDate on, @Nullable String note) {}

    @GET
    @Requires("tasks.read")
    public TaskPage list(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("district") @Nullable String district,
            @QueryParam("until") @Nullable String until,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Optional<LocalDate> last = Optional.ofNullable(until).map(text -> Days.read("until", text));
        LocalDate yesterday = LocalDate.now(CLOCK).minusDays(1);
        return page(
                caller,
                new TaskQuery(
                        Optional.ofNullable(owner).map(o -> ME.equals(o) ? caller.account() : accounts.idOf(o)),
                        Optional.ofNullable(district),
                        overdue ? Optional.of(last.filter(yesterday::isAfter).orElse(yesterday)) : last,
                        false,
                        limit,
                        Optional.ofNullable(after)));
    }

    /** The own list; with {@code scope=all} that of everybody whose records the caller looks after. */
    @GET
    @Path("today")
    @Requires("tasks.read")
    public TaskPage today(
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("district") @Nullable String district,
            @QueryParam("after") @Nullable String after,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        return page(
                caller,
                new TaskQuery(
                        all(scope) ? Optional.empty() : Optional.of(caller.account()),
                        Optional.ofNullable(district),
                        Optional.empty(),
                        true,
                        200,
                        Optional.ofNullable(after)));
    }

    @POST
    @Path("{id}/done")
    @Requires("tasks.read")
    public TaskJson done(@PathParam("id") UUID id, @Nullable Done done, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        LocalDate today = LocalDate.now(CLOCK);
        Optional<Done> given = Optional.ofNullable(done);
        Task task = tasks.done(caller, id, given.map(Done::on).orElse(today), given.map(Done::note));
        return TaskJson.of(task, caller.language(), today);
    }

    private static boolean all(@Nullable String scope) {
        if (scope != null && !List.of("own", "all").contains(scope)) {
            throw new MalformedInputException("scope is own or all.");
        }
        return "all".equals(scope);
    }

    private TaskPage page(Caller caller, TaskQuery query) {
        LocalDate today = LocalDate.now(CLOCK);
        Page<Task> page = tasks.search(caller, query);
        List<TaskJson> items = page.items().stream()
                .map(task -> TaskJson.of(task, caller.language(), today))
                .toList();
        return new TaskPage(today, items, page.next().orElse(null));
    }
}
