package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.definitions.CatalogueKeeper;
import org.shakti.mis.platform.definitions.Touched;
import org.shakti.mis.platform.modules.PackChoice;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackJar;

/** Packs that are not installed yet. */
@Component(
        service = PacksResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@javax.ws.rs.Path("packs")
@Produces(MediaType.APPLICATION_JSON)
public final class PacksResource {
    private static final long LARGEST = 50L * 1024 * 1024;

    private final PackDesk desk;
    private final PackReports reports;
    private final CatalogueKeeper keeper;
    private final PackChoice choice;

    /** Made by the container. */
    @Activate
    public PacksResource(
            @Reference PackDesk desk,
            @Reference PackReports reports,
            @Reference CatalogueKeeper keeper,
            @Reference PackChoice choice) {
        this.choice = choice;
        this.desk = desk;
        this.reports = reports;
        this.keeper = keeper;
    }

    /**
     * Says of a pack, sent as a JAR, what would be refused, what it would break, what it adds, what it asks for and who
     * vouches for it; installs nothing.
     */
    @POST
    @javax.ws.rs.Path("check")
    @Consumes(MediaType.WILDCARD)
    @Requires("modules.install")
    public PackReport check(InputStream body, @Context SecurityContext security) throws IOException {
        return received(
                body,
                file -> reports.of(desk.inspect(file), Callers.of(security).language()));
    }

    /**
     * Keeps a pack, sent as a JAR, in the folder of this instance, from which it can be installed; installs nothing.
     *
     * @param unsigned whether it may come although nobody known vouches for it: then it is refused here already if it may
     *     not, and nothing is kept; unsaid, that is asked when it is installed
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Requires("modules.install")
    public Kept keep(@QueryParam("unsigned") @Nullable Boolean unsigned, InputStream body) throws IOException {
        return received(body, file -> {
            if (unsigned != null) {
                choice.admit(desk.inspect(file), unsigned);
            }
            FoundPack found = desk.keep(file);
            return new Kept(found.pack().id(), found.pack().version(), SignedJson.of(found.signed()), found.sum());
        });
    }

    /** Tells where overlays have touched what another version of a pack says differently; the overlays keep their word. */
    @GET
    @javax.ws.rs.Path("{id}/three-way")
    @Requires("modules.install")
    public Page<Place> threeWay(
            @PathParam("id") String id,
            @QueryParam("version") @Nullable String version,
            @Context SecurityContext security) {
        FoundPack found = desk.find(id, Optional.ofNullable(version)).orElseThrow(NotVisibleException::new);
        String language = Callers.of(security).language();
        try {
            List<Place> places = keeper.threeWay(PackJar.read(found.file())).stream()
                    .map(touched -> new Place(title(touched.overlay(), language), touched))
                    .toList();
            return new Page<>(places, Optional.empty());
        } catch (BadPackException e) {
            throw new MalformedInputException(String.valueOf(e.getMessage()));
        }
    }

    private String title(String id, String language) {
        return Optional.ofNullable(keeper.current().packs().get(id))
                .map(pack -> pack.title().in(language))
                .orElse(id);
    }

    private static <T> T received(InputStream body, Use<T> use) throws IOException {
        Path jar = Files.createTempFile("pack-", ".jar");
        try {
            Files.copy(new LimitedStream(body, LARGEST), jar, StandardCopyOption.REPLACE_EXISTING);
            return use.of(jar);
        } catch (BadPackException e) {
            throw new MalformedInputException(String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(Path jar) throws BadPackException, IOException;
    }

    /** A place that an overlay has touched, with what people call the overlay. */
    public record Place(String title, @JsonUnwrapped Touched touched) {}

    /** A pack that was kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(String id, String version, SignedJson signature, String sum) {}
}
