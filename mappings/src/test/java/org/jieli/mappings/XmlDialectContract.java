package org.jieli.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What every dialect keeps whose messages are XML documents. */
public abstract class XmlDialectContract extends DialectContract {

    private Schema schema;

    /** The class path resource of the contract. */
    protected abstract String schemaResource();

    @Override
    protected String extension() {
        return "xml";
    }

    @Override
    protected void assertValid(byte[] wire) throws SAXException, IOException {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(wire)));
    }

    @Test
    void anElementTakenAwayIsMissedExactlyWhereTheContractMissesIt() throws Exception {
        Set<String> done = new HashSet<>();
        for (MessageType type : dialect().carries()) {
            for (TakenAway rest : TakenAway.from(write(Samples.full(type)), done)) {
                List<String> problems = lines(readText(rest.xml()));
                if (isValid(rest.xml())) {
                    assertThat(problems).as(rest.element()).isEmpty();
                } else {
                    assertThat(problems)
                            .as(rest.element())
                            .singleElement()
                            .asString()
                            .startsWith("E201 /");
                }
            }
        }
        assertThat(done).hasSizeGreaterThan(400);
    }

    @Test
    void aDocumentFullOfMistakesIsNotReadToItsEnd() {
        String whole = new String(write(Samples.message(MessageType.F1)), StandardCharsets.ISO_8859_1);
        int end = whole.lastIndexOf("</");
        String full = whole.substring(0, end) + "<extra/>".repeat(400_000) + whole.substring(end);
        Reading reading = read(full.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reading.problems()).hasSizeLessThan(300);
        assertThat(reading.messageId()).isPresent();
    }

    @Test
    void aCharacterThatXmlDoesNotHaveIsNotWritten() {
        Message message = Samples.message(MessageType.F1);
        message.getEnvelope().getOperator().setName("无效\u0001字符");
        Writing writing = dialect().write(message);
        assertThat(writing.wire()).isEmpty();
        assertThat(writing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.E102);
            assertThat(problem.place().path()).isNotEmpty();
        });
    }

    @Test
    void aCodeTheContractDoesNotKnowIsNotWritten() {
        Message message = Samples.message(MessageType.D1);
        ((TracingNoticePublish) message.getBody()).setSex("男性?");
        assertThat(dialect().write(message).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.E202);
    }

    @Test
    void thePlaceOfAFieldIsItsElementAndOfAFieldThatIsNotThereWhatItShouldStandIn() {
        Reading reading = read(write(Samples.message(MessageType.F1)));
        Place documentNumber = reading.places().apply(Place.interchange("body.person.documents[0].docNo"));
        Place person = reading.places().apply(Place.interchange("body.person"));
        assertThat(documentNumber.path()).startsWith(person.path() + "/").contains("[1]/");
        assertThat(documentNumber.line()).isEqualTo(2);
        assertThat(documentNumber.column()).isGreaterThan(person.column());
        assertThat(reading.places().apply(Place.interchange("body.person.documents[7].docNo")))
                .isEqualTo(person);
    }

    private Reading readText(String xml) {
        return dialect().read(new Wire(xml.getBytes(StandardCharsets.UTF_8), "application/xml;charset=UTF-8"));
    }

    private boolean isValid(String xml) throws Exception {
        try {
            schema().newValidator().validate(new StreamSource(new StringReader(xml)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private Schema schema() throws SAXException {
        if (schema == null) {
            schema = SchemaFactory.newDefaultInstance().newSchema(getClass().getResource(schemaResource()));
        }
        return schema;
    }
}
