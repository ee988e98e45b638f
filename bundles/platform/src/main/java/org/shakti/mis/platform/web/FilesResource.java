package org.shakti.mis.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
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
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.files.FileStore;
import org.shakti.mis.platform.files.KeptFile;

/** Takes in pictures and papers that a record is to name. */
@Component(
        service = FilesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("files")
@Produces(MediaType.APPLICATION_JSON)
public final class FilesResource {
    private static final long LARGEST = 10L << 20;

    private final FileStore files;

    /** Made by the container. */
    @Activate
    public FilesResource(@Reference FileStore files) {
        this.files = files;
    }

    /** Keeps a picture (JPEG, PNG) or a PDF, as the body; the same under the same id again answers as the first time. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Requires("")
    public Response put(@QueryParam("id") @Nullable UUID id, @Context SecurityContext security, InputStream body)
            throws IOException {
        ClientIds.requireInOrderOfTime(id);
        byte[] sent = new LimitedStream(body, LARGEST).readAllBytes();
        KeptFile kept = files.put(Callers.of(security), Optional.ofNullable(id), sent);
        return Response.created(URI.create("files/" + kept.id())).entity(kept).build();
    }
}
