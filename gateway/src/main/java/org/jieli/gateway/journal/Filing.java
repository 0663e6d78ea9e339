package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieli.gateway.journal.NewDeliveries.Entry;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageLife.Event;

/** Files the new messages of a group: headers, bytes, deliveries, events. */
final class Filing {

    private Filing() {}

    /**
     * Files what is kept.
     *
     * @param busy the lanes in which others are under way
     */
    static void file(Script script, Map<Member<?>, List<NewMessage>> kept, Set<Lane> busy, Trail trail) {
        List<NewMessage> all = kept.values().stream().flatMap(List::stream).toList();
        Headers.insert(script, all);
        all.forEach(trail::bytes);
        all.forEach(message -> note(message, trail));
        Map<NewMessage, List<Entry>> entries = new LinkedHashMap<>();
        all.forEach(message -> entries.put(message, entries(message, trail)));
        Set<Entry> leased = NewDeliveries.insert(
                script, entries.values().stream().flatMap(List::stream).toList(), busy);
        kept.forEach((member, messages) -> {
            if (member instanceof Accepting accepting) {
                accepting.result(new Kept.New(leased(messages, entries, leased)));
            }
        });
    }

    /** The row of the message says that it was accepted; the rest is noted. */
    private static void note(NewMessage message, Trail trail) {
        List<Event> events = Audit.of(message.acceptance());
        events.subList(1, events.size()).forEach(event -> trail.note(message.filed(), event));
    }

    private static List<Entry> entries(NewMessage message, Trail trail) {
        return message.acceptance().deliveries().stream()
                .map(to -> new Entry(trail.number(), message, to))
                .toList();
    }

    private static List<Delivery> leased(
            List<NewMessage> messages, Map<NewMessage, List<Entry>> entries, Set<Entry> leased) {
        List<Delivery> deliveries = new ArrayList<>();
        messages.forEach(message ->
                entries.get(message).stream().filter(leased::contains).forEach(entry -> deliveries.add(first(entry))));
        return deliveries;
    }

    private static Delivery first(Entry entry) {
        KeptMessage message = entry.message().message();
        return new Delivery(
                entry.id(),
                message.key(),
                message.type(),
                entry.to().partner(),
                entry.to().copy(),
                message.urgent(),
                0,
                1,
                message.receivedAt(),
                message.interchange());
    }
}
