package org.jieli.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The direction of the house (docs/decisions/0001-the-house.md) on the level of classes. */
class HouseTest {

    /** A part of the house and what it may not know. */
    enum Part {
        SCHEMAS(
                "org.jieli.schemas",
                "org.jieli.mappings..",
                "org.jieli.routes..",
                "org.jieli.gateway..",
                "org.jieli.simulators..",
                "org.apache.camel..",
                "org.springframework.."),
        MAPPINGS(
                "org.jieli.mappings",
                "org.jieli.routes..",
                "org.jieli.gateway..",
                "org.jieli.simulators..",
                "org.apache.camel..",
                "org.springframework.."),
        ROUTES("org.jieli.routes", "org.jieli.gateway..", "org.jieli.simulators..", "org.springframework.."),
        SIMULATORS(
                "org.jieli.simulators",
                "org.jieli.mappings..",
                "org.jieli.routes..",
                "org.jieli.gateway..",
                "org.apache.camel..",
                "org.springframework.."),
        POSTGRES("org.jieli.gateway.postgres", "org.springframework..", "org.apache.camel..");

        private final String root;
        private final ArchRule rule;

        Part(String root, String... unknown) {
            this.root = root;
            this.rule = noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(unknown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartKnowsOnlyWhatItMay(Part part) {
        part.rule.check(Program.CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void andTheRuleFindsAnOffender(Part part) {
        JavaClasses offenders = new ClassFileImporter().importPackages(part.root + ".offender");

        assertThat(part.rule.evaluate(offenders).hasViolation()).isTrue();
    }
}
