package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
