package org.shakti.mis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The web face")
class WebTest {
    private static final Set<String> OPERATIONS = Set.of(
            "javax.ws.rs.GET",
            "javax.ws.rs.POST",
            "javax.ws.rs.PUT",
            "javax.ws.rs.PATCH",
            "javax.ws.rs.DELETE",
            "javax.ws.rs.HEAD",
            "javax.ws.rs.OPTIONS");

    private static final Set<String> PERMISSIONS =
            Set.of("org.shakti.mis.api.web.Requires", "org.shakti.mis.api.web.OpenToAll");

    private static final String COMPONENT = "org.osgi.service.component.annotations.Component";
    private static final String WHITEBOARD = "org.osgi.service.jaxrs.whiteboard.propertytypes.";
    private static final String RUNTIME = "org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime";

    @Test
    void saysOfEveryOperationWhoMayUseIt() {
        var operations = new ArrayList<JavaMethod>();
        Code.all().forEach(type -> type.getMethods().stream()
                .filter(method -> has(method, OPERATIONS))
                .forEach(operations::add));

        assertThat(operations).isNotEmpty();
        assertThat(operations.stream()
                        .filter(method -> !has(method, PERMISSIONS))
                        .map(JavaMethod::getFullName))
                .as("operations without @Requires or @OpenToAll")
                .isEmpty();
    }

    @Test
    void offersNothingBeforeTheWhiteboardIsThere() {
        var offered = Code.all().stream()
                .filter(type -> type.isAnnotatedWith(WHITEBOARD + "JaxrsResource")
                        || type.isAnnotatedWith(WHITEBOARD + "JaxrsExtension")
                        || type.isAnnotatedWith(WHITEBOARD + "JaxrsApplicationBase"))
                .toList();

        assertThat(offered).isNotEmpty();
        assertThat(offered.stream().filter(type -> !waits(type)).map(JavaClass::getName))
                .as(
                        "components without reference = @Reference(name = \"whiteboard\", service = JaxrsServiceRuntime.class)")
                .isEmpty();
    }

    private static boolean has(JavaMethod method, Set<String> annotations) {
        return method.getAnnotations().stream()
                .anyMatch(annotation ->
                        annotations.contains(annotation.getRawType().getName()));
    }

    private static boolean waits(JavaClass type) {
        Object references = type.getAnnotationOfType(COMPONENT).get("reference").orElse(new Object[0]);
        boolean declared = Arrays.stream((Object[]) references)
                .map(reference -> ((JavaAnnotation<?>) reference).get("service").orElse(""))
                .anyMatch(service -> service instanceof JavaClass runtime && RUNTIME.equals(runtime.getName()));
        return declared
                || type.getConstructors().stream().anyMatch(constructor -> constructor.getRawParameterTypes().stream()
                        .anyMatch(parameter -> RUNTIME.equals(parameter.getName())));
    }
}
