package org.jieli.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieli.schemas.interchange.RescueRecordCreate;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    @Test
    void aCodeThatItsTableNeverHadIsSentBackWithItsPlace() {
        create().with(it -> it.getPerson().getCategories().set(1, "88"))
                .isAnError(ProblemCode.E202, "CODES", "body.person.categories[1]");
        create().with(it -> it.getDiscovery().setFinderType("77"))
                .isAnError(ProblemCode.E202, "CODES", "body.discovery.finderType");
        create().with(it -> it.getPerson().setHukouDivision("410699"))
                .isAnError(ProblemCode.E202, "CODES", "body.person.hukouDivision");
        create().with(it ->
                        it.getPerson().getAccents().getFirst().getProvinces().set(0, "990000"))
                .isAnError(ProblemCode.E202, "CODES", "body.person.accents[0].provinces[0]");
    }

    @Test
    void aRetiredDivisionIsAccepted() {
        create().with(it -> it.getPerson().setHukouDivision("410524")).isClean();
    }

    @Test
    void theTextNamesTheFieldAndNotTheCode() {
        assertThat(create().with(it -> it.getPerson().setEthnicity("77")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.textZh()).contains("民族").doesNotContain("77");
                    assertThat(problem.textEn()).contains("ethnicity").doesNotContain("77");
                });
    }

    private static Checked<RescueRecordCreate> create() {
        return Checked.sample(MessageType.A1, RescueRecordCreate.class);
    }
}
