package org.shakti.mis.platform.web;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.files.FileStore;

/** Hands out the file that a field of a record names: to be saved or drawn, never to be run. */
@Component(
        service = RecordFilesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}/{id}/files/{field}")
@Produces(MediaType.WILDCARD)
public final class RecordFilesResource {
    private final FileStore files;

    /** Made by the container. */
    @Activate
    public RecordFilesResource(@Reference FileStore files) {
        this.files = files;
    }

    /** Returns the file, whole. */
    @GET
    @Requires("records.read:{type}")
    public Response get(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            @PathParam("field") String field,
            @Context SecurityContext security) {
        FileStore.Content content = files.open(Callers.of(security), type, id, field);
        String kind = content.file().type();
        return Response.ok(content.bytes(), kind)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"file." + ending(kind) + "\"")
                .header(AnswerHeaders.POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox")
                .build();
    }

    private static String ending(String kind) {
        return kind.equals("application/pdf") ? "pdf" : "jpg";
    }
}
