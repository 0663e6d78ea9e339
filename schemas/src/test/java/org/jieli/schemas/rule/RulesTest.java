package org.jieli.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jieli.schemas.fixture.People;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void everySampleIsClean(MessageType type) {
        assertThat(Messages.validate(Samples.message(type))).isEmpty();
        assertThat(Messages.validate(Samples.full(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void aCopyForABureauIsCleanToo(MessageType type) {
        assertThat(Messages.validate(Messages.minimised(Samples.full(type)))).isEmpty();
    }

    @Test
    void everyRuleNamesTheDocumentBehindIt() {
        List<String> rules = Rules.standard(Messages::digest).list();
        assertThat(rules).hasSize(26).allMatch(rule -> rule.matches("[A-Z0-9-]+ \\(domain\\.md .+\\)"));
        assertThat(rules).contains("V-30 (domain.md 3.10 F1, 5)");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Checked<HandoverNotice> notice = Checked.sample(MessageType.F1, HandoverNotice.class)
                .inEnvelope(envelope -> envelope.setPurpose(null))
                .with(body -> body.getEscorts().clear())
                .with(body -> body.setTransport(null))
                .with(body -> body.getPerson().setEthnicity("77"));
        assertThat(notice.places())
                .containsExactly("envelope.purpose", "body.person.ethnicity", "body.escorts", "body.transport");
    }

    @Test
    void aRequiredFieldThatIsNotThereIsToldBesideWhatElseIsWrong() {
        Checked<HandoverNotice> notice = Checked.sample(MessageType.F1, HandoverNotice.class)
                .with(body -> body.getPerson().setSex(null))
                .with(body -> body.getIdentityBasis().clear())
                .with(body -> body.getPerson().setEthnicity("77"));
        assertThat(notice.places()).containsExactly("body.identityBasis", "body.person.sex", "body.person.ethnicity");
        assertThat(notice.problems()).extracting(Problem::rule).containsExactly("XSD", "XSD", "CODES");
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void noMessageIsSoEmptyThatTheRulesFail(MessageType type) throws ReflectiveOperationException {
        Message message = new Message();
        assertThat(Messages.validate(message))
                .extracting(problem -> problem.place().path())
                .containsExactly("envelope", "body");
        message.setEnvelope(new Envelope());
        message.setBody(type.body().getDeclaredConstructor().newInstance());
        assertThat(Messages.validate(message)).isNotEmpty().allMatch(problem -> problem.severity() == Severity.ERROR);
    }

    @Test
    void noProblemQuotesTheMessage() {
        String number = "410524197903159991";
        Checked<HandoverNotice> notice = Checked.sample(MessageType.F1, HandoverNotice.class)
                .with(body -> body.getPerson().getDocuments().getFirst().setDocNo(number))
                .with(body -> body.getPerson().setEthnicity("77"));
        assertThat(notice.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.toString())
                .doesNotContain(number, "77", People.NAME));
    }

    @Test
    void manyThreadsUseTheRulesAtOnce() {
        IntStream.range(0, 2000).parallel().forEach(i -> {
            Message message = Samples.message(MessageType.values()[i % MessageType.values().length]);
            if (i % 3 == 0) {
                message.getEnvelope().setCaseNo("JZZ140400012023020600010");
            }
            assertThat(Messages.validate(message).isEmpty()).isEqualTo(i % 3 != 0);
        });
    }
}
