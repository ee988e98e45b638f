package org.shakti.mis.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled code of this project, without tests and without the libraries it carries. */
final class Code {
    static final String API = "org.shakti.mis.api..";
    static final String PLATFORM = "org.shakti.mis.platform..";
    static final String CONSOLE = "org.shakti.mis.platform.console..";

    /** Packages of modules that carry Java; a module that is added is added here. */
    static final String[] MODULES = {
        "org.shakti.mis.cases..", "org.shakti.mis.livelihood..", "org.shakti.mis.demands..", "org.shakti.mis.schemes.."
    };

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shakti.mis");

    private Code() {}

    static JavaClasses all() {
        return ALL;
    }
}
