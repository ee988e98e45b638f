package org.shakti.mis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The arrows")
class ArrowsTest {
    @Test
    void leadFromTheApiToJavaOnly() {
        classes()
                .that()
                .resideInAPackage(Code.API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Code.API, "java..", "org.jspecify.annotations..", "org.osgi.annotation..")
                .check(Code.all());
    }

    @Test
    void neverLeadFromThePlatformToAModule() {
        noClasses()
                .that()
                .resideInAPackage(Code.PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Code.MODULES)
                .check(Code.all());
    }

    @Test
    void neverLeadFromAModuleToThePlatformOrToAnotherModule() {
        for (String module : Code.MODULES) {
            noClasses()
                    .that()
                    .resideInAPackage(module)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(Code.PLATFORM)
                    .allowEmptyShould(true)
                    .check(Code.all());
            for (String other : Code.MODULES) {
                if (!other.equals(module)) {
                    noClasses()
                            .that()
                            .resideInAPackage(module)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other)
                            .allowEmptyShould(true)
                            .check(Code.all());
                }
            }
        }
    }

    @Test
    void leadFromTheCommandLineToJavaOnly() {
        classes()
                .that()
                .resideInAPackage(Code.CONSOLE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Code.CONSOLE, "java..", "javax.crypto..", "org.jspecify.annotations..")
                .check(Code.all());
    }
}
