package org.jieli.gateway.demo;

import java.util.List;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Entry;

/**
 * The reckoning at the end: the ledgers of all partners held against what the gateway acknowledged.
 *
 * @param acknowledged messages the gateway acknowledged
 * @param deliveries deliveries they led to
 * @param lost deliveries that are in no ledger of their receiver
 * @param duplicated messages that had more than one effect at a receiver
 * @param crossed messages that came to a receiver with the content of another
 * @param redelivered copies that receivers recognised and answered with the same receipt: harmless
 */
record Totals(int acknowledged, int deliveries, int lost, int duplicated, int crossed, int redelivered) {

    static Totals of(List<Row> rows, List<Simulator> partners) {
        int deliveries = rows.stream().mapToInt(row -> row.ways().size()).sum();
        int lost = rows.stream().mapToInt(row -> lost(row, partners)).sum();
        return new Totals(
                (int) rows.stream().filter(Row::accepted).count(),
                deliveries,
                lost,
                partners.stream().mapToInt(Totals::duplicated).sum(),
                partners.stream()
                        .mapToInt(partner -> partner.ledger().crossed())
                        .sum(),
                partners.stream()
                        .mapToInt(partner -> partner.ledger().redelivered())
                        .sum());
    }

    private static int lost(Row row, List<Simulator> partners) {
        return (int) row.ways().stream()
                .filter(way -> partners.stream()
                        .filter(partner -> partner.name().equals(way.partner()))
                        .noneMatch(partner ->
                                partner.ledger().receivedWith(row.messageId()).isPresent()))
                .count();
    }

    private static int duplicated(Simulator partner) {
        List<String> ids =
                partner.ledger().received().stream().map(Entry::messageId).toList();
        return ids.size() - (int) ids.stream().distinct().count();
    }

    /** True if nothing was lost, duplicated or crossed. */
    boolean clean() {
        return lost == 0 && duplicated == 0 && crossed == 0;
    }
}
