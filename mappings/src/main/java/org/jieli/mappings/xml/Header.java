package org.jieli.mappings.xml;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Problem;

/** What the envelope says about the message, kept from any message, however broken. For one pass. */
final class Header {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VERSION_1 = Pattern.compile("1\\.[0-9]{1,6}");

    private final Map<MessageType, Child> carried;
    private String messageId;
    private Child expectedBody;

    Header(Map<MessageType, Child> carried) {
        this.carried = carried;
    }

    /** The types that have a body in this root element. */
    static Map<MessageType, Child> carriedBy(Child root) {
        Map<MessageType, Child> carried = new EnumMap<>(MessageType.class);
        for (Child child : root.shape().orElseThrow().children()) {
            for (MessageType type : MessageType.values()) {
                if (child.slot().choice() && type.en().equals(child.type())) {
                    carried.put(type, child);
                }
            }
        }
        return carried;
    }

    /** Whether a wrong value of this field means that we do not know what message this is. */
    static boolean namesMessage(Frame frame) {
        return isField(frame, "messageType") || isField(frame, "specVersion");
    }

    /** Takes a closed element. */
    Optional<Problem> take(Frame frame) {
        if (isField(frame, "messageId")) {
            messageId = frame.text();
        } else if (isField(frame, "specVersion")) {
            return unknownUnless(VERSION_1.matcher(frame.text()).matches(), frame);
        } else if (isField(frame, "messageType")) {
            expectedBody = MessageType.ofCode(frame.text()).map(carried::get).orElse(null);
            return unknownUnless(expectedBody != null, frame);
        }
        return Optional.empty();
    }

    /** Checks a body against the type that the envelope named. */
    Optional<Problem> takeBody(Frame frame) {
        boolean other = expectedBody != null && frame.child().slot().choice() && frame.child() != expectedBody;
        return other ? Optional.of(XmlProblems.notOfItsType(frame.place())) : Optional.empty();
    }

    Optional<String> messageId() {
        return Optional.ofNullable(messageId).filter(id -> UUID.matcher(id).matches());
    }

    private static Optional<Problem> unknownUnless(boolean ok, Frame frame) {
        return ok || frame.refused() ? Optional.empty() : Optional.of(XmlProblems.unknownMessage(frame.place()));
    }

    private static boolean isField(Frame frame, String property) {
        return frame.holdsValue()
                && property.equals(frame.child().slot().property())
                && "envelope".equals(frame.parent().child().slot().property());
    }
}
