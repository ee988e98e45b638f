package ${package};

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** Goals of districts. Who may and what a caller sees is decided here, before the store is asked. */
@Component(
        service = GoalsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(ModuleApplication.SELECT)
@Path("goals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GoalsResource {
    private final GoalStore goals;

    /** Made by the container. */
    @Activate
    public GoalsResource(@Reference GoalStore goals) {
        this.goals = goals;
    }

    /** A list. */
    public record Goals(List<Goal> items) {}

    /** What is wanted. */
    public record Wish(int minutes) {}

    /** Tells the goals of the districts that the caller looks after. */
    @GET
    @Requires("records.read:${prefix}_visit")
    public Goals get(@Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        return new Goals(goals.all().stream()
                .filter(goal -> sees(caller, goal.district()))
                .toList());
    }

    /** Sets the goal of a district. */
    @PUT
    @Path("{district}")
    @Requires("records.change:${prefix}_visit")
    public Goal put(@PathParam("district") String district, Wish wish, @Context SecurityContext security) {
        if (!sees(SignedIn.of(security.getUserPrincipal()), district)) {
            throw new NotVisibleException();
        }
        return goals.set(district, wish.minutes());
    }

    private static boolean sees(Caller caller, String district) {
        return caller.scope().everywhere() || caller.scope().districts().contains(district);
    }
}
