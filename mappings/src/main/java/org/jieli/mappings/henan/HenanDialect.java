package org.jieli.mappings.henan;

import java.nio.charset.Charset;
import java.util.Set;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.mappings.henan.wire.Root;
import org.jieli.mappings.xml.XmlContract;
import org.jieli.mappings.xml.XmlForm;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;

/**
 * How the stations of Henan speak: XML in GB18030, tags of pinyin initials, codes in Chinese words, times of China without offset
 * ({@code contracts/henan}). Where the contract is built otherwise than the standard, {@link #toProperty} says so.
 */
public final class HenanDialect implements Dialect {

    private static final String MEETING_POINT = "body.meetingPoint";

    private final XmlContract<Root> contract = new XmlContract<>(new XmlForm<>(
            Root.class,
            "contracts/henan/henan.xsd",
            Charset.forName("GB18030"),
            Set.of("RQ", "RQCQ", "SJ", "BWZRQ"),
            Set.of("DM", "QHDM")::contains,
            HenanDialect::toProperty));

    @Override
    public String name() {
        return "henan";
    }

    @Override
    public Set<MessageType> carries() {
        return contract.carries();
    }

    @Override
    public Reading read(Wire wire) {
        return contract.read(wire).map(HenanMapping.INSTANCE::read);
    }

    @Override
    public Writing write(Message message) {
        return contract.write(HenanMapping.INSTANCE.write(message));
    }

    private static String toProperty(String path) {
        return switch (path) {
            case MEETING_POINT, MEETING_POINT + ".place" -> "body.meetingPlace";
            case MEETING_POINT + ".division" -> "body.meetingDivision";
            default -> path;
        };
    }
}
