package org.jieli.gateway.operator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jieli.gateway.journal.Contacts.Contact;
import org.jieli.routes.delivery.Causes;
import org.jieli.routes.journal.Alerts.Waiting;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.lexical.Times;

/**
 * How a partner stands, as JSON; times with the offset +08:00.
 *
 * @param partner its name
 * @param orgName its organisation
 * @param dialect how it speaks
 * @param transport {@code http}, {@code sftp} or {@code inbox}
 * @param circuit state of its circuit breaker on this node; null if it fetches
 * @param waiting how many messages wait for it, by cause; each group is counted up to 10,000
 * @param oldest when the oldest of them was accepted; null if none waits
 * @param delivered when it last took or refused a message; null if not among the latest thousand events
 * @param fault when an attempt last failed; null as before
 */
record PartnerView(
        String partner,
        String orgName,
        String dialect,
        String transport,
        String circuit,
        SortedMap<String, Long> waiting,
        OffsetDateTime oldest,
        OffsetDateTime delivered,
        OffsetDateTime fault) {

    static PartnerView of(Partner partner, String circuit, List<Waiting> waiting, Contact contact) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        waiting.forEach(group -> numbers.merge(Causes.of(group.reason()).name(), group.number(), Long::sum));
        Instant oldest = waiting.stream()
                .map(Waiting::oldest)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new PartnerView(
                partner.name(),
                partner.orgName(),
                partner.dialect().name(),
                transport(partner),
                circuit,
                numbers,
                shown(oldest),
                shown(contact.delivered()),
                shown(contact.fault()));
    }

    private static String transport(Partner partner) {
        if (partner.pulls()) {
            return "inbox";
        }
        return partner.url().isPresent() ? "http" : "sftp";
    }

    private static OffsetDateTime shown(Instant time) {
        return time == null ? null : time.atOffset(Times.CHINA_OFFSET);
    }
}
