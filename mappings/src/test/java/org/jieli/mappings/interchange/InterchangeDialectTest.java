package org.jieli.mappings.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class InterchangeDialectTest {

    private static final Dialect XML = InterchangeDialect.xml();
    private static final Dialect JSON = InterchangeDialect.json();

    private final Message notice = Samples.message(MessageType.F1);
    private final Wire xml = XML.write(notice).wire().orElseThrow();
    private final Wire json = JSON.write(notice).wire().orElseThrow();

    @Test
    void eachFormIsReadByItsMediaTypeWhicheverIsWritten() {
        assertThat(xml.contentType()).contains("xml");
        assertThat(json.contentType()).contains("json");
        for (Dialect dialect : new Dialect[] {XML, JSON}) {
            assertRead(dialect.read(xml));
            assertRead(dialect.read(json));
        }
    }

    @Test
    void aMediaTypeThatNamesNeitherLeavesItToTheFirstCharacter() {
        assertRead(XML.read(new Wire(xml.bytes(), "application/octet-stream")));
        assertRead(XML.read(new Wire(json.bytes(), "")));
    }

    @Test
    void jsonThatCallsItselfXmlIsNotXml() {
        assertThat(XML.read(new Wire(json.bytes(), "application/xml")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.E101);
    }

    private void assertRead(Reading reading) {
        assertThat(reading.messageId()).contains(notice.getEnvelope().getMessageId());
        assertThat(reading.message()).isPresent();
    }
}
