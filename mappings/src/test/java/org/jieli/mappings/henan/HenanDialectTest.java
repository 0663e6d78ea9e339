package org.jieli.mappings.henan;

import java.io.ByteArrayInputStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.DialectContract;
import org.xml.sax.SAXException;

class HenanDialectTest extends DialectContract {

    private static final Dialect DIALECT = new HenanDialect();
    private static final Schema CONTRACT = contract();

    private static Schema contract() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(HenanDialectTest.class.getResource("/contracts/henan/henan.xsd"));
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
        return "application/xml;charset=GB18030";
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
