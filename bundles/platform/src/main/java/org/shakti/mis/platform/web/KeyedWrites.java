package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.exchange.sync.Answers;
import org.shakti.mis.platform.exchange.sync.StoredAnswer;

/** Answers writes; one with a key is done once, however often it is sent. Without a key this costs nothing. */
@Component(service = KeyedWrites.class)
public final class KeyedWrites {
    /** The same content sent again is the same text, whatever the order of its fields. */
    private static final ObjectWriter CONTENT =
            JsonFormat.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Answers answers;

    /** Made by the container. */
    @Activate
    public KeyedWrites(@Reference Answers answers) {
        this.answers = answers;
    }

    /**
     * Answers a write.
     *
     * @param key key of the client, if it sent one
     * @param content all that says what is to be written
     * @param write the write itself, in one transaction
     */
    Reply reply(Caller caller, @Nullable String key, List<Object> content, Supplier<Reply> write) {
        if (key == null) {
            return write.get();
        }
        var asked = new Answers.Asked(Versions.key(key), json(content));
        return Reply.of(answers.once(caller, asked, () -> stored(write.get())));
    }

    private static StoredAnswer stored(Reply reply) {
        return new StoredAnswer(reply.status(), reply.version(), reply.location(), json(reply.body()));
    }

    private static String json(Object value) {
        try {
            return CONTENT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record can always be written as JSON", e);
        }
    }
}
