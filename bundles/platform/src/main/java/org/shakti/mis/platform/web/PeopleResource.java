package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
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
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Account;
import org.shakti.mis.platform.access.People;

/** Colleagues by their login, so that a page can name who keeps a record. */
@Component(
        service = PeopleResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {
    private final People people;

    /** Made by the container. */
    @Activate
    public PeopleResource(@Reference People people) {
        this.people = people;
    }

    /** Lists the people whom the caller may know: of the same organisation or of one of the same districts. */
    @GET
    @Requires("")
    public Page<Person> list(@Context SecurityContext security) {
        return new Page<>(
                people.known(Callers.of(security)).stream().map(Person::of).toList(), Optional.empty());
    }

    /** A colleague; {@code active} is false for one who has left. */
    public record Person(
            String account,
            String login,
            String organisation,
            boolean active,
            List<String> roles,
            Set<String> districts) {
        static Person of(People.Person person) {
            Account account = person.account();
            return new Person(
                    account.id(),
                    account.login(),
                    account.organisation(),
                    account.active(),
                    person.roles(),
                    person.districts());
        }
    }
}
