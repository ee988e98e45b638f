package org.shakti.mis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A module ships {@code SHAKTI-INF/api/openapi.json} with all operations that it brings, and with no others. */
@DisplayName("Every operation of a module")
class ModuleOperationsTest {
    private static final String REST = "javax.ws.rs.";
    private static final String WHITEBOARD = "org.osgi.service.jaxrs.whiteboard.propertytypes.";
    private static final String PLATFORM = "org.shakti.mis.platform.";

    @Test
    void isDescribedForProgramsWithWhoMayUseIt() throws IOException {
        Map<String, String> described = described();
        Map<String, String> brought = new TreeMap<>();
        Code.all().stream()
                .filter(type -> type.isAnnotatedWith(WHITEBOARD + "JaxrsResource"))
                .filter(type -> !type.getName().startsWith(PLATFORM))
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> verb(method).ifPresent(verb -> brought.put(verb + " " + path(method), may(method))));

        assertThat(brought).hasSizeGreaterThan(20);
        assertThat(described).isEqualTo(brought);
    }

    /** An application is made anew when a part of it comes or goes, and answers nothing meanwhile. */
    @Test
    void liesInAnApplicationOfItsOwn() {
        var brought = Code.all().stream()
                .filter(type -> type.isAnnotatedWith(WHITEBOARD + "JaxrsResource"))
                .filter(type -> !type.getName().startsWith(PLATFORM))
                .toList();

        assertThat(brought).isNotEmpty();
        assertThat(brought.stream().filter(type -> base(type).isEmpty()).map(JavaClass::getName))
                .as("resources of modules in the platform's application")
                .isEmpty();
    }

    private static Map<String, String> described() throws IOException {
        Map<String, String> operations = new TreeMap<>();
        for (URL file : files()) {
            JsonNode paths = new JsonMapper().readTree(file).get("paths");
            paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                assertThat(operation.getValue().path("summary").asText()).isNotBlank();
                operations.put(
                        operation.getKey() + " " + path.getKey(),
                        operation.getValue().path("x-permission").asText());
            }));
        }
        return operations;
    }

    private static List<URL> files() throws IOException {
        return Collections.list(
                ModuleOperationsTest.class.getClassLoader().getResources("SHAKTI-INF/api/openapi.json"));
    }

    private static Optional<String> verb(JavaMethod method) {
        return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(verb -> method.isAnnotatedWith(REST + verb))
                .map(verb -> verb.toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** Where the operation answers, below {@code /api}. */
    private static String path(JavaMethod method) {
        Stream<String> parts = Stream.of(
                base(method.getOwner()), value(method.getOwner(), REST + "Path"), value(method, REST + "Path"));
        return parts.flatMap(part -> Stream.of(part.split("/")))
                .filter(part -> !part.isEmpty())
                .reduce("", (path, part) -> path + "/" + part);
    }

    /** The application that a resource chooses; the platform's own lies at {@code /api} itself. */
    private static String base(JavaClass resource) {
        String chosen = value(resource, WHITEBOARD + "JaxrsApplicationSelect");
        return Code.all().stream()
                .filter(type -> type.isAnnotatedWith(WHITEBOARD + "JaxrsApplicationBase"))
                .filter(type -> chosen.contains("=" + value(type, WHITEBOARD + "JaxrsName") + ")"))
                .map(type -> value(type, WHITEBOARD + "JaxrsApplicationBase"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^/api", "");
    }

    private static String may(JavaMethod method) {
        return value(method, "org.shakti.mis.api.web.Requires");
    }

    private static String value(CanBeAnnotated of, String annotation) {
        Stream<? extends JavaAnnotation<?>> all = of instanceof JavaMethod method
                ? method.getAnnotations().stream()
                : ((JavaClass) of).getAnnotations().stream();
        return all.filter(one -> one.getRawType().getName().equals(annotation))
                .map(one -> String.valueOf(one.get("value").orElse("")))
                .findFirst()
                .orElse("");
    }
}
