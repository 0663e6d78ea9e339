package org.jieli.schemas.message;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jieli.schemas.interchange.Message;

/** The one JAXB context of the standard, its marshallers lent out one thread at a time. Thread-safe. */
final class Xml {

    static final String NAMESPACE = "urn:jieli:interchange:1";

    private static final JAXBContext CONTEXT = context();
    private static final Pool<Marshaller> MARSHALLERS = new Pool<>(Xml::marshaller);
    private static final Pool<Unmarshaller> UNMARSHALLERS = new Pool<>(Xml::unmarshaller);
    private static final XMLInputFactory INPUT = input();

    private Xml() {}

    static byte[] write(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        Marshaller marshaller = MARSHALLERS.take();
        try {
            marshaller.marshal(message, bytes);
        } catch (JAXBException e) {
            throw new IllegalStateException("A message cannot be written as XML");
        }
        MARSHALLERS.giveBack(marshaller);
        return bytes.toByteArray();
    }

    static <T> byte[] canonical(String element, Class<T> type, T content) {
        CanonicalWriter writer = new CanonicalWriter();
        Marshaller marshaller = MARSHALLERS.take();
        try {
            marshaller.marshal(new JAXBElement<>(new QName(NAMESPACE, element), type, content), writer);
        } catch (JAXBException e) {
            throw new IllegalStateException("A body cannot be written as XML");
        }
        MARSHALLERS.giveBack(marshaller);
        return writer.bytes();
    }

    static Message read(byte[] xml) {
        Unmarshaller unmarshaller = UNMARSHALLERS.take();
        try {
            XMLStreamReader reader = INPUT.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            Message message = (Message) unmarshaller.unmarshal(reader);
            reader.close();
            UNMARSHALLERS.giveBack(unmarshaller);
            return message;
        } catch (JAXBException | XMLStreamException | ClassCastException e) {
            // the cause is left out: it would quote the message
            throw new IllegalArgumentException("Not an encoded message of the interchange standard");
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(Message.class);
        } catch (JAXBException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Marshaller marshaller() {
        try {
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Unmarshaller unmarshaller() {
        try {
            Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
            unmarshaller.setEventHandler(event -> false);
            return unmarshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
