package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.modules.ModuleJob;
import org.shakti.mis.platform.modules.Modules;
import org.shakti.mis.platform.modules.PackChoice;
import org.shakti.mis.platform.modules.PackPreviews;
import org.shakti.mis.platform.modules.Trouble;

/** Modules and packs of this instance: what there is, installing and removing while the server runs. */
@Component(
        service = ModulesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("modules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource {
    private final Modules modules;
    private final PackPreviews previews;

    /** Made by the container. */
    @Activate
    public ModulesResource(@Reference Modules modules, @Reference PackPreviews previews) {
        this.modules = modules;
        this.previews = previews;
    }

    /** Lists all modules and packs, installed or not. */
    @GET
    @Requires("definitions.read")
    public Page<Module> list(@Context SecurityContext security) {
        String language = Callers.of(security).language();
        return new Page<>(
                modules.list().stream()
                        .map(m -> Module.of(m, title(m, language), language))
                        .toList(),
                Optional.empty());
    }

    /** Wants a module installed or removed; the answer names the job that does it. */
    @PUT
    @Path("{id}")
    @Requires("modules.install")
    public Response want(@PathParam("id") String id, Wish sent, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        boolean install = Body.need("installed", sent.installed());
        PackChoice.Wish wish = new PackChoice.Wish(
                Optional.ofNullable(sent.version()),
                Boolean.TRUE.equals(sent.unsigned()),
                Optional.ofNullable(sent.sum()),
                Optional.ofNullable(sent.refused()).map(Set::copyOf));
        ModuleJob job = install ? modules.install(caller, id, wish) : modules.want(caller, id, false);
        return accepted(job, caller);
    }

    /** Wants the version of a module that was there before; the answer names the job that installs it. */
    @POST
    @Path("{id}/rollback")
    @Requires("modules.install")
    public Response rollback(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        return accepted(modules.rollback(caller, id), caller);
    }

    private Response accepted(ModuleJob job, Caller caller) {
        return Response.accepted(told(job, caller))
                .location(URI.create("modules/jobs/" + job.id()))
                .build();
    }

    /** Tells how far a job is. */
    @GET
    @Path("jobs/{id}")
    @Requires("modules.install")
    public Job job(@PathParam("id") UUID id, @Context SecurityContext security) {
        return told(modules.job(id), Callers.of(security));
    }

    /** A module that is not there is called by what its files say, where they can be read. */
    private String title(Modules.Listed listed, String language) {
        return (listed.pack().isPresent() ? Optional.<Labels>empty() : previews.title(listed.id()))
                .orElse(listed.title())
                .in(language);
    }

    private Job told(ModuleJob job, Caller caller) {
        Optional<Modules.Listed> listed = modules.list().stream()
                .filter(module -> module.id().equals(job.module()))
                .findFirst();
        String title = listed.map(module -> title(module, caller.language())).orElse(job.module());
        String version = listed.flatMap(Modules.Listed::pack)
                .map(Pack::version)
                .filter(there -> job.install() && job.status() == ModuleJob.Status.DONE)
                .orElse(null);
        return Job.of(job, new Told(title, version), caller.language());
    }

    /** What people call a module, and its version where that is to be said. */
    private record Told(String title, @Nullable String version) {}

    /**
     * Whether a module shall be installed.
     *
     * @param version which version, or {@code newest} of what lies in the folders or was chosen before; otherwise the one
     *     that is there, or the newest
     * @param unsigned it may come although nobody known vouches for it
     * @param sum hash of the files that are meant, as told with the pack
     * @param refused permissions that the pack asks for and shall not get; unsaid, those that were refused stay so
     */
    public record Wish(
            @Nullable Boolean installed,
            @Nullable String version,
            @Nullable Boolean unsigned,
            @Nullable String sum,
            @Nullable List<String> refused) {}

    /**
     * A job: {@code queued}, {@code running}, {@code done} or {@code failed}.
     *
     * @param version the version that is there now; of a job that has installed one
     * @param words how far it is, in plain words
     * @param error why it failed, in plain words
     * @param code kind of failure: {@code refused}, {@code late} or {@code failed}
     * @param details lines for whoever made the module
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Job(
            UUID job,
            String module,
            String title,
            boolean installed,
            @Nullable String version,
            String status,
            String words,
            @Nullable String error,
            @Nullable String code,
            @Nullable List<String> details) {
        private static Job of(ModuleJob job, Told told, String language) {
            String title = told.title();
            String named = told.version() == null ? title : title + " " + told.version();
            Trouble trouble = job.error().orElse(null);
            return new Job(
                    job.id(),
                    job.module(),
                    title,
                    job.install(),
                    told.version(),
                    job.status().name().toLowerCase(Locale.ROOT),
                    ModuleWords.progress(job, named, language),
                    trouble == null ? null : ModuleWords.trouble(trouble, language),
                    trouble == null ? null : trouble.kind().wireName(),
                    trouble == null ? null : trouble.details());
        }
    }

    /** A module: {@code installed}, {@code available}, {@code refused}, {@code disabled} because it failed again and again, or
     * {@code installing}/{@code removing}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Module(
            String id,
            String title,
            @Nullable String version,
            @Nullable String kind,
            boolean installed,
            boolean switchable,
            String status,
            List<String> needs,
            List<String> neededBy,
            @Nullable String error,
            @Nullable List<String> details) {
        static Module of(Modules.Listed listed, String title, String language) {
            Optional<Pack> pack = listed.pack();
            return new Module(
                    listed.id(),
                    title,
                    pack.map(Pack::version).orElse(null),
                    pack.map(p -> p.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .orElse(null),
                    pack.isPresent(),
                    pack.filter(Pack::switchable).isPresent(),
                    status(listed),
                    pack.map(Pack::needs).orElse(List.of()).stream()
                            .map(Pack.Need::pack)
                            .toList(),
                    listed.neededBy(),
                    listed.error().map(e -> ModuleWords.trouble(e, language)).orElse(null),
                    listed.error().map(Trouble::details).orElse(null));
        }

        private static String status(Modules.Listed listed) {
            if (listed.running().isPresent()) {
                return listed.running().get().install() ? "installing" : "removing";
            }
            if (listed.pack().isPresent()) {
                return "installed";
            }
            return listed.error()
                    .map(e -> e.kind() == Trouble.Kind.FAULTY ? "disabled" : "refused")
                    .orElse("available");
        }
    }
}
