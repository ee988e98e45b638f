package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.Move;

/**
 * A step that is asked for.
 *
 * @param to state to enter
 * @param on day on which it happened; today when absent
 * @param evidence each a code, or an object with {@code code}, {@code on} and {@code note}
 * @param confirmed the guard that only a person can check is confirmed
 * @param note reason
 */
public record MoveBody(
        @Nullable String to,
        @Nullable LocalDate on,
        @Nullable List<JsonNode> evidence,
        boolean confirmed,
        @Nullable String note) {
    Move toMove(String type, UUID id, LocalDate today) {
        return new Move(
                type,
                id,
                Body.need("to", to),
                on == null ? today : on,
                evidence == null
                        ? List.of()
                        : evidence.stream().map(MoveBody::evidence).toList(),
                confirmed,
                Optional.ofNullable(note));
    }

    private static Move.Evidence evidence(JsonNode node) {
        String code = node.isTextual() ? node.textValue() : node.path("code").textValue();
        if (code == null) {
            throw new MalformedInputException("evidence must be codes, or objects with code, on and note.");
        }
        return new Move.Evidence(
                code,
                Optional.ofNullable(node.path("on").textValue()).map(text -> Days.read("evidence.on", text)),
                Optional.ofNullable(node.path("note").textValue()));
    }
}
