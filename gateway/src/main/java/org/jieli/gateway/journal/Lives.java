package org.jieli.gateway.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.gateway.journal.Headers.Header;
import org.jieli.gateway.journal.Payloads.Of;
import org.jieli.gateway.journal.Payloads.Part;
import org.jieli.gateway.journal.Payloads.Shelf;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.MessageLife.Event;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells the whole life of messages from all tables. */
final class Lives {

    private static final String GATEWAY = "jieli";

    private final MessageKeys keys;
    private final Headers headers;
    private final Payloads payloads;
    private final Happenings happenings;

    Lives(JdbcTemplate jdbc) {
        keys = new MessageKeys(jdbc);
        headers = new Headers(jdbc);
        payloads = new Payloads(jdbc);
        happenings = new Happenings(jdbc);
    }

    /** The message with its bytes; empty as well if retention has removed them. */
    Optional<KeptMessage> message(MessageKey key) {
        return keys.find(key).flatMap(headers::find).flatMap(header -> {
            Map<Of, Wire> bytes = payloads.of(new Shelf(header.filed(), header.payload()));
            return bytes.isEmpty() ? Optional.empty() : Optional.of(with(header.message(), bytes));
        });
    }

    List<MessageLife> find(String messageId, String partner) {
        return keys.find(messageId).stream()
                .map(headers::find)
                .flatMap(Optional::stream)
                .flatMap(header -> life(header, partner).stream())
                .sorted(Comparator.comparing(
                                (MessageLife life) -> life.message().receivedAt())
                        .reversed())
                .toList();
    }

    private Optional<MessageLife> life(Header header, String partner) {
        Happened happened = happenings.of(header.filed());
        if (!mayKnow(partner, header, happened)) {
            return Optional.empty();
        }
        Map<Of, Wire> bytes = payloads.of(new Shelf(header.filed(), header.payload()));
        KeptMessage message = with(header.message(), bytes);
        Event accepted =
                new Event(message.receivedAt(), "accepted", message.type().name());
        List<Event> events =
                Stream.concat(Stream.of(accepted), happened.events().stream()).toList();
        return Optional.of(new MessageLife(message, header.receipt(), happened.ways(bytes), events));
    }

    private static boolean mayKnow(String partner, Header header, Happened happened) {
        return GATEWAY.equals(partner) || header.message().partner().equals(partner) || happened.concerns(partner);
    }

    private static KeptMessage with(KeptMessage message, Map<Of, Wire> bytes) {
        return new KeptMessage(
                message.key(),
                message.partner(),
                message.type(),
                message.caseNo(),
                message.correlationId(),
                message.urgent(),
                message.receivedAt(),
                bytes.getOrDefault(new Of(0, Part.RAW), Headers.NOTHING),
                message.rawDigest(),
                bytes.getOrDefault(new Of(0, Part.INTERCHANGE), Headers.NOTHING).bytes());
    }
}
