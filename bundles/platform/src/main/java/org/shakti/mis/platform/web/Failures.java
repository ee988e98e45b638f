package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.UUID;
import javax.persistence.OptimisticLockException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.ShaktiException;
import org.shakti.mis.platform.access.TooManyTriesException;
import org.shakti.mis.platform.records.TooManyRevealsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures into answers, of single requests and of parts of one; an unexpected one tells but a number. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Map<Integer, String> KINDS = Map.of(
            400, "malformed-input",
            401, "sign-in-required",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            409, "conflict",
            413, "too-large",
            415, "unsupported-media-type");

    private Failures() {}

    /** Returns the answer to a failure: expected ones in plain words, others as a number that is found in the log. */
    static Response of(Throwable failure, String language) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Response expected = expected(cause, language);
            if (expected != null) {
                return expected;
            }
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return answer(Response.status(500), Problem.failure(incident, language));
    }

    private static @Nullable Response expected(Throwable cause, String language) {
        if (cause instanceof TooManyTriesException wait) {
            return answer(Response.status(429).header("Retry-After", wait.seconds()), Problem.of(wait, language));
        }
        if (cause instanceof TooManyRevealsException wait) {
            return answer(Response.status(429).header("Retry-After", wait.seconds()), Problem.of(wait, language));
        }
        if (cause instanceof ShaktiException refusal) {
            return answer(Response.status(refusal.status()), Problem.of(refusal, language));
        }
        if (cause instanceof WebApplicationException web) {
            return answer(web, language);
        }
        if (cause instanceof OptimisticLockException) {
            return answer(Response.status(409), Problem.of("conflict", 409, language));
        }
        return cause instanceof JsonProcessingException
                ? answer(Response.status(400), Problem.of("malformed-input", 400, language))
                : null;
    }

    /** Keeps status and headers (such as Allow), and replaces the text, which is the framework's own. */
    private static Response answer(WebApplicationException web, String language) {
        Response given = web.getResponse();
        int status = given.getStatus();
        if (status < 400 || status >= 500) {
            return given;
        }
        String kind = KINDS.getOrDefault(status, "malformed-input");
        return answer(Response.fromResponse(given), Problem.of(kind, status, language));
    }

    private static Response answer(Response.ResponseBuilder response, Problem problem) {
        return response.type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
