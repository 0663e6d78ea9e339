package org.jieli.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the whole program, tests left out: those of a module stand in folders or, packaged, in jars of their own. */
final class Program {

    private static final ImportOption NO_TEST_JARS = location -> !location.contains("-tests.jar");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(NO_TEST_JARS)
            .importPackages("org.jieli");

    private Program() {}
}
