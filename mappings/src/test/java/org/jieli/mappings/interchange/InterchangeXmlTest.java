package org.jieli.mappings.interchange;

import java.io.ByteArrayInputStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.DialectContract;
import org.xml.sax.SAXException;

class InterchangeXmlTest extends DialectContract {

    private static final Dialect DIALECT = new InterchangeXml();
    private static final Schema CONTRACT = contract();

    private static Schema contract() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(InterchangeXmlTest.class.getResource("/contracts/interchange/interchange.xsd"));
        } catch (SAXException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected String contentType() {
        return "application/xml;charset=UTF-8";
    }

    @Override
    protected String extension() {
        return "xml";
    }

    @Override
    protected void assertValid(byte[] wire) throws Exception {
        CONTRACT.newValidator().validate(new StreamSource(new ByteArrayInputStream(wire)));
    }
}
