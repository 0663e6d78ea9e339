package org.jieli.mappings.xml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** The header of a document that stands in another message, which named the type. */
    static Header expecting(MessageType type, Map<MessageType, Child> carried) {
        Header header = new Header(carried);
        header.expectedBody = carried.get(type);
        return header;
    }

    /** The types that have a body in this root element, or one level below it. */
    static Map<MessageType, Child> carriedBy(Child root) {
        Map<MessageType, Child> carried = new EnumMap<>(MessageType.class);
        children(root)
                .flatMap(child -> Stream.concat(Stream.of(child), children(child)))
                .filter(child -> child.slot().choice())
                .forEach(body -> type(body).ifPresent(type -> carried.put(type, body)));
        return carried;
    }

    private static Stream<Child> children(Child child) {
        return child.shape().stream().flatMap(shape -> shape.children().stream());
    }

    private static Optional<MessageType> type(Child body) {
        return Arrays.stream(MessageType.values())
                .filter(type -> type.en().equals(body.type()))
                .findFirst();
    }

    /** Whether a wrong value of this field means that we do not know what message this is. */
    static boolean namesMessage(Frame frame) {
        return inEnvelope(frame) && (isField(frame, "messageType") || isField(frame, "specVersion"));
    }

    /** Takes a closed element. */
    Optional<Problem> take(Frame frame) {
        if (!inEnvelope(frame)) {
            return Optional.empty();
        }
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

    private static boolean inEnvelope(Frame frame) {
        return frame.holdsValue() && frame.parent().child().slot().property().equals("envelope");
    }

    private static boolean isField(Frame frame, String property) {
        return frame.child().slot().property().equals(property);
    }
}
