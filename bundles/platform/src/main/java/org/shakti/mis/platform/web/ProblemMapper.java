package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import javax.persistence.OptimisticLockException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.shakti.mis.api.error.ShaktiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure as a {@link Problem}; a fault of the program tells nothing but a number found in the log. */
@Component(
        service = ExceptionMapper.class,
        scope = ServiceScope.PROTOTYPE,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsExtension
@JaxrsApplicationSelect(CoreApplication.EVERY_API)
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Response expected = expected(cause);
            if (expected != null) {
                return expected;
            }
        }
        String number = UUID.randomUUID().toString();
        LOG.error("Fault {}", number, failure);
        var problem = new Problem(
                "/problems/fault",
                "Internal Server Error",
                500,
                "Something went wrong here. The administrator finds it in the log under " + number + ".",
                java.util.List.of(),
                java.util.List.of());
        return Response.status(500).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    private static @Nullable Response expected(Throwable cause) {
        if (cause instanceof ShaktiException refusal) {
            return answer(refusal);
        }
        if (cause instanceof WebApplicationException web) {
            return answer(web);
        }
        if (cause instanceof OptimisticLockException) {
            return bare(Response.Status.CONFLICT);
        }
        return cause instanceof JsonProcessingException ? bare(Response.Status.BAD_REQUEST) : null;
    }

    private static Response answer(ShaktiException refusal) {
        return Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refusal, title(refusal.status())))
                .build();
    }

    /** Keeps status and headers (such as Allow), and replaces the text, which is the framework's own. */
    private static Response answer(WebApplicationException web) {
        var given = web.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        return Response.fromResponse(given)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(given.getStatus(), title(given.getStatus())))
                .build();
    }

    private static Response bare(Response.Status status) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(status.getStatusCode(), status.getReasonPhrase()))
                .build();
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
