package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.gateway.journal.Payloads.Shelf;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.storage.RetentionClass;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageKey;
import org.jieli.schemas.message.MessageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code delivery}: what has not ended. */
final class Deliveries {

    /** A delivery without its bytes, and where they are. */
    record Found(Delivery delivery, Shelf shelf) {

        static Found of(ResultSet row) throws SQLException {
            Delivery delivery = new Delivery(
                    row.getLong("id"),
                    new MessageKey(row.getString("sender_org"), row.getString("message_id")),
                    MessageType.valueOf(row.getString("type")),
                    row.getString("partner"),
                    row.getBoolean("copy"),
                    row.getBoolean("urgent"),
                    row.getLong("position"),
                    row.getInt("attempt"),
                    Columns.time(row, "since"),
                    new byte[0]);
            return new Found(delivery, new Shelf(Filed.of(row), RetentionClass.valueOf(row.getString("payload"))));
        }

        Delivery with(byte[] interchange) {
            return new Delivery(
                    delivery.id(),
                    delivery.key(),
                    delivery.type(),
                    delivery.partner(),
                    delivery.copy(),
                    delivery.urgent(),
                    delivery.position(),
                    delivery.attempt(),
                    delivery.firstAt(),
                    interchange);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    static final String OPEN = "state <> 'PARKED'";

    private static final String RELEASE = """
            update delivery set state = state_before, attempt = attempt - 1, due_at = accepted_at, lease_owner = null
            where id = ? and attempt = ? and state = 'IN_FLIGHT' and not pulled""";

    private static final String UNFINISHED =
            "select d.* from delivery d where d.no = ? and d.partner = ? and d.%s order by d.id limit 1"
                    .formatted(OPEN);

    private static final String BACKLOG =
            "select state, count(*) as number from delivery where %s group by state".formatted(OPEN);

    private final JdbcTemplate jdbc;
    private final MessageKeys keys;
    private final Payloads payloads;

    Deliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keys = new MessageKeys(jdbc);
        this.payloads = new Payloads(jdbc);
    }

    void release(List<Delivery> deliveries) {
        jdbc.batchUpdate(
                RELEASE,
                deliveries.stream()
                        .map(delivery -> new Object[] {delivery.id(), delivery.attempt()})
                        .toList());
    }

    List<Delivery> unfinished(String partner, String messageId) {
        return complete(keys.find(messageId).stream()
                .flatMap(filed -> jdbc.query(UNFINISHED, (row, n) -> Found.of(row), filed.no(), partner).stream())
                .sorted(Comparator.comparing(found -> found.delivery().id()))
                .toList());
    }

    /** The deliveries with their bytes. One whose bytes are gone, which only damage can do, is left out and keeps nobody else. */
    List<Delivery> complete(List<Found> found) {
        Map<Long, byte[]> interchanges =
                payloads.interchanges(found.stream().map(Found::shelf).toList());
        return found.stream()
                .flatMap(one ->
                        complete(one, interchanges.get(one.shelf().filed().no())).stream())
                .toList();
    }

    private static Optional<Delivery> complete(Found found, byte[] interchange) {
        if (interchange == null) {
            LOG.error(
                    "Delivery {} has lost its bytes and cannot be sent",
                    found.delivery().id());
            return Optional.empty();
        }
        return Optional.of(found.with(interchange));
    }

    Map<DeliveryState, Long> backlog() {
        Map<DeliveryState, Long> backlog = new EnumMap<>(DeliveryState.class);
        Stream.of(DeliveryState.values()).filter(state -> !state.ended()).forEach(state -> backlog.put(state, 0L));
        jdbc.query(BACKLOG, row -> {
            backlog.put(DeliveryState.valueOf(row.getString("state")), row.getLong("number"));
        });
        return backlog;
    }
}
