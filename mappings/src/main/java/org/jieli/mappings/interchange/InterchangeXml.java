package org.jieli.mappings.interchange;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.mappings.xml.XmlContract;
import org.jieli.mappings.xml.XmlForm;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;

/** The interchange standard as it is, in the XML of its own XSD. */
final class InterchangeXml implements Dialect {

    private static final Set<String> DATES = Set.of("Date", "DateTime", "PartialDate");

    private final XmlContract<Message> contract = new XmlContract<>(new XmlForm<>(
            Message.class,
            "contracts/interchange/interchange.xsd",
            StandardCharsets.UTF_8,
            DATES,
            InterchangeXml::isCodeTable,
            UnaryOperator.identity()));

    @Override
    public String name() {
        return "interchange";
    }

    @Override
    public Set<MessageType> carries() {
        return contract.carries();
    }

    @Override
    public Reading read(Wire wire) {
        return contract.read(wire).map(Function.identity());
    }

    @Override
    public Writing write(Message message) {
        return contract.write(message);
    }

    private static boolean isCodeTable(String type) {
        return type.endsWith("Code") && !type.equals("OrgCode");
    }
}
