package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.ShaktiException;

/**
 * An error as RFC 9457 describes it, in the language of the reader.
 *
 * @param type stable address of the kind of problem; never changes, so programs may rely on it
 * @param title short words for the kind of problem
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
        List<Fault> errors,
        List<ConflictException.Clash> conflicts) {
    /** Media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Returns the problem for an expected refusal. */
    static Problem of(ShaktiException refusal, String language) {
        List<Fault> faults =
                refusal.errors().stream().map(e -> Fault.of(e, language)).toList();
        List<ConflictException.Clash> clashes =
                refusal instanceof ConflictException conflict ? conflict.clashes() : List.of();
        String message = String.valueOf(refusal.getMessage());
        String detail = language.equals(Labels.BASE) ? message : text(refusal.type(), "detail", language, message);
        return new Problem(
                address(refusal.type()), title(refusal.type(), language), refusal.status(), detail, faults, clashes);
    }

    /** Returns the problem of a kind that carries no details of its own. */
    public static Problem of(String kind, int status, String language) {
        return new Problem(
                address(kind), title(kind, language), status, text(kind, "detail", language, ""), List.of(), List.of());
    }

    /** Returns the problem for a fault of the program: a number found in the log, and nothing else. */
    static Problem failure(String incident, String language) {
        String detail = text("failure", "detail", language, "").replace("{incident}", incident);
        return new Problem(address("failure"), title("failure", language), 500, detail, List.of(), List.of());
    }

    private static String address(String kind) {
        return "/problems/" + kind;
    }

    private static String title(String kind, String language) {
        return text(kind, "title", language, kind);
    }

    private static String text(String kind, String part, String language, String otherwise) {
        String key = "problem." + kind + "." + part;
        return Messages.ALL
                .text(key, language)
                .or(() -> Messages.ALL.text(key, Labels.BASE))
                .orElse(otherwise);
    }

    /** What is wrong with one field, in the language of the reader. */
    public record Fault(String field, String code, String message) {
        static Fault of(FieldError error, String language) {
            return new Fault(error.field(), error.code(), Messages.ALL.of(error, language));
        }
    }
}
