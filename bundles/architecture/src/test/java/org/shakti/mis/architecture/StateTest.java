package org.shakti.mis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("State")
class StateTest {
    /** Types whose only use in a static field is to change. */
    private static final List<Class<?>> CHANGEABLE = List.of(
            java.util.concurrent.atomic.AtomicBoolean.class,
            java.util.concurrent.atomic.AtomicInteger.class,
            java.util.concurrent.atomic.AtomicLong.class,
            java.util.concurrent.atomic.AtomicReference.class,
            java.util.concurrent.ConcurrentMap.class,
            java.util.HashMap.class,
            java.util.ArrayList.class,
            java.util.HashSet.class,
            StringBuilder.class,
            ThreadLocal.class);

    @Test
    void isNeverStatic() {
        var found = new LinkedHashSet<String>();
        for (JavaClass type : Code.all()) {
            for (JavaField field : type.getFields()) {
                if (isStaticState(field)) {
                    found.add(field.getFullName());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void isNotWaitedForAsleep() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(Code.all());
    }

    private static boolean isStaticState(JavaField field) {
        var modifiers = new ArrayList<>(field.getModifiers());
        if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        return !modifiers.contains(JavaModifier.FINAL)
                || CHANGEABLE.stream().anyMatch(type -> field.getRawType().isAssignableTo(type));
    }
}
