package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("A JSON body")
class JsonBodiesTest {
    private final JsonBodies bodies = new JsonBodies();

    @Test
    void isReadIntoARecord() throws Exception {
        assertThat(read("{\"user\":\"sample\"}")).isEqualTo(new SessionResource.Credentials("sample", null, null));
    }

    @Test
    void isRefusedWithLineAndColumnWhenItCannotBeRead() {
        assertThatThrownBy(() -> read("{\"user\":\n  oops}"))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageStartingWith("Line 2, column ");
    }

    @Test
    void isRefusedWhenANameIsNotKnownOrComesTwice() {
        assertThatThrownBy(() -> read("{\"role\":1}")).hasMessageContaining("\"role\" is not known here");
        assertThatThrownBy(() -> read("{\"user\":\"a\",\"user\":\"b\"}")).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void isRefusedWhenThereIsNothingInIt() {
        assertThatThrownBy(() -> read("null")).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void isRefusedWhenItIsTooDeepOrTooLarge() {
        assertThatThrownBy(() -> read("{\"user\":" + "[".repeat(90_000))).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> read("{\"user\":\"a\"" + " ".repeat(2_000_000) + "}"))
                .isInstanceOf(TooLargeException.class);
    }

    @SuppressWarnings("unchecked")
    private Object read(String json) throws Exception {
        return bodies.readFrom(
                (Class<Object>) (Class<?>) SessionResource.Credentials.class,
                SessionResource.Credentials.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
