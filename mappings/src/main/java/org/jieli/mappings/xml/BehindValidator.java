package org.jieli.mappings.xml;

import javax.xml.validation.TypeInfoProvider;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stands behind the validator, where the type of an element is known, and hands its events on to JAXB until there is a problem. For one pass. */
final class BehindValidator extends XMLFilterImpl {

    private final Pass pass;
    private final TypeInfoProvider types;

    BehindValidator(Pass pass, TypeInfoProvider types) {
        this.pass = pass;
        this.types = types;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        judge();
        super.startElement(uri, local, qName, attributes);
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        judge();
        super.endElement(uri, local, qName);
    }

    private void judge() throws SAXException {
        if (pass.invalid()) {
            TypeInfo type = types.getElementTypeInfo();
            pass.judge(type == null ? null : type.getTypeName());
        }
        if (!pass.problems().isEmpty()) {
            setContentHandler(null);
        }
    }
}
