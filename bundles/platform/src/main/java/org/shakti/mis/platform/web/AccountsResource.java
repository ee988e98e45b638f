package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Account;
import org.shakti.mis.platform.access.Accounts;
import org.shakti.mis.platform.access.Grant;
import org.shakti.mis.platform.access.PasswordResets;

/** Accounts of people and programs, and the roles given to them. */
@Component(
        service = AccountsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {
    private final Accounts accounts;
    private final PasswordResets passwords;

    /** Made by the container. */
    @Activate
    public AccountsResource(@Reference Accounts accounts, @Reference PasswordResets passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Lists the accounts that the caller looks after. */
    @GET
    @Requires("accounts.manage")
    public Page<View> list(@Context SecurityContext security) {
        return new Page<>(
                accounts.list(Callers.of(security)).stream().map(View::of).toList(), Optional.empty());
    }

    /** Makes an account. */
    @POST
    @Requires("accounts.manage")
    public Response add(Draft sent, @Context SecurityContext security) {
        View made = View.of(accounts.add(Callers.of(security), sent.toDraft()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** Replaces the roles of an account. */
    @PUT
    @Path("{login}/grants")
    @Requires("accounts.manage")
    public View grant(@PathParam("login") String login, List<GrantBody> sent, @Context SecurityContext security) {
        return View.of(accounts.grant(Callers.of(security), login, GrantBody.all(sent)));
    }

    /** Stops an account at once, with its sessions and tokens. */
    @POST
    @Path("{login}/disable")
    @Consumes(MediaType.WILDCARD)
    @Requires("accounts.manage")
    public void disable(@PathParam("login") String login, @Context SecurityContext security) {
        accounts.setActive(Callers.of(security), login, false);
    }

    /** Lets a stopped account in again; tokens and sessions stay ended. */
    @POST
    @Path("{login}/enable")
    @Consumes(MediaType.WILDCARD)
    @Requires("accounts.manage")
    public void enable(@PathParam("login") String login, @Context SecurityContext security) {
        accounts.setActive(Callers.of(security), login, true);
    }

    /** Gives a person a new password; all sessions of that person end. */
    @POST
    @Path("{login}/password")
    @Requires("accounts.manage")
    public void password(@PathParam("login") String login, Fresh sent, @Context SecurityContext security) {
        passwords.set(Callers.of(security), login, Body.need("password", sent.password()));
    }

    /** A new password. */
    public record Fresh(@Nullable String password) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /** An account to be made. */
    public record Draft(
            @Nullable String login,
            @Nullable String kind,
            @Nullable String password,
            @Nullable String organisation,
            @Nullable String language,
            @Nullable List<GrantBody> grants) {
        Accounts.Draft toDraft() {
            return new Accounts.Draft(
                    Body.need("login", login),
                    "program".equals(kind) ? Account.Kind.PROGRAM : Account.Kind.PERSON,
                    Optional.ofNullable(password),
                    Optional.ofNullable(organisation),
                    Optional.ofNullable(language),
                    GrantBody.all(grants));
        }

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Draft[" + login + "]";
        }
    }

    /** A role with the districts it is given for. */
    public record GrantBody(@Nullable String role, @Nullable Set<String> districts) {
        static List<Grant> all(@Nullable List<GrantBody> sent) {
            return sent == null
                    ? List.of()
                    : sent.stream().map(GrantBody::toGrant).toList();
        }

        Grant toGrant() {
            return new Grant(Body.need("role", role), districts == null ? Set.of() : districts);
        }
    }

    /** An account as it is shown: never with a secret. */
    public record View(
            String id,
            String login,
            String kind,
            String organisation,
            String language,
            boolean active,
            List<Grant> grants) {
        static View of(Accounts.Listed listed) {
            Account account = listed.account();
            return new View(
                    account.id(),
                    account.login(),
                    account.kind().wireName(),
                    account.organisation(),
                    account.language(),
                    account.active(),
                    listed.grants());
        }
    }
}
