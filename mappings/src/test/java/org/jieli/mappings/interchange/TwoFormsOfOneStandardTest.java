package org.jieli.mappings.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoFormsOfOneStandardTest {
    private static final Dialect XML = new InterchangeXml();
    private static final Dialect JSON = new InterchangeJson();

    @Test
    void theJsonSchemaAndTheXsdsHaveTheSameFieldsWithTheSameValues() throws Exception {
        Map<String, String> xsd = XsdFields.read();
        assertThat(xsd).hasSizeGreaterThan(500).containsEntry("Signature.value", "bytes");
        assertThat(JsonSchemaFields.read()).containsExactlyInAnyOrderEntriesOf(xsd);
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void aMessageThatGoesThroughBothFormsKeepsItsDigest(MessageType type) {
        Message original = Samples.full(type);
        Message passed = throughForm(JSON, throughForm(XML, original));
        assertThat(Messages.digest(passed.getBody())).isEqualTo(Messages.digest(original.getBody()));
    }

    private static Message throughForm(Dialect form, Message message) {
        Wire wire = form.write(message).wire().orElseThrow();
        return form.read(wire).message().orElseThrow();
    }
}
