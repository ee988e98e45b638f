package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.MalformedInputException;

/**
 * One write of a batch.
 *
 * @param key key of the client; the same write sent again has the same
 * @param op {@code create}, {@code change} or {@code move}
 * @param type record type
 * @param id the record; for a new one an id that the client has made
 * @param baseVersion version that a change was made on
 * @param body what would be the body of the single call
 */
record SyncOp(
        @Nullable String key,
        @Nullable String op,
        @Nullable String type,
        @Nullable UUID id,
        @Nullable Long baseVersion,
        @Nullable JsonNode body) {
    static SyncOp of(JsonNode node) {
        return read(node, SyncOp.class);
    }

    /** Returns the body of a record, with the id of this operation. */
    RecordBody record() {
        RecordBody sent = read(Body.need("body", body), RecordBody.class);
        return new RecordBody(
                id == null ? sent.id() : id, sent.parent(), sent.district(), sent.fields(), sent.declined());
    }

    MoveBody step() {
        return read(Body.need("body", body), MoveBody.class);
    }

    /** Returns the record that this is about, as far as one can tell. */
    Optional<UUID> subject() {
        return Optional.ofNullable(id).or(() -> id("id"));
    }

    /** Returns the record below which a new one is to be. */
    Optional<UUID> parent() {
        return id("parent");
    }

    private Optional<UUID> id(String name) {
        String text = body == null ? null : body.path(name).textValue();
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // refused with the body
        }
    }

    private static <T> T read(JsonNode node, Class<T> kind) {
        try {
            T value = JsonFormat.mapper().treeToValue(node, kind);
            if (value == null) {
                throw new MalformedInputException("Something is expected here, and null was sent.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw UnreadableJson.refusal(e);
        }
    }
}
