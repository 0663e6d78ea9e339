package org.jieli.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the classes of the house stand to each other; who may know whom is in {@link HouseTest}. */
class StructureTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("org.jieli.gateway.offender");

    /** A rule, broken by a class of {@code org.jieli.gateway.offender}. */
    enum Rule {
        NO_CYCLE_OF_PACKAGES(slices().matching("org.jieli.(**)").should().beFreeOfCycles()),
        NO_INJECTED_FIELD(noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")),
        NO_SCANNED_COMPONENT(noClasses()
                .should()
                .beAnnotatedWith("org.springframework.stereotype.Component")
                .orShould()
                .beAnnotatedWith("org.springframework.stereotype.Service")
                .orShould()
                .beAnnotatedWith("org.springframework.stereotype.Repository")
                .orShould()
                .beAnnotatedWith("org.springframework.context.annotation.ComponentScan")),
        CAMEL_ONLY_IN_THE_WIRING(noClasses()
                .that()
                .resideInAPackage("org.jieli.gateway..")
                .and()
                .resideOutsideOfPackages("org.jieli.gateway.wiring", "org.jieli.gateway.bench.peer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel.."));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHolds(Rule rule) {
        rule.rule.check(Program.CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void andFindsItsOffender(Rule rule) {
        assertThat(rule.rule.evaluate(OFFENDERS).hasViolation()).isTrue();
    }
}
