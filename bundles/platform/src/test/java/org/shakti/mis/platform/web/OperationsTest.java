package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.web.OpenToAll;
import org.shakti.mis.api.web.Requires;

@DisplayName("Every operation of the platform")
class OperationsTest {
    @Test
    void saysWhoMayUseIt() throws Exception {
        List<Method> operations = operations();

        assertThat(operations).hasSizeGreaterThan(4);
        assertThat(operations)
                .allMatch(o -> o.isAnnotationPresent(OpenToAll.class) != o.isAnnotationPresent(Requires.class));
    }

    @Test
    void isDescribedForPrograms() throws Exception {
        var paths = OpenApi.base().get("paths");

        assertThat(operations()).allSatisfy(o -> assertThat(paths.path(path(o)).has(verb(o)))
                .as("%s %s in openapi/base.json", verb(o), path(o))
                .isTrue());
    }

    @Test
    void tellsListsWithTheirCursor() throws Exception {
        assertThat(operations())
                .filteredOn(operation -> operation.isAnnotationPresent(GET.class))
                .hasSizeGreaterThan(20)
                .noneMatch(operation -> Collection.class.isAssignableFrom(operation.getReturnType())
                        || operation.getReturnType().isArray());
    }

    private static String path(Method operation) {
        String root = operation
                .getDeclaringClass()
                .getAnnotation(javax.ws.rs.Path.class)
                .value();
        javax.ws.rs.Path own = operation.getAnnotation(javax.ws.rs.Path.class);
        String path = "/" + root + (own == null ? "" : "/" + own.value());
        return path.replace("{import}", "{id}"); // the same place in a path has one name in the description
    }

    private static String verb(Method operation) {
        return Stream.of(operation.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(m -> m.value().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    private static List<Method> operations() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("org/shakti"))) {
            return files.map(f -> classes.relativize(f).toString())
                    .filter(f -> f.endsWith(".class"))
                    .map(f -> load(f.substring(0, f.length() - 6).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(javax.ws.rs.Path.class))
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(OperationsTest::isOperation)
                    .toList();
        }
    }

    private static boolean isOperation(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OperationsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
