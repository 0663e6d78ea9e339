package org.jieli.routes.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jieli.mappings.Writing;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.Messages;

/** A message that says of itself that it is a test ({@code testFlag}, domain.md 3.1): the standard's own sample, about people who do not exist. */
final class TestMessages {

    private TestMessages() {}

    /**
     * A test message.
     *
     * @param id its message id
     * @param writing how the partner's dialect says it
     */
    record Test(String id, Writing writing) {}

    /** A test message to a partner, of a type that a partner of its role is asked. */
    static Test to(Partner partner, Instant now) {
        Message message = Messages.decode(sample(partner));
        OffsetDateTime time = Times.normal(now.atOffset(Times.CHINA_OFFSET));
        message.getEnvelope().setMessageId(id(now));
        message.getEnvelope().setCorrelationId(message.getEnvelope().getMessageId());
        message.getEnvelope().setReceiverOrg(partner.org());
        message.getEnvelope().setCreatedAt(time);
        message.getEnvelope().setSentAt(time);
        message.getEnvelope().setDeadlineAt(null);
        message.getEnvelope().setTestFlag(true);
        return new Test(message.getEnvelope().getMessageId(), partner.dialect().write(message));
    }

    /** UUIDv7. */
    private static String id(Instant now) {
        UUID random = UUID.randomUUID();
        long high = now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    private static byte[] sample(Partner partner) {
        String name =
                switch (partner.role()) {
                    case STATION, PROVINCE, GATEWAY -> "E1-CrossStationEnquiry";
                    case REGISTRY -> "B1-PriorRescueQuery";
                    case POLICE -> "C1-IdentityQuery";
                    case TRACING_SITE -> "D1-TracingNoticePublish";
                };
        String path = "/contracts/interchange/samples/good/" + name + ".xml";
        try (InputStream sample = TestMessages.class.getResourceAsStream(path)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
