package org.jieli.mappings.police;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.json.JsonDialectContract;
import org.xml.sax.SAXException;

class PoliceDialectTest extends JsonDialectContract {

    private static final Dialect DIALECT = new PoliceDialect();
    private static final Schema INNER = inner();

    private static Schema inner() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(PoliceDialectTest.class.getResource("/contracts/police/police.xsd"));
        } catch (SAXException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected void assertValid(byte[] wire) throws IOException {
        super.assertValid(wire);
        try {
            INNER.newValidator().validate(new StreamSource(new StringReader(xml(wire))));
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static String xml(byte[] wire) throws IOException {
        JsonNode message = new ObjectMapper().readTree(wire);
        assertThat(message.path("xml").isTextual()).isTrue();
        return message.path("xml").textValue();
    }
}
