package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.QueryParam;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("A parameter of a request")
class TypedParametersTest {
    private final TypedParameters parameters = new TypedParameters();

    @ParameterizedTest
    @CsvSource({
        "limit, abc",
        "limit, ''",
        "limit, 99999999999999999999",
        "line, 1.5",
        "keep, yes",
        "keep, ''",
        "after, 0190",
        "after, 0190abcd-0000-7000-8000-00000000000g",
    })
    void isNamedWhenItCannotBeRead(String name, String value) {
        assertThatThrownBy(() -> check(name, value))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageStartingWith(name + " must be ");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 5",
        "limit, -1",
        "line, 123456789012",
        "keep, true",
        "keep, false",
        "after, 0190abcd-0000-7000-8000-00000000000A",
        "lang, anything",
        "unknown, anything"
    })
    void isLeftAloneOtherwise(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    private void check(String name, String value) throws NoSuchMethodException {
        Method operation = getClass()
                .getDeclaredMethod("operation", int.class, long.class, Boolean.class, UUID.class, String.class);
        parameters.check(operation, () -> Map.of(name, List.of(value)));
    }

    @SuppressWarnings("unused")
    private void operation(
            @QueryParam("limit") int limit,
            @QueryParam("line") long line,
            @QueryParam("keep") Boolean keep,
            @QueryParam("after") UUID after,
            @QueryParam("lang") String lang) {}
}
