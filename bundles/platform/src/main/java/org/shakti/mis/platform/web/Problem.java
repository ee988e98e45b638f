package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.ShaktiException;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type stable address of the kind of problem; never changes, so programs may rely on it
 * @param title short words for the status
 * @param status HTTP status
 * @param detail plain words for this case; nothing of the program's inside
 * @param errors what is wrong with which field
 * @param conflicts both values of each field in conflict
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        List<ConflictException.Clash> conflicts) {
    /** Media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Returns the problem for an expected refusal. */
    static Problem of(ShaktiException refusal, String title) {
        var clashes =
                refusal instanceof ConflictException conflict ? conflict.clashes() : List.<ConflictException.Clash>of();
        return new Problem(
                "/problems/" + refusal.type(),
                title,
                refusal.status(),
                refusal.getMessage(),
                refusal.errors(),
                clashes);
    }

    /** Returns the bare problem of a status. */
    static Problem of(int status, String title) {
        return new Problem("about:blank", title, status, null, List.of(), List.of());
    }
}
