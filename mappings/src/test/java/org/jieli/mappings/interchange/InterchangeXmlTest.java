package org.jieli.mappings.interchange;

import org.jieli.mappings.Dialect;
import org.jieli.mappings.XmlDialectContract;

class InterchangeXmlTest extends XmlDialectContract {

    private static final Dialect DIALECT = new InterchangeXml();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected String contentType() {
        return "application/xml;charset=UTF-8";
    }

    @Override
    protected String schemaResource() {
        return "/contracts/interchange/interchange.xsd";
    }
}
